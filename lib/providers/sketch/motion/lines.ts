import type { VideoRequest } from "../../types";
import { alpha } from "../draw/color";
import type { Composition } from "../draw/compose";
import { poly, sheet } from "../draw/pen";
import { createRng, type Rng } from "../draw/rng";
import { onTwos } from "./face";
import type { Board } from "./pixels/board";

/** Drawn at half size: what flies past is soft. */
const HALF = 2;

function inkOf({ scene }: Composition): string {
  return scene.style.paper || (scene.mood.dark < 0.3 && !scene.interior) ? "#15101c" : "#f6f3ff";
}

/** Lines towards the middle, another set of them every second drawing, as comics show a blow. */
export function focusLines(
  { width, height, seed }: VideoRequest,
  composition: Composition,
  board: Board,
): (seconds: number, opacity: number) => void {
  const color = inkOf(composition);
  const sprites = [0, 1, 2].map((set) => {
    const { canvas, ctx } = sheet(width / HALF, height / HALF);
    ctx.scale(1 / HALF, 1 / HALF);
    const rng = createRng(`${seed}/lines/${set}`);
    const far = Math.hypot(width, height);
    for (let line = 0; line < 72; line++) {
      const angle = ((line + rng.between(-0.4, 0.4)) / 72) * Math.PI * 2;
      const half = rng.between(0.004, 0.015);
      const inner = rng.between(0.3, 0.48);
      const at = (turn: number, along: number, across: number) =>
        [width / 2 + Math.cos(turn) * along, height * 0.44 + Math.sin(turn) * across] as const;
      poly(ctx, [
        at(angle, inner * width, inner * height),
        at(angle - half, far, far),
        at(angle + half, far, far),
      ]);
      ctx.fillStyle = alpha(color, rng.between(0.4, 0.85));
      ctx.fill();
    }
    return board.load(canvas);
  });
  return (seconds, opacity) => {
    const set = Math.round(onTwos(seconds) * 15) % sprites.length;
    board.paint(sprites[set] ?? null, { x: 0, y: 0, scaleX: HALF, scaleY: HALF, opacity });
  };
}

/** Streaks that fly past behind whoever runs, against the way they look. */
export function streaks(
  { width, height, seed }: VideoRequest,
  composition: Composition,
  board: Board,
): (seconds: number) => void {
  const color = inkOf(composition);
  const rng = createRng(`${seed}/streaks`);
  const facing = composition.cels.find(({ rig }) => rig)?.rig?.placed.view.facing ?? 1;
  const sheets = [2.1, 3.4].map((pace) => ({
    pace,
    sprite: board.load(streakSheet(width, height, color, rng)),
  }));
  return (seconds) => {
    for (const { pace, sprite } of sheets) {
      const way = (((-facing * pace * width * seconds) % width) + width) % width;
      for (const x of [way - width, way])
        board.paint(sprite, { x, y: 0, scaleX: HALF, scaleY: HALF, opacity: 0.7 });
    }
  };
}

function streakSheet(width: number, height: number, color: string, rng: Rng) {
  const { canvas, ctx } = sheet(width / HALF, height / HALF);
  ctx.scale(1 / HALF, 1 / HALF);
  for (let line = 0; line < 22; line++) {
    const [x, y] = [rng.between(0.02, 0.4) * width, rng() * height];
    const long = rng.between(0.3, 0.58) * width;
    const thick = height * rng.between(0.0008, 0.0034);
    poly(ctx, [
      [x, y],
      [x + long * 0.5, y - thick],
      [x + long, y],
      [x + long * 0.5, y + thick],
    ]);
    ctx.fillStyle = alpha(color, rng.between(0.16, 0.5));
    ctx.fill();
  }
  return canvas;
}

/** A frame of light at a blow. */
export function flashOf({ width, height }: VideoRequest, board: Board): (opacity: number) => void {
  const { canvas, ctx } = sheet(16, 16);
  ctx.fillStyle = "#fffdf4";
  ctx.fillRect(0, 0, 16, 16);
  const sprite = board.load(canvas, { opaque: true });
  return (opacity) =>
    board.paint(sprite, { x: 0, y: 0, scaleX: width / 16, scaleY: height / 16, opacity: opacity * 0.92 });
}
