import type { Ctx, Point } from "../pen";
import { drawProp } from "../props/draw-prop";
import { bodyScale, type FigureView, LIFT, NECK } from "./figure-view";
import { type Torso, torsoOf } from "./garments/cloth";
import { sleeveColor } from "./garments/draw-garment";
import { drawHand, drawLimb, type Hand, joint } from "./limbs";

type Arm = { from: Point; to: Point; bend: number; hand: Hand; angle: number; front: boolean; prop: boolean };

/** `near` is the viewer's left arm in this (unmirrored) drawing. */
export function armsOf({ pose, turn }: FigureView, torso: Torso): { near: Arm; far: Arm } {
  const s = torso.shoulder;
  const nearFrom: Point = [-s * 0.94, 194];
  const farFrom: Point = [s * lerpTurn(0.94, 0.88, turn), 194];
  const down = Math.PI / 2;
  const near: Arm = {
    from: nearFrom,
    to: [-s * 1.14, 530],
    bend: 1,
    hand: "relaxed",
    angle: down,
    front: false,
    prop: false,
  };
  const far: Arm = {
    from: farFrom,
    to: [s * 1.1, 530],
    bend: -1,
    hand: "relaxed",
    angle: down,
    front: false,
    prop: false,
  };
  const atMouth = pose.prop === "megaphone" || pose.prop === "phone" || pose.prop === "cup";
  switch (pose.kind) {
    case "hold":
      return {
        near: { ...near, to: [-s * 0.2, 336], bend: 1, hand: "grip", angle: -0.2, front: true, prop: true },
        far:
          pose.prop === "lantern" ||
          pose.prop === "book" ||
          pose.prop === "box" ||
          pose.prop === "wick" ||
          pose.prop === "letter"
            ? { ...far, to: [s * 0.5, 356], bend: -1, hand: "grip", angle: Math.PI + 0.3, front: true }
            : far,
      };
    case "raise":
      return {
        near,
        far: {
          ...far,
          to: atMouth ? [s * 0.62, 128] : [s * 1.18, 92],
          bend: 1,
          hand: "grip",
          angle: -1.1,
          front: true,
          prop: true,
        },
      };
    case "point":
      return {
        near,
        far: {
          ...far,
          to: [s * 0.94 + 165, 218],
          bend: 1,
          hand: "point",
          angle: -0.32,
          front: true,
          prop: false,
        },
      };
    case "clasp":
      return {
        near: { ...near, to: [-14, 448], bend: 1, hand: "grip", angle: 0.1, front: true },
        far: { ...far, to: [34, 452], bend: -1, hand: "grip", angle: Math.PI - 0.1, front: true },
      };
    case "hip":
      return { near: { ...near, to: [-s * 0.9, 424], bend: 1, hand: "grip", angle: 0.5, front: true }, far };
    case "walk":
      return {
        near: { ...near, to: [-s * 1.4, 470], hand: "relaxed", angle: 2, prop: true },
        far: { ...far, to: [s * 1.34, 466], hand: "relaxed", angle: 1.1 },
      };
    case "sit":
      return {
        near: {
          ...near,
          to: [-s * 0.72, 520],
          bend: 1,
          hand: "relaxed",
          angle: 0.7,
          front: true,
          prop: true,
        },
        far: { ...far, to: [s * 0.7, 524], bend: -1, hand: "relaxed", angle: 2.4, front: true },
      };
    case "bow":
      return {
        near: { ...near, to: [-s * 0.3, 500], hand: "relaxed", angle: 1.3, front: true, prop: true },
        far: { ...far, to: [s * 0.5, 492], hand: "relaxed", angle: 1.8, front: true },
      };
    default:
      return { near, far };
  }
}

const lerpTurn = (front: number, quarter: number, turn: number) => front + (quarter - front) * turn;

export function drawArm(ctx: Ctx, view: FigureView, arm: Arm): void {
  const { person, paint } = view;
  const { color, long } = sleeveColor(person, paint);
  // Arms that come towards us look shorter.
  const short = arm.front ? 0.84 : 1;
  const { mid, end } = joint(arm.from, arm.to, 178 * short, 168 * short, arm.bend);
  const thick = (person.gender === "female" ? 50 : 60) * person.build.width;
  const loose = person.garment === "hanfu" || person.garment === "robe" ? 1.75 : 1;
  const hand = () => drawHand(ctx, paint, end, arm.angle, arm.hand, arm.angle > Math.PI / 2 ? -1 : 1);
  const prop = () => {
    if (!arm.prop || !view.pose.prop) return;
    holdProp(ctx, view, end);
  };
  if (arm.hand !== "grip" || !arm.prop) hand();
  if (arm.prop) prop();
  if (long) drawLimb(ctx, paint, arm.from, mid, end, [thick, thick * 0.92, thick * 0.7 * loose], color);
  else {
    drawLimb(ctx, paint, arm.from, mid, end, [thick * 0.8, thick * 0.68, thick * 0.5], paint.skin);
    const cut: Point = [
      arm.from[0] + (mid[0] - arm.from[0]) * 0.62,
      arm.from[1] + (mid[1] - arm.from[1]) * 0.62,
    ];
    drawLimb(
      ctx,
      paint,
      arm.from,
      [(arm.from[0] + cut[0]) / 2, (arm.from[1] + cut[1]) / 2],
      cut,
      [thick * 1.12, thick * 1.08, thick * 1.06],
      color,
    );
  }
  if (arm.hand === "grip" && arm.prop) hand();
}

/** Where a burning lantern, match or screen in the hand shines from, in face units around the head's centre. */
export function lampInHand(view: FigureView): { at: Point; reach: number } | null {
  const { person, paint, pose } = view;
  const reach = { lantern: 330, match: 300, wick: 190, phone: 130 }[String(pose.prop)];
  if (reach === undefined || pose.away) return null;
  const { near, far } = armsOf(view, torsoOf(person, view.turn));
  const arm = far.prop ? far : near;
  if (!arm.prop) return null;
  const scale = bodyScale(person, paint);
  const lift = pose.prop === "match" ? -80 : 40;
  return {
    at: [(arm.to[0] + 44) * scale * view.facing, NECK - LIFT + (arm.to[1] + lift - NECK) * scale],
    reach: reach * scale,
  };
}

function holdProp(ctx: Ctx, { paint, pose, lit, facing }: FigureView, [x, y]: Point): void {
  const prop = pose.prop;
  if (!prop) return;
  const at: Partial<Record<typeof prop, [dx: number, dy: number, size: number]>> = {
    lantern: pose.kind === "raise" ? [20, 100, 0.72] : [44, 46, 0.95],
    umbrella: [16, -120, 1.25],
    suitcase: [-10, 150, 1.05],
    bag: [-6, 120, 0.8],
    sword: [30, -110, 1.2],
    megaphone: [30, -30, 0.9],
    flashlight: [50, -10, 0.8],
    match: [44, -40, 0.5],
    brush: [60, -10, 0.7],
    phone: [40, -24, 0.62],
    flower: [30, -40, 0.8],
    letter: [60, -8, 0.8],
    banner: [20, -90, 1],
  };
  const [dx, dy, size] = at[prop] ?? [44, 0, 0.7];
  ctx.save();
  ctx.translate(x + dx, y + dy);
  // Signs and labels never read mirrored.
  ctx.scale(prop === "flashlight" || prop === "megaphone" ? size : size * facing, size);
  drawProp(
    ctx,
    prop,
    { of: paint.of, accent: paint.accent, line: paint.lineCloth, width: paint.wCloth / size, glow: 0 },
    lit,
  );
  ctx.restore();
}
