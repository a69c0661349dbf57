import { darken, lighten } from "../color";
import { type Ctx, curve, type Point } from "../pen";
import type { FigureView } from "./figure-view";
import type { Shoes } from "./looks/garment-type";
import type { LegBones, Skeleton } from "./skeleton";

const COLORS: Record<Shoes, string | null> = {
  sneakers: "#d9d5cc",
  leather: "#1f1a1c",
  boots: null,
  heels: null,
  cloth: "#2a2428",
  sandals: "#7a5a3c",
  bare: null,
  official: "#1d1a1e",
};

/** A foot from the side (`profile` 1) or from its toes (0), about 110 body units long, ankle at (0, 0). */
function sole(profile: number, heel: number): { upper: Point[]; bottom: Point[] } {
  const toe = 22 + 52 * profile;
  const back = -20 - 6 * profile;
  const wide = 25 - 3 * profile;
  return {
    upper: [
      [-17, -16],
      [back, 4],
      [back - 1, 24 - heel * 0.4],
      [-wide * (1 - profile), 28],
      [toe, 29],
      [toe + 3, 19],
      [toe - 14, 8],
      [18 + profile * 4, -4],
      [17, -16],
    ],
    bottom: [
      [back - 2, 21],
      [toe + 3, 21],
      [toe + 1, 30],
      [back, 30],
    ],
  };
}

export function drawShoe(
  ctx: Ctx,
  { person, paint }: FigureView,
  { ankle, side, knee }: LegBones,
  shoes: Shoes,
  { torso, row }: Skeleton,
): void {
  const worn = shoes === "heels" && person.gender === "male" ? "leather" : shoes;
  const color =
    worn === "bare"
      ? paint.skin
      : paint.of(COLORS[worn] ?? darken(worn === "heels" ? person.cloth : person.legs.color, 0.5));
  const profile = Math.min(1, Math.abs(torso.sin) * 1.15);
  const splay = side * torso.cos * 0.26;
  const { upper, bottom } = sole(Math.max(profile, 0.12), worn === "heels" ? 1 : 0);
  ctx.save();
  ctx.translate(...ankle.at);
  // Feet off the ground hang from the shin.
  const lifted = row.legs?.[side < 0 ? 0 : 1]?.[1] ?? 0;
  const trailing =
    lifted > 90 ||
    (row.leg !== undefined && row.leg < 360 && !row.seat && ankle.depth + torso.sin * 200 < knee.depth);
  if (trailing) ctx.rotate(Math.min(0.8, lifted / 170) * (torso.sin > 0.3 ? 1 : 0.4) * profile);
  const mirror = profile < 0.3 && splay < 0 ? -1 : 1;
  ctx.translate(0, -6);
  ctx.scale(mirror * 1.26, 1.2);
  curve(ctx, upper, true);
  ctx.fillStyle = color;
  ctx.fill();
  ctx.strokeStyle = paint.lineCloth;
  ctx.lineWidth = paint.wCloth;
  ctx.lineJoin = "round";
  ctx.stroke();
  curve(ctx, bottom, true);
  ctx.fillStyle = worn === "sneakers" ? paint.of("#f7f6f2") : darken(color, 0.4);
  ctx.fill();
  if (worn === "sneakers") {
    ctx.strokeStyle = lighten(darken(color, 0.4), 0.1);
    ctx.lineWidth = 2.4;
    for (const x of [4, 12]) {
      ctx.beginPath();
      ctx.moveTo(x + profile * 8, -2 + x * 0.7);
      ctx.lineTo(x + 12 + profile * 12, 0 + x * 0.7);
      ctx.stroke();
    }
  }
  ctx.restore();
}
