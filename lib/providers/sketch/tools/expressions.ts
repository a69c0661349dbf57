/** How a face moves in one round of its clip; each goes with whole periods, so that the clip can be repeated without end. */
export type Expression = {
  /** Rounds of the head's movement in one clip. */
  beats: number;
  /** Shares of the face's height. */
  bob: number;
  sway: number;
  /** Radians. */
  tilt: number;
  /** Share by which the head grows. */
  zoom: number;
  /** Trembling, share of the face's width. */
  shake: number;
  /** How far the mouth opens, 0–1, and in how many rounds. */
  mouth: number;
  syllables: number;
  /** Corners of the mouth: 1 up, -1 down. */
  smile: number;
  /** How far the eyes close, 0–1; below 0 they widen. */
  eyes: number;
  blinks: number;
};

const still: Expression = {
  beats: 2,
  bob: 0.03,
  sway: 0,
  tilt: 0,
  zoom: 0,
  shake: 0,
  mouth: 0,
  syllables: 2,
  smile: 0,
  eyes: 0,
  blinks: 2,
};

/** Temper by the name at the end of a template's vendor name. */
const TEMPERS: Record<string, Partial<Expression>> = {
  kaixin: { bob: 0.1, tilt: 0.08, smile: 0.8, mouth: 0.5, beats: 3, eyes: 0.3 },
  weixiao: { bob: 0.03, smile: 0.9, tilt: 0.03, eyes: 0.15 },
  dengyan: { zoom: 0.14, eyes: -0.7, beats: 1, smile: -0.2 },
  gandong: { bob: 0.05, sway: 0.04, eyes: 0.5, smile: 0.3, beats: 1, mouth: 0.15 },
  renzhen: { bob: 0.06, beats: 2, smile: -0.3, eyes: -0.2 },
  jidong: { bob: 0.14, shake: 0.02, mouth: 0.9, syllables: 5, beats: 5, eyes: -0.4 },
  kun: { bob: 0.12, tilt: 0.1, beats: 1, eyes: 0.95, blinks: 1, mouth: 0.35, syllables: 1 },
  jiaoxie: { bob: 0.08, smile: -0.5, eyes: 0.4, beats: 1, tilt: 0.05 },
  yangwang: { bob: 0.16, beats: 1, eyes: -0.3, zoom: 0.05 },
  kunhuo: { tilt: 0.2, beats: 1, smile: -0.2, eyes: -0.2 },
  zhuakuang: { shake: 0.05, tilt: 0.14, beats: 6, mouth: 0.8, syllables: 4, eyes: -0.5 },
  wunai: { sway: 0.09, beats: 2, smile: -0.6, eyes: 0.35 },
  ganji: { bob: 0.13, beats: 2, smile: 0.6, eyes: 0.6 },
  tiaopi: { tilt: 0.16, beats: 3, smile: 0.7, mouth: 0.5, eyes: 0.4 },
  deyi: { tilt: 0.12, sway: 0.05, beats: 2, smile: 0.8, eyes: 0.3 },
  qidai: { bob: 0.07, zoom: 0.08, beats: 3, eyes: -0.5, smile: 0.4 },
  landuo: { sway: 0.1, tilt: 0.1, beats: 1, eyes: 0.7, blinks: 1 },
  xianqi: { tilt: 0.1, sway: 0.08, beats: 1, smile: -0.8, eyes: 0.45 },
  lei: { bob: 0.1, beats: 1, eyes: 0.8, blinks: 1, smile: -0.4, mouth: 0.2 },
};

/** A name that is not known gets a friendly nod. */
export function expressionOf(drivenId: string): Expression {
  const name = drivenId.split("_")[1] ?? drivenId;
  return { ...still, ...(TEMPERS[name] ?? TEMPERS.weixiao) };
}

export type FaceState = {
  dx: number;
  dy: number;
  angle: number;
  scale: number;
  mouth: number;
  smile: number;
  eyes: number;
};

const wave = (rounds: number, at: number) => Math.sin(2 * Math.PI * rounds * at);
const pulse = (rounds: number, at: number) => 0.5 - 0.5 * Math.cos(2 * Math.PI * rounds * at);

/** The face at `at`, 0–1 of the clip. Shifts in shares of the face. */
export function faceAt(look: Expression, at: number): FaceState {
  const blink = Math.max(0, pulse(look.blinks, at) - 0.93) / 0.07;
  return {
    dx: look.sway * wave(look.beats, at) + look.shake * wave(22, at),
    dy: -look.bob * pulse(look.beats, at) + look.shake * wave(17, at),
    angle: look.tilt * wave(look.beats, at),
    scale: 1 + look.zoom * pulse(look.beats, at),
    mouth: look.mouth * pulse(look.syllables, at),
    smile: look.smile * pulse(1, at),
    eyes: Math.max(look.eyes * pulse(1, at), blink * 0.9),
  };
}
