import { darken, lighten } from "../../color";
import type { Identity } from "../../identity";
import { type Ctx, lerp, type Point } from "../../pen";
import type { FigureView } from "../figure-view";
import { garmentRow } from "../looks/garment-rows";
import type { Cloth, GarmentRow } from "../looks/garment-type";
import type { Paint } from "../paint";
import type { Skeleton } from "../skeleton";
import { type Torso, wrapped } from "../torso";

export function clothColor(person: Identity, paint: Paint, cloth: Cloth): string {
  switch (cloth) {
    case "main":
      return paint.of(person.cloth);
    case "second":
      return paint.of(person.cloth2);
    case "skin":
      return paint.skin;
    case "dark":
      return paint.of(darken(person.cloth, 0.42));
    case "gold":
      return paint.accent("#d9a441");
    default:
      return paint.of(cloth);
  }
}

/** What a garment is drawn with. Points are those of the flat pattern: from its middle line, body units down. */
export type Wear = {
  ctx: Ctx;
  person: Identity;
  paint: Paint;
  torso: Torso;
  row: GarmentRow;
  away: boolean;
  seated: boolean;
  main: string;
  dark: string;
  light: string;
  /** Half widths: neck, shoulder, waist. */
  n: number;
  s: number;
  w: number;
  bottom: number;
  color(cloth: Cloth): string;
  ease(y: number): number;
  at(u: number, y: number): Point;
};

export function wearOf(
  ctx: Ctx,
  { person, paint, pose }: FigureView,
  { torso, row: stance }: Skeleton,
): Wear {
  const row = garmentRow(person.garment);
  const main = paint.of(person.cloth);
  // Long garments run on as a skirt, which the legs carry.
  const bottom = row.hem > 560 ? 476 : row.hem;
  const shoulder = row.shoulder ?? 1;
  const ease = (y: number) =>
    y < 150
      ? 1
      : y < 206
        ? shoulder
        : y < 372
          ? lerp(shoulder, row.ease, (y - 206) / 166)
          : lerp(
              row.ease,
              row.hem > 560 ? 1 : row.flare,
              Math.min(1, (y - 372) / Math.max(60, bottom - 372)),
            );
  return {
    ctx,
    person,
    paint,
    torso,
    row,
    away: pose.away,
    seated: stance.seat === true,
    main,
    dark: darken(main, 0.4),
    light: lighten(main, 0.14),
    n: torso.front(118),
    s: torso.s,
    w: torso.front(372) * row.ease,
    bottom,
    color: (cloth) => clothColor(person, paint, cloth),
    ease,
    at: (u, y) => wrapped(torso, u, y, ease(y), pose.away),
  };
}
