import { darken } from "../color";
import type { Expression } from "../expressions";
import type { Identity } from "../identity";
import { type Ctx, curve, type Point } from "../pen";
import { drawProp } from "../props";
import { drawBrows, drawFace } from "./face";
import { type Torso, torsoOf } from "./garments/cloth";
import { drawGarment, HEMS, sleeveColor } from "./garments/draw-garment";
import { drawHairAway, drawHairBack, drawHairFront } from "./hair";
import { drawClip, drawGlasses, drawHat } from "./headwear";
import { drawHand, drawLimb, type Hand, joint } from "./limbs";
import type { Paint } from "./paint";
import type { Pose } from "./pose";

/** Where the neck meets the body, in face units; the body hangs from here at its own scale. */
const NECK = 112;
const FEET = 1110;
/** How far the trunk is pushed up under the chin. */
const LIFT = 20;

export type FigureView = {
  person: Identity;
  paint: Paint;
  pose: Pose;
  face: Expression;
  /** 0 frontal – 1 three-quarter; `facing` says to which side. */
  turn: number;
  facing: -1 | 1;
  /** How far a lantern, match or screen in the hand burns. */
  lit: number;
};

export function bodyScale(person: Identity, paint: Paint): number {
  return person.build.height / paint.style.head;
}

/** Height from crown to sole in face units. */
export function figureHeight(person: Identity, paint: Paint): number {
  return NECK + 104 + (FEET - NECK) * bodyScale(person, paint);
}

/** How far below the head's centre the soles are. */
export function solesAt(person: Identity, paint: Paint, pose: Pose): number {
  return NECK + ((pose.kind === "sit" ? 900 : FEET) - NECK) * bodyScale(person, paint);
}

/** A whole person with the head's centre at (0, 0), in face units. What the frame cuts off is simply outside. */
export function drawFigure(ctx: Ctx, view: FigureView): void {
  const { person, paint, pose, facing } = view;
  ctx.save();
  ctx.scale(facing, 1);
  const scale = bodyScale(person, paint);
  const tilt = (view.face.tilt * Math.PI) / 180;
  const head = (draw: () => void) => {
    ctx.save();
    ctx.translate(0, 92);
    ctx.rotate(pose.away ? 0 : tilt);
    ctx.translate(0, -92);
    draw();
    ctx.restore();
  };
  const body = (draw: () => void) => {
    ctx.save();
    ctx.translate(0, NECK - LIFT);
    ctx.scale(scale, scale);
    ctx.translate(0, -NECK);
    draw();
    ctx.restore();
  };
  const torso = torsoOf(person, pose.away ? 0 : view.turn);
  if (!pose.away) head(() => drawHairBack(ctx, person, paint, view.turn, false));
  body(() => drawBody(ctx, view, torso));
  if (pose.away) {
    head(() => {
      drawHairAway(ctx, person, paint);
      drawHairBack(ctx, person, paint, 0, true);
      drawHat(ctx, person, paint, 0, true);
    });
  } else head(() => drawHead(ctx, view));
  body(() => drawFrontArm(ctx, view, torso));
  ctx.restore();
}

/** Only the head's front: what changes when somebody blinks or speaks. */
export function drawHead(ctx: Ctx, view: FigureView): void {
  const { person, paint, face, turn } = view;
  // A mark sits on one side of the person, so it changes sides when the view is mirrored.
  const signSide = view.facing;
  drawFace(ctx, person, paint, face, turn, signSide);
  drawHairFront(ctx, person, paint, turn);
  drawBrows(ctx, person, paint, face, turn, signSide);
  drawGlasses(ctx, person, paint, turn);
  drawClip(ctx, person, paint, signSide, turn);
  drawHat(ctx, person, paint, turn, false);
}

function drawBody(ctx: Ctx, view: FigureView, torso: Torso): void {
  const { person, paint, pose } = view;
  drawLegs(ctx, view, torso);
  drawNeck(ctx, view, torso);
  const arms = armsOf(view, torso);
  if (pose.away) {
    drawArm(ctx, view, arms.far);
    drawArm(ctx, view, arms.near);
    drawGarment(ctx, person, paint, torso, true);
    return;
  }
  drawArm(ctx, view, arms.far);
  if (!arms.near.front) drawArm(ctx, view, arms.near);
  drawGarment(ctx, person, paint, torso, false);
}

function drawFrontArm(ctx: Ctx, view: FigureView, torso: Torso): void {
  if (view.pose.away) return;
  const { near, far } = armsOf(view, torso);
  if (far.front) drawArm(ctx, view, far);
  if (near.front) drawArm(ctx, view, near);
}

function drawNeck(ctx: Ctx, { paint, pose, turn }: FigureView, torso: Torso): void {
  const c = pose.away ? 0 : torso.center * 0.5;
  curve(
    ctx,
    [
      [-27 + c, 40],
      [-27 + c, 128],
      [-62 + c, 152],
      [c, 210],
      [62 + c, 152],
      [28 + c, 128],
      [27 + c, 40],
    ],
    true,
  );
  ctx.fillStyle = paint.skin;
  ctx.fill();
  ctx.strokeStyle = paint.lineSkin;
  ctx.lineWidth = paint.wSkin;
  ctx.stroke();
  if (pose.away) return;
  curve(
    ctx,
    [
      [-28 + c, 84],
      [-27 + c, 116],
      [6 + c + turn * 8, 140],
      [28 + c, 112],
      [28 + c, 84],
    ],
    true,
  );
  ctx.fillStyle = paint.skinShade;
  ctx.fill();
}

type Arm = { from: Point; to: Point; bend: number; hand: Hand; angle: number; front: boolean; prop: boolean };

/** `near` is the viewer's left arm in this (unmirrored) drawing. */
function armsOf({ pose, turn }: FigureView, torso: Torso): { near: Arm; far: Arm } {
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
        far: { ...far, to: [s * 1.5, 96], bend: 1, hand: "grip", angle: -1.1, front: true, prop: true },
      };
    case "point":
      return {
        near,
        far: {
          ...far,
          to: [s * 0.94 + 320, 206],
          bend: 1,
          hand: "point",
          angle: -0.04,
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

function drawArm(ctx: Ctx, view: FigureView, arm: Arm): void {
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

function drawLegs(ctx: Ctx, { person, paint, pose }: FigureView, torso: Torso): void {
  const hem = HEMS[person.garment];
  const hip = torso.hip * 0.5;
  const cloth = person.legs.kind === "skirt" ? paint.skin : paint.of(person.legs.color);
  const shoe = paint.of(person.garment === "school" ? "#2a2024" : darken(person.legs.color, 0.45));
  const thick = (person.gender === "female" ? 72 : 84) * person.build.width;
  const widths: [number, number, number] =
    person.legs.kind === "skirt"
      ? [thick * 0.85, thick * 0.58, thick * 0.36]
      : [thick * 1.12, thick * 0.86, thick * 0.66];
  const sit = pose.kind === "sit";
  if (sit) {
    ctx.beginPath();
    ctx.roundRect(-torso.hip * 1.5, 560, torso.hip * 3, 42, 10);
    ctx.fillStyle = paint.of("#6b452b");
    ctx.fill();
    ctx.strokeStyle = paint.lineCloth;
    ctx.lineWidth = paint.wCloth;
    ctx.stroke();
    for (const x of [-1.25, 1.1]) {
      ctx.fillStyle = paint.of("#573722");
      ctx.fillRect(torso.hip * x, 600, 24, 300);
    }
  }
  for (const side of [-1, 1]) {
    const stride = pose.kind === "walk" ? side * 64 : side * 10;
    const from: Point = [side * hip, sit ? 520 : 460];
    const foot: Point = sit
      ? [side * (hip + 26), 880]
      : [side * hip * 0.86 + stride, FEET - 18 - (pose.kind === "walk" && side < 0 ? 26 : 0)];
    const knee: Point = sit ? [side * (hip + 40), 622] : [side * hip + stride * 0.55 + 4, 790];
    if (hem < 1000 || pose.kind === "walk") drawLimb(ctx, paint, from, knee, foot, widths, cloth);
    curve(
      ctx,
      [
        [foot[0] - 30, foot[1] + 2],
        [foot[0] - 8, foot[1] - 20],
        [foot[0] + 22, foot[1] - 14],
        [foot[0] + 52, foot[1] + 8],
        [foot[0] + 44, foot[1] + 22],
        [foot[0] - 28, foot[1] + 22],
      ],
      true,
    );
    ctx.fillStyle = shoe;
    ctx.fill();
    ctx.strokeStyle = paint.lineCloth;
    ctx.lineWidth = paint.wCloth;
    ctx.stroke();
  }
  if (person.legs.kind === "skirt" && hem < 700) {
    const bottom = 690;
    curve(
      ctx,
      [
        [-torso.waist, 440],
        [-torso.hip * 1.05, 500],
        [-torso.hip * 1.5, bottom],
        [-30, bottom + 12],
        [torso.hip * 1.5, bottom],
        [torso.hip * 1.05, 500],
        [torso.waist, 440],
      ],
      true,
    );
    ctx.fillStyle = paint.of(person.legs.color);
    ctx.fill();
    ctx.strokeStyle = paint.lineCloth;
    ctx.lineWidth = paint.wCloth;
    ctx.stroke();
    for (let pleat = -3; pleat <= 3; pleat++) {
      ctx.beginPath();
      ctx.moveTo(pleat * torso.hip * 0.26, 480);
      ctx.lineTo(pleat * torso.hip * 0.42, bottom);
      ctx.stroke();
    }
  }
}
