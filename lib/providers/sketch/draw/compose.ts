import { alpha } from "./color";
import { type Overlay, overlaysOf } from "./finish";
import { loadFonts } from "./fonts";
import { composePeople, viewOf } from "./frame";
import { insertCels } from "./insert";
import { paintStage } from "./paint-stage";
import { type Canvas, glow, radial, sheet } from "./pen";
import { lampInHand } from "./person/arms";
import { bodyScale } from "./person/figure-view";
import { poseRow } from "./person/poses/table";
import { type Rig, rigOf } from "./rig";
import { readScene, type Scene, type SketchInput } from "./scene";
import { ladderCel, signCel } from "./set-pieces";
import { bloom, blurred, bokeh, emptiness, nearness, softness } from "./soft";
import { DEPTHS, type Stage } from "./stage";
import { type Placed, solesOf } from "./stand";
import { PIECE_SWAY, treated, treatedRig } from "./treat/treat";
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
  /** What the place was painted on: free once the picture is made. */
  sheets: Canvas[];
};

/** The layers of one picture. `bleed` is how far they reach beyond the frame, px, for cameras that move. */
export function compose(input: SketchInput, bleed: number): Composition {
  loadFonts();
  const scene = readScene(input);
  const { width, height } = input;
  const stage = paintStage(scene, width, height, bleed);
  const soft = softness(scene, height);
  bloom(stage, width, height, bleed);
  const short = Math.min(width, height);
  const cel = (id: string, canvas: Canvas, depth: number): Cel => ({
    ...{ id, depth, canvas, x: -bleed, y: -bleed },
    ...{ blend: "source-over", opacity: 1, flicker: false },
  });
  const treatedCel = (part: Cel): Cel => ({ ...part, canvas: treated(part.canvas, scene.style, short) });
  const piece = (part: Cel): Cel => ({
    ...part,
    canvas: treated(part.canvas, scene.style, short, PIECE_SWAY),
  });
  const cels: Cel[] = [
    ...(soft > 0
      ? [cel("sky", blurred(allOf(stage), soft), 0.3)]
      : [
          cel("sky", stage.layer.sky.canvas, DEPTHS.sky),
          cel("far", stage.layer.far.canvas, DEPTHS.far),
          cel("mid", stage.layer.mid.canvas, DEPTHS.mid),
        ]
    ).map(treatedCel),
    {
      ...cel("glow", blurred(stage.glow.canvas, soft), DEPTHS.far),
      ...{ blend: "screen", flicker: true },
    },
  ];
  if (soft > 0) cels.push(bokeh(scene, width, height, bleed));

  if (scene.style.id === "chinese") cels.push(emptiness(scene, width, height, bleed));

  const horizonOnScreen = toScreen(stage, scene, width, height).horizon;
  const lamps = stage.lamps.map((lamp) => ({
    ...toScreen(stage, scene, width, height, lamp.x, lamp.y),
    power: lamp.power,
  }));
  const people = composePeople(scene, width, height, horizonOnScreen);
  cels.push(...signCel(scene, stage, people, { width, height }).map(piece));
  for (const placed of people) {
    cels.push(...ladderCel(stage, placed).map(piece));
    if (!placed.foreground && scene.brief.shotType !== "closeup")
      cels.push(...footShadow(scene, placed, height));
    const rig = treatedRig(rigOf(scene, placed, { width, height, bleed }, lamps), scene.style, short);
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
  if (scene.brief.shotType === "insert" && scene.brief.purpose === "frame" && scene.prop)
    cels.push(...insertCels(scene, stage, width, height, bleed).map(piece));
  // A table edge belongs before whoever sits at it, but not before a face that fills the frame.
  if (["establishing", "long", "medium"].includes(scene.brief.shotType))
    cels.push(
      treatedCel(cel("near", blurred(stage.layer.near.canvas, nearness(scene, height)), DEPTHS.near)),
    );
  const force = Math.max(0, ...people.map(({ view }) => (view.pose.away ? 0 : view.face.force)));
  return {
    scene,
    width,
    height,
    bleed,
    cels,
    falling: fallingOf(scene, width, height),
    overlays: overlaysOf(scene, width, height, force),
    sheets: [...Object.values(stage.layer), stage.glow].map(({ canvas }) => canvas),
  };
}

/** Out of focus there is no parallax to see between wall and wall: one bitmap is enough. */
function allOf(stage: Stage): Canvas {
  const ctx = stage.layer.sky;
  ctx.resetTransform();
  ctx.drawImage(stage.layer.far.canvas, 0, 0);
  ctx.drawImage(stage.layer.mid.canvas, 0, 0);
  return ctx.canvas;
}

function toScreen(stage: Stage, scene: Scene, width: number, height: number, x = 0, y = 0) {
  const view = viewOf(scene, width, height);
  return {
    x: (x - view.cx) * view.zoom + width / 2,
    y: (y - view.cy) * view.zoom + height / 2,
    horizon: (stage.horizon - view.cy) * view.zoom + height / 2,
  };
}

function footShadow(scene: Scene, placed: Placed, height: number): Cel[] {
  const soles = solesOf(placed);
  if (soles > height || poseRow(placed.view.pose.kind).rise !== undefined) return [];
  const { person, paint } = placed.view;
  const scale = bodyScale(person, paint);
  const r = Math.max(190 * scale, 90) * placed.unit;
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
  const lights = people.flatMap(({ view, x, y, unit }) => {
    const lamp = lampInHand(view);
    return lamp && view.lit >= 0.05 ? [{ view, x, y, unit, lamp }] : [];
  });
  if (lights.length === 0) return null;
  const { canvas, ctx } = sheet(width, height);
  for (const { view, x, y, unit, lamp } of lights) {
    const at = [x + lamp.at[0] * unit, y + lamp.at[1] * unit] as const;
    const color = view.pose.prop === "phone" ? "#9cc8ff" : scene.style.accent("#ff9a40");
    glow(ctx, at, Math.min(lamp.reach * unit * 1.7, height * 0.3), color, 0.24 * view.lit * scene.style.glow);
    glow(ctx, at, Math.min(lamp.reach * unit * 0.7, height * 0.12), color, 0.4 * view.lit * scene.style.glow);
  }
  return { id: "held", depth: 1, canvas, x: 0, y: 0, blend: "screen", opacity: 1, flicker: true };
}
