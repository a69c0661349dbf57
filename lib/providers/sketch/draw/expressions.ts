import { clamp, lerp } from "./pen";
import { firstMatch } from "./words";

/** A face's play. Angles in degrees, lengths in face units (face 196 high). */
export type Expression = {
  /** 0 shut – 1 open – 1.25 wide. */
  lid: number;
  /** Lower lid pushed up by a smile, 0–1. */
  squint: number;
  /** Inner end down is positive: anger; inner end up is negative: grief. */
  brow: number;
  browLift: number;
  mouth: { curve: number; open: number; width: number; teeth: number };
  /** Eyes shut in an arch: 1 up (joy), -1 down (sleep), 0 not shut. */
  closed: number;
  blush: number;
  tears: number;
  sweat: number;
  tilt: number;
  gaze: [x: number, y: number];
  /** Anger vein, speed lines: how loud the picture may be. */
  force: number;
};

const CALM: Expression = {
  lid: 0.94,
  squint: 0,
  brow: 0,
  browLift: 0,
  mouth: { curve: 1, open: 0, width: 1, teeth: 0 },
  closed: 0,
  blush: 0.25,
  tears: 0,
  sweat: 0,
  tilt: 0,
  gaze: [0, 0],
  force: 0,
};

const make = (changes: Omit<Partial<Expression>, "mouth"> & { mouth?: Partial<Expression["mouth"]> }) => ({
  ...CALM,
  ...changes,
  mouth: { ...CALM.mouth, ...changes.mouth },
});

export const EXPRESSIONS = {
  neutral: CALM,
  smile: make({
    lid: 0.9,
    squint: 0.35,
    brow: -3,
    browLift: 2,
    blush: 0.5,
    mouth: { curve: 8, width: 1.15 },
  }),
  laugh: make({
    lid: 0,
    closed: 1,
    brow: -5,
    browLift: 5,
    blush: 0.7,
    mouth: { curve: 9, open: 21, width: 1.3, teeth: 1 },
    tilt: -3,
  }),
  sad: make({
    lid: 0.66,
    brow: -17,
    browLift: 1,
    mouth: { curve: -6, width: 0.9 },
    gaze: [0, 0.45],
    tilt: 4,
  }),
  cry: make({
    lid: 0.5,
    squint: 0.3,
    brow: -24,
    mouth: { curve: -7, open: 11, width: 1, teeth: 0.4 },
    tears: 1,
    blush: 0.6,
    tilt: 5,
  }),
  tearsmile: make({
    lid: 0.72,
    squint: 0.5,
    brow: -14,
    browLift: 2,
    mouth: { curve: 7, open: 2, width: 1.05 },
    tears: 0.8,
    blush: 0.6,
    tilt: -3,
  }),
  angry: make({
    lid: 0.85,
    brow: 26,
    browLift: -6,
    mouth: { curve: -5, open: 17, width: 1.15, teeth: 1 },
    blush: 0.4,
    force: 1,
  }),
  annoyed: make({
    lid: 0.62,
    brow: 15,
    browLift: -4,
    mouth: { curve: -5, width: 0.9 },
    gaze: [0.5, 0],
    force: 0.3,
  }),
  shout: make({
    lid: 1.05,
    brow: 16,
    browLift: 0,
    mouth: { curve: -2, open: 28, width: 1.2, teeth: 1 },
    force: 1,
  }),
  surprised: make({
    lid: 1.2,
    brow: -5,
    browLift: 11,
    mouth: { curve: 0, open: 14, width: 0.52 },
    force: 0.5,
  }),
  afraid: make({
    lid: 1.14,
    brow: -20,
    browLift: 7,
    mouth: { curve: -6, open: 6, width: 1.05, teeth: 1 },
    sweat: 1,
    blush: 0,
    force: 0.4,
  }),
  nervous: make({
    lid: 0.98,
    brow: -13,
    browLift: 3,
    mouth: { curve: -2.5, width: 0.8 },
    sweat: 0.7,
    gaze: [0.35, 0.2],
    blush: 0.4,
  }),
  cold: make({
    lid: 0.6,
    brow: 7,
    browLift: -3,
    mouth: { curve: -1.5, width: 0.85 },
    blush: 0,
    gaze: [0.4, 0],
  }),
  shy: make({
    lid: 0.7,
    brow: -11,
    browLift: 2,
    mouth: { curve: 3.5, width: 0.7 },
    gaze: [-0.6, 0.45],
    blush: 1,
    tilt: 6,
  }),
  tired: make({
    lid: 0.45,
    brow: -8,
    browLift: -2,
    mouth: { curve: -3, width: 0.85 },
    gaze: [0, 0.4],
    blush: 0,
    tilt: 5,
  }),
  asleep: make({
    lid: 0,
    closed: -1,
    brow: -4,
    browLift: 0,
    mouth: { curve: 0, open: 4, width: 0.5 },
    tilt: 9,
  }),
  determined: make({
    lid: 0.92,
    brow: 13,
    browLift: -3,
    mouth: { curve: -2, width: 0.95 },
    blush: 0.1,
    force: 0.2,
  }),
  doubt: make({
    lid: 0.84,
    brow: 3,
    browLift: 4,
    mouth: { curve: -3, width: 0.72 },
    tilt: -7,
    gaze: [0.2, -0.1],
  }),
  tender: make({
    lid: 0.76,
    squint: 0.2,
    brow: -7,
    browLift: 1,
    mouth: { curve: 4.5, width: 0.95 },
    blush: 0.5,
    tilt: 4,
  }),
  sly: make({
    lid: 0.72,
    squint: 0.3,
    brow: 8,
    browLift: 1,
    mouth: { curve: 6, width: 1.05 },
    gaze: [0.5, 0],
    tilt: -4,
  }),
  focus: make({ lid: 0.6, brow: 3, browLift: -1, mouth: { curve: 0, width: 0.75 }, gaze: [0, 0.7] }),
} satisfies Record<string, Expression>;
export type ExpressionName = keyof typeof EXPRESSIONS;

const WORDS: readonly (readonly [RegExp, ExpressionName])[] = [
  [/含泪.{0,3}笑|泪中带笑|smil\w+ through|tearful smile/i, "tearsmile"],
  [/大笑|狂笑|哈哈|欢笑|兴奋|狂喜|太好了|laugh|ecstatic|excited/i, "laugh"],
  [/哭|泪|哽咽|抽泣|啜泣|\bcry|sob|weep|tear/i, "cry"],
  [/冷笑|坏笑|狡|得意|嘲|smirk|sly|sneer|mock/i, "sly"],
  [/大喊|吼|喊|咆哮|高声|shout|yell|scream|roar/i, "shout"],
  [/不耐烦|烦躁|嫌|annoyed|impatient|irritat/i, "annoyed"],
  [/生气|愤|怒|气|恼|angry|anger|furious|rage/i, "angry"],
  [/惊恐|恐惧|害怕|怕|畏|惊慌|afraid|fear|terrif|scared|horror/i, "afraid"],
  [/惊讶|惊|愣|诧|震|忽然|surpris|shock|startl|stunned|gasp/i, "surprised"],
  [/害羞|羞|脸红|腼腆|shy|blush|embarrass/i, "shy"],
  [/紧张|不安|焦|慌|颤|犹豫|nervous|anxious|tense|worried|trembl|hesita/i, "nervous"],
  [/温柔|轻声|柔|深情|关切|tender|gentle|soft|loving|warm/i, "tender"],
  [/笑|开心|高兴|喜|欣|愉|乐|smil|happy|joy|glad|grin|cheer/i, "smile"],
  [/打盹|睡|沉睡|闭眼|asleep|sleep|doz/i, "asleep"],
  [/疲|累|倦|困|tired|weary|exhaust/i, "tired"],
  [/坚定|坚决|决心|固执|认真|严肃|determin|firm|resolute|stubborn|serious/i, "determined"],
  [/冷淡|冷漠|冷|平静|淡|cold|indifferent|calm|aloof|flat|deadpan/i, "cold"],
  [/悲|伤|难过|忧|低落|失落|痛|苦|叹|sad|sorrow|grief|gloom|melanch|sigh/i, "sad"],
  [/疑|困惑|不解|好奇|doubt|confus|puzzl|curious|wonder/i, "doubt"],
  [/头也不抬|专注|描|写|focus|concentrat/i, "focus"],
];

/** The expression words ask for; the first matching text wins. */
export function expressionOf(...texts: (string | undefined)[]): Expression {
  for (const text of texts) {
    const name = text ? firstMatch(text, WORDS) : undefined;
    if (name) return EXPRESSIONS[name];
  }
  return CALM;
}

export function between(a: Expression, b: Expression, t: number): Expression {
  const at = (x: number, y: number) => lerp(x, y, clamp(t, 0, 1));
  return {
    lid: at(a.lid, b.lid),
    squint: at(a.squint, b.squint),
    brow: at(a.brow, b.brow),
    browLift: at(a.browLift, b.browLift),
    mouth: {
      curve: at(a.mouth.curve, b.mouth.curve),
      open: at(a.mouth.open, b.mouth.open),
      width: at(a.mouth.width, b.mouth.width),
      teeth: at(a.mouth.teeth, b.mouth.teeth),
    },
    closed: t < 0.5 ? a.closed : b.closed,
    blush: at(a.blush, b.blush),
    tears: at(a.tears, b.tears),
    sweat: at(a.sweat, b.sweat),
    tilt: at(a.tilt, b.tilt),
    gaze: [at(a.gaze[0], b.gaze[0]), at(a.gaze[1], b.gaze[1])],
    force: at(a.force, b.force),
  };
}
