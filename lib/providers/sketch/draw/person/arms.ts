import { darken, mix } from "../color";
import { type Ctx, lerp, type Point } from "../pen";
import { drawProp } from "../props/draw-prop";
import { bodyScale, type FigureView, liftOf, NECK } from "./figure-view";
import { clothColor } from "./garments/wear";
import { drawHand } from "./hands";
import { drawLimb, drawWideSleeve, type Limb } from "./limbs";
import { garmentRow } from "./looks/garment-rows";
import { type ArmBones, type Skeleton, skeletonOf } from "./skeleton";

/** Arms by when they are drawn: behind the trunk, before it, and (hands at the face) before the head too. */
export function armLayer(view: FigureView, arm: ArmBones): "behind" | "before" | "top" {
  const { away } = view.pose;
  if (away) return arm.reach.front ? "behind" : arm.shoulder.depth > 30 ? "before" : "behind";
  if (arm.reach.front) return arm.wrist.at[1] < 150 && arm.wrist.depth > -20 ? "top" : "before";
  if (view.turn > 1.4) return arm.side < 0 ? "before" : "behind";
  return arm.side < 0 && view.turn > 0.4 ? "before" : "behind";
}

export function drawArm(ctx: Ctx, view: FigureView, skeleton: Skeleton, arm: ArmBones): void {
  const { person, paint } = view;
  const row = garmentRow(person.garment);
  const color = clothColor(person, paint, row.sleeve.color ?? "main");
  const base = 49 * person.build.limb;
  const loose = lerp(1, row.ease, 0.55);
  const [from, mid, end] = [arm.shoulder.at, arm.elbow.at, arm.wrist.at];
  const skin: Limb = { from, mid, end, widths: [base * 0.98, base * 0.76, base * 0.54] };
  const forearm = Math.atan2(end[1] - mid[1], end[0] - mid[0]);
  const short = Math.hypot(end[0] - mid[0], end[1] - mid[1]) < 60;
  const { reach } = arm;
  const angle =
    reach.angle === undefined ? (short ? Math.PI / 2 : forearm) : mirrored(reach.angle, arm, view);
  const mirror = Math.cos(angle) < -0.01 ? -1 : arm.side > 0 && Math.abs(Math.cos(angle)) < 0.3 ? -1 : 1;
  const hand = () =>
    drawHand(ctx, paint, end, angle, reach.hand ?? "relaxed", mirror, 0.96 * lerp(1, person.build.limb, 0.4));
  const prop = () => {
    if (reach.prop && view.pose.prop) holdProp(ctx, view, end);
  };
  const root: Point = [from[0] - Math.sign(from[0] - skeleton.torso.shift(200)) * base * 0.22, from[1] + 4];
  const grips = reach.hand === "grip" || reach.hand === "fist";
  // A hand that bends away from its forearm lies over the cuff.
  const over = reach.angle !== undefined && !grips;
  if (!grips && !over) hand();
  const { to, wide } = row.sleeve;
  if (to < 0.9) drawLimb(ctx, paint, skin, paint.skin, { bare: true, root: to < 0.1 ? root : undefined });
  const sleeveEnd = cutAt(skin, to);
  const w = base * 1.14 * loose;
  const sleeve: Limb = { ...sleeveEnd, widths: [w * 0.98, w * 0.86, w * (to < 0.9 ? 0.96 : 0.72) * wide] };
  if (grips) prop();
  if (to >= 0.9 && wide >= 1.65) {
    hand();
    const cuff = clothColor(person, paint, row.sleeve.cuff ?? "dark");
    drawWideSleeve(
      ctx,
      paint,
      { ...skin, widths: [w, w, w] },
      wide,
      color,
      mix(cuff, darken(color, 0.5), 0.25),
    );
    if (reach.angle !== undefined || reach.hand === "open" || reach.hand === "point") hand();
    return;
  }
  // Sleeves of another colour come out of an armhole and keep their edge.
  const sewn = color === clothColor(person, paint, "main") || row.extras?.includes("bib");
  if (to > 0.1) drawLimb(ctx, paint, sleeve, color, { root: sewn ? root : undefined });
  if (to > 0.1 && row.sleeve.cuff && reach.hand !== "none")
    drawCuff(ctx, view, sleeve, clothColor(person, paint, row.sleeve.cuff));
  if (grips || over) hand();
  if (!grips) prop();
}

/** Angles of a row: 0 points inward (in profile: forward), -π/2 up. */
function mirrored(angle: number, arm: ArmBones, view: FigureView): number {
  const right = arm.side > 0 !== view.pose.away;
  return view.turn <= 1.4 && right ? Math.PI - angle : angle;
}

function cutAt({ from, mid, end }: Limb, to: number): { from: Point; mid: Point; end: Point } {
  const point = (a: Point, b: Point, t: number): Point => [lerp(a[0], b[0], t), lerp(a[1], b[1], t)];
  if (to <= 0.5) {
    const cut = point(from, mid, Math.max(0.1, to * 1.9));
    return { from, mid: point(from, cut, 0.6), end: cut };
  }
  return { from, mid, end: point(mid, end, Math.min(1, (to - 0.5) * 2)) };
}

function drawCuff(ctx: Ctx, { paint }: FigureView, { mid, end, widths }: Limb, color: string): void {
  const length = Math.hypot(end[0] - mid[0], end[1] - mid[1]) || 1;
  const back = Math.min(20, length * 0.5) / length;
  const start: Point = [lerp(end[0], mid[0], back), lerp(end[1], mid[1], back)];
  ctx.save();
  ctx.lineCap = "butt";
  for (const [style, grow] of [
    [paint.lineCloth, paint.wCloth * 2],
    [color, 0],
  ] as const) {
    ctx.strokeStyle = style;
    ctx.lineWidth = widths[2] * 1.12 + grow;
    ctx.beginPath();
    ctx.moveTo(...start);
    ctx.lineTo(end[0] + ((end[0] - mid[0]) / length) * 5, end[1] + ((end[1] - mid[1]) / length) * 5);
    ctx.stroke();
  }
  ctx.restore();
}

/** Where a burning lantern, match or screen in the hand shines from, in face units around the head's centre. */
export function lampInHand(view: FigureView): { at: Point; reach: number } | null {
  const { person, paint, pose } = view;
  const reach = { lantern: 330, match: 300, wick: 190, phone: 130 }[String(pose.prop)];
  if (reach === undefined || pose.away || person.creature) return null;
  const arm = skeletonOf(view).arms.find((candidate) => candidate.reach.prop);
  if (!arm) return null;
  const scale = bodyScale(person, paint);
  const [dx, dy] = propOffset(view);
  return {
    at: [
      (arm.wrist.at[0] + dx) * scale * view.facing,
      NECK - liftOf(scale) + (arm.wrist.at[1] + dy - NECK) * scale,
    ],
    reach: reach * scale,
  };
}

type Offset = readonly [dx: number, dy: number, size: number];
const HELD: Partial<Record<NonNullable<FigureView["pose"]["prop"]>, Offset>> = {
  lantern: [26, 54, 0.86],
  umbrella: [16, -120, 1.25],
  suitcase: [-4, 136, 1],
  bag: [-2, 110, 0.8],
  sword: [30, -110, 1.2],
  megaphone: [34, -26, 0.9],
  flashlight: [50, -10, 0.8],
  match: [40, -40, 0.5],
  brush: [48, -4, 0.7],
  phone: [16, -34, 0.5],
  flower: [26, -40, 0.8],
  letter: [52, -12, 0.75],
  banner: [20, -90, 1],
  cup: [24, -18, 0.48],
  book: [56, -10, 0.74],
  gun: [52, -14, 0.7],
  knife: [34, -40, 0.7],
};

function propOffset({ pose }: FigureView): Offset {
  const at = HELD[pose.prop ?? "box"] ?? [44, 0, 0.66];
  if (pose.kind === "raise" && pose.prop === "lantern") return [20, 100, 0.74];
  if (pose.kind === "climb" && pose.prop === "lantern") return [46, -70, 1.25];
  if (pose.kind === "kindle") return [6, -74, 0.55];
  if (pose.kind === "phone") return [4, -40, 0.56];
  if (pose.kind === "text") return [18, -26, 0.48];
  if (pose.kind === "drink") return [6, -26, 0.54];
  return at;
}

function holdProp(ctx: Ctx, view: FigureView, [x, y]: Point): void {
  const { paint, pose, lit, facing } = view;
  const { prop } = pose;
  if (!prop) return;
  const [dx, dy, size] = propOffset(view);
  ctx.save();
  ctx.translate(x + dx, y + dy);
  // Signs and labels never read mirrored.
  ctx.scale(prop === "flashlight" || prop === "megaphone" ? size : size * facing, size);
  if (pose.kind === "slash") ctx.rotate(0.5);
  drawProp(
    ctx,
    prop,
    { of: paint.of, accent: paint.accent, line: paint.lineCloth, width: paint.wCloth / size, glow: 0 },
    lit,
  );
  ctx.restore();
}
