import { darken } from "../../color";
import type { Identity } from "../../identity";
import type { Ctx, Point } from "../../pen";
import type { Paint } from "../paint";

/** What a hat is drawn with. */
export type Top = {
  ctx: Ctx;
  paint: Paint;
  person: Identity;
  color: string;
  gold: string;
  /** -1 … 1: how far the hat's front points to the viewer's right; 0 from the front and from behind. */
  front: number;
  away: boolean;
  spin: number;
  fill(color: string): void;
  shape(color: string, points: readonly Point[], round?: boolean): void;
  dome(height: number, brim: number, width?: number): void;
};

/** The peak of a cap, which shows where the face looks. */
export const peak = ({ shape, front, away, color }: Top, low: number, long: number): void => {
  if (away) return;
  const x = front * 46;
  const half = 62 - Math.abs(front) * 16;
  shape(
    darken(color, 0.2),
    [
      [x - half, low - 6],
      [x, low - 16],
      [x + half, low - 6],
      [x + half * 0.9 + front * long, low + 10 + (1 - Math.abs(front)) * 8],
      [x + front * long * 1.1, low + 14 * (1 - Math.abs(front)) + 2],
      [x - half * 0.9 + front * 20, low + 8],
    ],
    true,
  );
};
