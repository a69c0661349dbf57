import type { Composition } from "../draw/compose";
import { radial, sheet } from "../draw/pen";
import { createRng } from "../draw/rng";
import type { Board } from "./pixels/board";

const STEAM =
  /热气|蒸汽|冒烟|青烟|热茶|热汤|热粥|热腾腾|炊烟|steam|hot (?:tea|soup|coffee)|smok(?:e|ing) (?:rises|curls)|incense/i;

/** What hangs in the air: steam over what is hot, dust in lamp light. */
export function airOf(composition: Composition, board: Board): (seconds: number) => void {
  const { scene } = composition;
  const things = scene.brief.shotType === "insert";
  if (things && STEAM.test(scene.text)) return steam(composition, board);
  const dusty = scene.interior && scene.mood.dark > 0.2 && scene.style.glow > 0.3 && !things;
  return dusty ? dust(composition, board) : () => {};
}

function puff(board: Board, size: number, color: string, strength: number) {
  const { canvas, ctx } = sheet(size, size);
  ctx.fillStyle = radial(ctx, [size / 2, size / 2], size / 2, [
    [0, color.replace("A", String(strength))],
    [0.5, color.replace("A", String(strength * 0.4))],
    [1, color.replace("A", "0")],
  ]);
  ctx.fillRect(0, 0, size, size);
  return board.load(canvas);
}

/** Puffs rise one after another, widen, drift and thin out. */
function steam({ width, height, scene }: Composition, board: Board): (seconds: number) => void {
  const sprite = puff(board, Math.round(height * 0.09), "rgba(244,240,236,A)", 0.34);
  const rng = createRng(`${scene.input.seed}/steam`);
  const puffs = Array.from({ length: 9 }, () => ({
    start: rng(),
    side: rng.between(-1, 1),
    pace: rng.between(0.22, 0.34),
  }));
  return (seconds) => {
    for (const { start, side, pace } of puffs) {
      const life = (start + seconds * pace) % 1;
      const scale = 0.6 + 2.2 * life;
      const size = height * 0.09 * scale;
      const x = width * (0.5 + 0.05 * side + 0.045 * Math.sin(life * 5 + side * 4 + seconds * 0.6));
      const y = height * (0.5 - 0.3 * life);
      const opacity = Math.sin(Math.PI * life ** 0.7) * 0.8;
      board.paint(sprite, { x: x - size / 2, y: y - size / 2, scaleX: scale, scaleY: scale, opacity });
    }
  };
}

/** Motes: slow, small and few, so that the air of a room is there without being noticed. */
function dust({ width, height, scene }: Composition, board: Board): (seconds: number) => void {
  const size = Math.max(4, Math.round(height * 0.007));
  const sprite = puff(board, size, "rgba(255,226,178,A)", 0.75);
  const rng = createRng(`${scene.input.seed}/dust`);
  const motes = Array.from({ length: 18 }, () => ({
    x: rng(),
    y: rng(),
    phase: rng() * 6.28,
    scale: rng.between(0.5, 1.3),
    pace: rng.between(0.006, 0.016),
  }));
  return (seconds) => {
    for (const { x, y, phase, scale, pace } of motes) {
      const left = width * ((x + 0.012 * Math.sin(seconds * 0.7 + phase) + seconds * pace * 0.5) % 1);
      const top = height * ((((y - seconds * pace) % 1) + 1) % 1);
      const opacity = 0.25 + 0.25 * Math.sin(seconds * 0.9 + phase);
      board.paint(sprite, { x: left, y: top, scaleX: scale, scaleY: scale, opacity });
    }
  };
}
