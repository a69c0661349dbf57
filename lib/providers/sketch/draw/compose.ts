import { alpha, mix } from "./color";
import { type Overlay, overlaysOf } from "./finish";
import { loadFonts } from "./fonts";
import { composePeople, type Placed, viewOf } from "./frame";
import { type Canvas, glow, linear, radial, sheet } from "./pen";
import { bodyScale, lampInHand } from "./person/figure";
import { paintPlace } from "./places/registry";
import { drawProp } from "./props";
import { type Rig, rigOf } from "./rig";
import { createRng } from "./rng";
import { readScene, type Scene, type SketchInput } from "./scene";
import { createStage, DEPTHS, type Stage } from "./stage";
import { type Falling, fallingOf } from "./weather";

/** One cel: where its corner lies in the frame, and how much a moving camera moves it (0 far – 1 people – more: near). */
export type Cel = {
  id: string;
  depth: number;
  canvas: Canvas;
  x: number;
  y: number;
  blend: GlobalCompositeOperation;
  opacity: number;
  /** Breathes like a flame. */
  flicker?: boolean;
  rig?: Rig;
};

export type Composition = {
  scene: Scene;
  width: number;
  height: number;
  bleed: number;
  cels: Cel[];
  falling: Falling[];
  overlays: Overlay[];
};

/** The layers of one picture. `bleed` is how far they reach beyond the frame, px, for cameras that move. */
export function compose(input: SketchInput, bleed: number): Composition {
  loadFonts();
  const scene = readScene(input);
  const { width, height } = input;
  const stage = paintStage(scene, width, height, bleed);
  const soft = softness(scene, height);
  const cel = (
    id: string,
    canvas: Canvas,
    depth: number,
    blend: GlobalCompositeOperation = "source-over",
    flicker = false,
  ): Cel => ({
    id,
    depth,
    canvas: blurred(canvas, soft),
    x: -bleed,
    y: -bleed,
    blend,
    opacity: 1,
    flicker,
  });
  const cels: Cel[] = [
    cel("sky", stage.layer.sky.canvas, DEPTHS.sky),
    cel("far", stage.layer.far.canvas, DEPTHS.far),
    cel("mid", stage.layer.mid.canvas, DEPTHS.mid),
    cel("glow", stage.glow.canvas, DEPTHS.far, "screen", true),
  ];
  if (soft > 0) cels.push(bokeh(scene, width, height, bleed));

  if (scene.style.id === "chinese") cels.push(emptiness(scene, width, height, bleed));

  const horizonOnScreen = toScreen(stage, scene, width, height).horizon;
  const lamps = stage.lamps.map((lamp) => ({
    ...toScreen(stage, scene, width, height, lamp.x, lamp.y),
    power: lamp.power,
  }));
  const people = composePeople(scene, width, height, horizonOnScreen);
  for (const placed of people) {
    if (!placed.foreground && scene.brief.shotType !== "closeup")
      cels.push(...footShadow(scene, placed, height));
    const rig = rigOf(scene, placed, { width, height, bleed }, lamps);
    cels.push({
      id: `person:${placed.character.id || placed.character.name}`,
      depth: placed.foreground ? 1.35 : 1,
      canvas: rig.base,
      x: rig.x,
      y: rig.y,
      blend: "source-over",
      opacity: 1,
      rig,
    });
  }
  const held = heldLight(people, width, height, scene);
  if (held) cels.push(held);
  if (scene.brief.shotType === "insert" && scene.brief.purpose === "frame")
    cels.push(...insertCels(scene, stage, width, height, bleed));
  // A table edge belongs before whoever sits at it, but not before a face that fills the frame.
  if (["establishing", "long", "medium"].includes(scene.brief.shotType))
    cels.push({ ...cel("near", stage.layer.near.canvas, DEPTHS.near), canvas: stage.layer.near.canvas });
  const force = Math.max(0, ...people.map(({ view }) => (view.pose.away ? 0 : view.face.force)));
  return {
    scene,
    width,
    height,
    bleed,
    cels,
    falling: fallingOf(scene, width, height),
    overlays: overlaysOf(scene, width, height, force),
  };
}

function paintStage(scene: Scene, width: number, height: number, bleed: number): Stage {
  const stage = createStage({
    w: width,
    h: height,
    bleed,
    view: viewOf(scene, width, height),
    style: scene.style,
    mood: scene.mood,
    weather: scene.weather,
    interior: scene.interior,
    cool: ["office", "hospital", "classroom", "vehicle"].includes(scene.kind),
    lit: scene.lit,
    rng: createRng(scene.placeKey),
    text: scene.placeText,
  });
  paintPlace(scene.kind, stage);
  if (scene.weather === "fog" && !scene.interior) veil(stage, scene);
  return stage;
}

function veil(stage: Stage, scene: Scene): void {
  const ctx = stage.layer.mid;
  const color = scene.style.paper ?? scene.style.tone(scene.mood.haze);
  ctx.fillStyle = linear(
    ctx,
    [0, stage.horizon - stage.h * 0.3],
    [0, stage.y1],
    [
      [0, alpha(color, 0)],
      [0.4, alpha(color, 0.62)],
      [1, alpha(color, 0.12)],
    ],
  );
  ctx.fillRect(stage.x0, stage.y0, stage.x1 - stage.x0, stage.y1 - stage.y0);
}

function toScreen(stage: Stage, scene: Scene, width: number, height: number, x = 0, y = 0) {
  const view = viewOf(scene, width, height);
  return {
    x: (x - view.cx) * view.zoom + width / 2,
    y: (y - view.cy) * view.zoom + height / 2,
    horizon: (stage.horizon - view.cy) * view.zoom + height / 2,
  };
}

function softness(scene: Scene, height: number): number {
  const camera =
    scene.style.shading === "smooth"
      ? 1.7
      : scene.style.shading === "halftone" || scene.style.shading === "hard"
        ? 0.35
        : 1;
  if (scene.brief.purpose !== "frame") return 0;
  return (
    ({
      closeup: 5.5,
      extreme_closeup: 9,
      insert: 6,
      "over-shoulder": 4,
      medium: scene.style.shading === "smooth" ? 2 : 0.9,
    }[String(scene.brief.shotType)] ?? 0) *
    camera *
    (height / 1280)
  );
}

function blurred(canvas: Canvas, radius: number): Canvas {
  if (radius < 0.7) return canvas;
  // Half size is enough for what is out of focus, and four times as fast.
  const step = radius > 3 ? 2 : 1;
  const small = sheet(canvas.width / step, canvas.height / step);
  small.ctx.filter = `blur(${(radius / step).toFixed(2)}px)`;
  small.ctx.drawImage(canvas, 0, 0, small.canvas.width, small.canvas.height);
  if (step === 1) return small.canvas;
  const out = sheet(canvas.width, canvas.height);
  out.ctx.drawImage(small.canvas, 0, 0, canvas.width, canvas.height);
  return out.canvas;
}

/** What an ink painter leaves out: towards its edges the place fades into bare paper. */
function emptiness(scene: Scene, width: number, height: number, bleed: number): Cel {
  const { canvas, ctx } = sheet(width + bleed * 2, height + bleed * 2);
  const paper = scene.style.paper ?? "#ffffff";
  const rng = createRng(`${scene.placeKey}/paper`);
  ctx.save();
  ctx.translate(canvas.width / 2, canvas.height * 0.46);
  ctx.scale(canvas.width / canvas.height, 1);
  const r = canvas.height * 0.66;
  ctx.fillStyle = radial(ctx, [0, 0], r, [
    [0, alpha(paper, 0)],
    [0.42, alpha(paper, 0.08)],
    [0.72, alpha(paper, 0.62)],
    [1, alpha(paper, 0.94)],
  ]);
  ctx.fillRect(-canvas.height, -canvas.height, canvas.height * 2, canvas.height * 2);
  ctx.restore();
  for (let band = 0; band < 4; band++) {
    const [x, y, w] = [
      rng() * canvas.width,
      canvas.height * (0.38 + band * 0.16 * rng()),
      canvas.width * rng.between(0.5, 0.9),
    ];
    ctx.save();
    ctx.translate(x, y);
    ctx.scale(1, 0.1);
    ctx.fillStyle = radial(ctx, [0, 0], w, [
      [0, alpha(paper, 0.7)],
      [1, alpha(paper, 0)],
    ]);
    ctx.fillRect(-w, -w, w * 2, w * 2);
    ctx.restore();
  }
  return { id: "paper", depth: 0.5, canvas, x: -bleed, y: -bleed, blend: "source-over", opacity: 1 };
}

/** Discs of unfocused light behind a close face. */
function bokeh(scene: Scene, width: number, height: number, bleed: number): Cel {
  const { canvas, ctx } = sheet(width + bleed * 2, height + bleed * 2);
  const rng = createRng(`${scene.placeKey}/bokeh`);
  const dark = scene.mood.dark > 0.3 || scene.interior;
  const count =
    dark && scene.style.id !== "chinese" && scene.style.id !== "comic" && scene.style.id !== "noir" ? 7 : 0;
  for (let index = 0; index < count; index++) {
    const [x, y, r] = [
      rng() * width + bleed,
      rng() * height * 0.75 + bleed,
      height * rng.between(0.012, 0.036),
    ];
    ctx.fillStyle = radial(ctx, [x, y], r, [
      [0, alpha(scene.mood.lamp, 0.2)],
      [0.86, alpha(scene.mood.lamp, 0.34)],
      [1, alpha(scene.mood.lamp, 0)],
    ]);
    ctx.fillRect(x - r, y - r, r * 2, r * 2);
  }
  return {
    id: "bokeh",
    depth: 0.35,
    canvas,
    x: -bleed,
    y: -bleed,
    blend: "screen",
    opacity: 0.8,
    flicker: true,
  };
}

function footShadow(scene: Scene, placed: Placed, height: number): Cel[] {
  if (scene.brief.shotType !== "long" && scene.brief.shotType !== "establishing") return [];
  const scale = bodyScale(placed.view.person, placed.view.paint);
  const soles =
    placed.y + (112 + ((placed.view.pose.kind === "sit" ? 900 : 1110) - 112) * scale) * placed.unit;
  const r = 190 * placed.unit * scale;
  const { canvas, ctx } = sheet(r * 2.4, r);
  ctx.scale(1, 0.3);
  ctx.fillStyle = radial(ctx, [r * 1.2, r * 1.6], r * 1.15, [
    [0, alpha("#05040c", 0.62)],
    [0.5, alpha("#05040c", 0.35)],
    [1, alpha("#05040c", 0)],
  ]);
  ctx.fillRect(0, 0, r * 2.4, r * 3.3);
  return [
    {
      id: "shadow",
      depth: 0.95,
      canvas,
      x: placed.x - r * 1.2,
      y: soles - r * 0.5 - height * 0.002,
      blend: "source-over",
      opacity: scene.style.id === "chinese" ? 0.5 : 1,
    },
  ];
}

function heldLight(people: Placed[], width: number, height: number, scene: Scene): Cel | null {
  const { canvas, ctx } = sheet(width, height);
  let any = false;
  for (const { view, x, y, unit } of people) {
    const lamp = lampInHand(view);
    if (!lamp || view.lit < 0.05) continue;
    any = true;
    const at = [x + lamp.at[0] * unit, y + lamp.at[1] * unit] as const;
    const color = view.pose.prop === "phone" ? "#9cc8ff" : scene.style.accent("#ff9a40");
    glow(ctx, at, Math.min(lamp.reach * unit * 1.7, height * 0.3), color, 0.24 * view.lit * scene.style.glow);
    glow(ctx, at, Math.min(lamp.reach * unit * 0.7, height * 0.12), color, 0.4 * view.lit * scene.style.glow);
  }
  return any
    ? { id: "held", depth: 1, canvas, x: 0, y: 0, blend: "screen", opacity: 1, flicker: true }
    : null;
}

/** A thing shown large: on whatever surface there is, in its own light. */
function insertCels(scene: Scene, stage: Stage, width: number, height: number, bleed: number): Cel[] {
  const prop = scene.prop ?? "box";
  const tall = prop === "umbrella" || prop === "sword" || prop === "ladder";
  const hangs =
    prop === "sign" || prop === "bell" || (prop === "lantern" && /挂|檐|门口|hang|door/i.test(scene.text));
  const size =
    Math.min(width / (prop === "sign" ? 430 : 330), height / (tall ? 520 : 380)) * (tall ? 1.1 : 1);
  const [cx, cy] = [width / 2, height * (hangs ? 0.44 : 0.54)];
  const back = sheet(width + bleed * 2, height + bleed * 2);
  if (!hangs) {
    const top = cy + size * (tall ? 90 : 12) + bleed;
    back.ctx.fillStyle = linear(
      back.ctx,
      [0, top],
      [0, back.canvas.height],
      [
        [0, stage.at(scene.interior ? "#6b452c" : "#6a676c", 0, 0.35)],
        [1, stage.at(mix(scene.interior ? "#3a2418" : "#3a3940", "#0c0a12", 0.4))],
      ],
    );
    back.ctx.fillRect(0, top, back.canvas.width, back.canvas.height);
    back.ctx.fillStyle = alpha(scene.style.tone(scene.mood.lamp), 0.4);
    back.ctx.fillRect(0, top, back.canvas.width, Math.max(2, height / 500));
    back.ctx.save();
    back.ctx.translate(cx + bleed, cy + size * (tall ? 130 : prop === "lantern" ? 96 : 76) + bleed);
    back.ctx.scale(1, 0.26);
    back.ctx.fillStyle = radial(back.ctx, [0, 0], size * 170, [
      [0, alpha("#04030a", 0.7)],
      [1, alpha("#04030a", 0)],
    ]);
    back.ctx.fillRect(-size * 180, -size * 180, size * 360, size * 360);
    back.ctx.restore();
  }
  const front = sheet(width + bleed * 2, height + bleed * 2);
  front.ctx.translate(cx + bleed, cy + bleed);
  front.ctx.scale(size, size);
  if (prop !== "sign" && prop !== "bell" && prop !== "lantern")
    front.ctx.rotate(createRng(`${scene.input.seed}/prop`).between(-0.1, 0.1));
  const lit =
    prop === "match" && /灭|goes out|went out/i.test(scene.text)
      ? 1 - scene.brief.moment
      : prop === "lantern" && /没亮|熄|蒙尘|unlit|dark lantern|滚|吹落/i.test(scene.text)
        ? scene.brief.moment * 0.4
        : 1;
  drawProp(front.ctx, prop, { ...stage.props, width: 2.6 * Math.max(0.5, scene.style.line.width) }, lit);
  if (prop === "sign") writeSign(scene, front.ctx);
  return [
    { id: "table", depth: 0.8, canvas: back.canvas, x: -bleed, y: -bleed, blend: "source-over", opacity: 1 },
    { id: "prop", depth: 1, canvas: front.canvas, x: -bleed, y: -bleed, blend: "source-over", opacity: 1 },
  ];
}

function writeSign(scene: Scene, ctx: Stage["glow"]): void {
  const quoted = /[“「『"《：:]\s*([^”」』"》\n，。]{1,8})/.exec(scene.brief.description)?.[1];
  const words = quoted ?? scene.brief.place.location.replace(/[，。,.].*$/, "").slice(0, 6);
  ctx.fillStyle = scene.style.accent("#e0a94a");
  const count = Math.max(2, [...words].length);
  ctx.font = `bold ${Math.min(88, Math.floor(290 / count))}px "Noto Sans SC"`;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.fillText(words, 0, 2);
}
