import type { Composition } from "../draw/compose";
import { sheet } from "../draw/pen";
import type { Board, Pose } from "./pixels/board";

/** How a sheet of weather moves, in frame heights a second; `swing` in frame widths. */
type Drift = { x: number; y: number; swing?: number };

/** From far to near, as the painter of the weather hands the sheets over. */
const DRIFTS: Record<string, { sheets: Drift[]; wind: number }> = {
  rain: {
    sheets: [
      { x: -0.15, y: 1.5 },
      { x: -0.23, y: 2.3 },
    ],
    wind: 0.35,
  },
  snow: {
    sheets: [
      { x: 0.01, y: 0.075, swing: 0.008 },
      { x: -0.015, y: 0.135, swing: 0.014 },
    ],
    wind: 0.3,
  },
  wind: { sheets: [{ x: 0.24, y: 0.13, swing: 0.02 }], wind: 1 },
};

/**
 * Falling weather: each sheet is painted once, and slides over the frame again and again. Its rows swing, so that no two
 * flakes fall alike.
 */
export function weatherOf(
  { scene, falling, width, height }: Composition,
  board: Board,
): { wind: number; paint(seconds: number): void } {
  const drift = DRIFTS[scene.weather];
  const outside = !scene.interior;
  const sheets = falling.map((fall, index) => {
    const { canvas, ctx } = sheet(width, height);
    fall(ctx, 0);
    return {
      sprite: board.load(canvas),
      drift: drift?.sheets[index] ?? drift?.sheets.at(-1) ?? { x: 0, y: 1 },
    };
  });
  return {
    wind: outside ? (drift?.wind ?? 0.14) : 0.06,
    paint(seconds) {
      for (const [index, { sprite, drift: by }] of sheets.entries()) {
        const x = wrap(by.x * height * seconds, width);
        const y = wrap(by.y * height * seconds, height);
        const { swing } = by;
        const bend: Pose["bend"] = swing
          ? (row) => [swing * width * Math.sin(seconds * 1.3 + index * 2 + row / (height * 0.045)), 0]
          : undefined;
        for (const left of [x - width, x])
          for (const top of [y - height, y])
            board.paint(sprite, { x: left, y: top, scaleX: 1, scaleY: 1, bend });
      }
    },
  };
}

const wrap = (value: number, size: number) => ((value % size) + size) % size;
