import { alpha, darken } from "../color";
import { arcPoints, curve, type Point, poly, taper } from "../pen";
import { drawLantern } from "../props/lantern";
import { createRng } from "../rng";
import type { Stage } from "../stage";
import type { PlaceKind } from "./registry";
import { branch } from "./scenery";

/** Things so near that they are only dark edges: the picture is looked into, as through a door or under a tree. */
export function paintForeground(stage: Stage, kind: PlaceKind, side: -1 | 1): void {
  if (/out\/(forest|bamboo|palace|mountain|ruins|water|snowfield|desert|planet|cloud)$/.test(kind)) return;
  if (/in\/(car|stage|prison|elevator)$/.test(kind)) return;
  if (stage.interior) indoors(stage, side);
  else if (stage.era === "ancient" || /out\/(lane|courtyard|village|market)$/.test(kind))
    underEaves(stage, side);
  else if (/out\/(park|campus|mansion|pool)$/.test(kind)) {
    branch(stage);
    leaves(stage, side);
  } else post(stage, side);
}

const edgeOf = (stage: Stage, side: -1 | 1) =>
  side < 0 ? Math.max(stage.x0, 0) : Math.min(stage.x1, stage.w);

function dark(stage: Stage, color: string): string {
  return stage.at(darken(color, 0.55));
}

/** The frame of the door we look through, or leaves of a plant beside it. */
function indoors(stage: Stage, side: -1 | 1): void {
  const ctx = stage.layer.near;
  const { w, h, y0, y1 } = stage;
  const rng = createRng(`${stage.text}/near`);
  if (rng.chance(0.55)) {
    const edge = edgeOf(stage, side);
    const inner = edge - side * Math.min(w, h) * 0.055;
    poly(ctx, [
      [edge + side * w * 0.2, y0],
      [inner, y0],
      [inner, y1],
      [edge + side * w * 0.2, y1],
    ]);
    ctx.fillStyle = dark(stage, stage.era === "modern" ? "#6a5a50" : "#5a3826");
    ctx.fill();
    taper(
      ctx,
      [
        [inner, y0],
        [inner, (y0 + y1) / 2],
        [inner, y1],
      ],
      Math.max(1.5, h / 340),
      alpha(stage.style.tone(stage.mood.lamp), 0.5),
      1,
    );
    return;
  }
  leaves(stage, side);
}

function leaves(stage: Stage, side: -1 | 1): void {
  const ctx = stage.layer.near;
  const { h, y1 } = stage;
  const rng = createRng(`${stage.text}/leaves`);
  const short = Math.min(stage.w, h);
  const root: Point = [edgeOf(stage, side) + side * short * 0.04, Math.min(y1, h) + short * 0.02];
  for (let leaf = 0; leaf < 9; leaf++) {
    const angle = -Math.PI / 2 - side * (-0.25 + leaf * 0.13);
    const long = short * rng.between(0.16, 0.34);
    const end: Point = [root[0] + Math.cos(angle) * long, root[1] + Math.sin(angle) * long];
    taper(
      ctx,
      arcPoints(root, [root[0] + Math.cos(angle) * long * 0.3, root[1] + Math.sin(angle) * long * 0.8], end),
      long * 0.17,
      dark(stage, leaf % 2 ? "#3f6a44" : "#35583c"),
      0.06,
    );
  }
}

/** Tiles of a roof above us and a lantern at its corner. */
function underEaves(stage: Stage, side: -1 | 1): void {
  const ctx = stage.layer.near;
  const { w, h, x0, x1, y0 } = stage;
  const short = Math.min(w, h);
  const edge = edgeOf(stage, side);
  const top = Math.max(y0, 0);
  const far = edge - side * w * 0.62;
  curve(
    ctx,
    [
      [edge + side * w * 0.2, top - h * 0.06],
      [far, top - h * 0.03],
      [edge - side * w * 0.3, top + short * 0.03],
      [edge + side * w * 0.1, top + short * 0.1],
    ],
    true,
  );
  ctx.fillStyle = dark(stage, "#4a4a52");
  ctx.fill();
  for (let tile = 0; tile < 9; tile++) {
    const t = tile / 9;
    ctx.beginPath();
    ctx.arc(
      edge + side * w * 0.04 - side * w * 0.5 * t,
      top + short * (0.088 - 0.085 * t),
      short * 0.013 * (1 - t * 0.4),
      0,
      Math.PI * 2,
    );
    ctx.fillStyle = dark(stage, "#5c5c66");
    ctx.fill();
  }
  if (x1 - x0 < w * 0.7) return;
  const lit = stage.mood.dark > 0.3 || stage.lit > 0.5 ? 1 : 0;
  const size = short / 1500;
  const at: Point = [edge - side * short * 0.085, top + short * 0.2];
  ctx.save();
  ctx.translate(...at);
  ctx.scale(size, size);
  drawLantern(ctx, { ...stage.props, width: 4 }, lit);
  ctx.restore();
  if (lit) stage.lamp(at, short * 0.2, 0.4);
}

/** A lamp post at the edge of the pavement. */
function post(stage: Stage, side: -1 | 1): void {
  const ctx = stage.layer.near;
  const { h, y0, y1, w } = stage;
  const short = Math.min(w, h);
  const x = edgeOf(stage, side) - side * short * 0.03;
  poly(ctx, [
    [x - short * 0.012, y0],
    [x + short * 0.012, y0],
    [x + short * 0.016, y1],
    [x - short * 0.016, y1],
  ]);
  ctx.fillStyle = dark(stage, "#4a505a");
  ctx.fill();
  for (const y of [0.3, 0.34]) {
    ctx.fillStyle = dark(stage, "#5f666f");
    ctx.fillRect(x - short * 0.019, h * y, short * 0.038, short * 0.012);
  }
  leaves(stage, side);
}
