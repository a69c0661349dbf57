import { alpha, mix } from "../color";
import type { Expression } from "../expressions";
import type { Identity } from "../identity";
import { arcPoints, type Ctx, lerp, type Point, radial, taper } from "../pen";
import { drawEye } from "./eyes";
import type { Paint } from "./paint";

/**
 * Face units: crown -100, eyes +15, nose +48, mouth +68, chin +96, half width 59. `turn` 0 looks at us, 1 is a
 * three-quarter view to the viewer's right; the other side is the mirror of this one.
 */
export type Turn = number;

const FRONT = [
  -57, -30, -59, 8, -54, 38, -41, 60, -31, 77, -13, 96, 0, 96, 13, 96, 31, 77, 41, 60, 50, 46, 54, 32, 56, 14,
  57.5, 0, 58, -16, 57, -30, 56, -72, 30, -94, 0, -94, -30, -94, -56, -72, -57, -30,
];
const QUARTER = [
  -58, -30, -61, 10, -57, 42, -41, 63, -29, 80, -5, 95, 13, 96, 25, 96, 37, 81, 45, 63, 51, 50, 57, 37, 53,
  20, 50, 10, 53, -4, 58, -22, 62, -70, 36, -94, 2, -94, -30, -94, -57, -72, -58, -30,
];

export function faceOutline(ctx: Ctx, person: Identity, turn: Turn): void {
  const { jaw, chin, cheek } = person.face;
  const value = (index: number) => {
    const raw = lerp(FRONT[index] ?? 0, QUARTER[index] ?? 0, turn);
    if (index % 2 === 1) return raw > 40 ? 40 + (raw - 40) * chin : raw;
    const y = lerp(FRONT[index + 1] ?? 0, QUARTER[index + 1] ?? 0, turn);
    const low = Math.max(0, Math.min(1, (y - 10) / 50));
    return raw * lerp(1 + (cheek - 0.5) * 0.02, jaw, low);
  };
  ctx.beginPath();
  ctx.moveTo(value(0), value(1));
  for (let i = 2; i < FRONT.length; i += 6)
    ctx.bezierCurveTo(value(i), value(i + 1), value(i + 2), value(i + 3), value(i + 4), value(i + 5));
  ctx.closePath();
}

export const eyeX = (turn: Turn): [near: number, far: number] => [lerp(-28, -15, turn), lerp(28, 35, turn)];

export function drawFace(
  ctx: Ctx,
  person: Identity,
  paint: Paint,
  face: Expression,
  turn: Turn,
  signSide: -1 | 1,
): void {
  drawEar(ctx, paint, -60 + turn * 4, turn > 0.85 ? 0.9 : 1, -1);
  if (turn < 0.35) drawEar(ctx, paint, 60, 1 - turn, 1);
  faceOutline(ctx, person, turn);
  ctx.fillStyle = paint.skin;
  ctx.fill();
  ctx.save();
  faceOutline(ctx, person, turn);
  ctx.clip();
  shadeFace(ctx, person, paint, face, turn);
  ctx.restore();
  faceOutline(ctx, person, turn);
  ctx.strokeStyle = paint.lineSkin;
  ctx.lineWidth = paint.wSkin;
  ctx.lineJoin = "round";
  ctx.stroke();

  drawAge(ctx, person, paint, turn);
  const [near, far] = eyeX(turn);
  drawEye(ctx, person, paint, face, { x: near, y: 15, side: -1, squeeze: lerp(1, 1, turn) });
  drawEye(ctx, person, paint, face, { x: far, y: 14.5, side: 1, squeeze: lerp(1, 0.78, turn) });
  drawNose(ctx, person, paint, turn);
  drawMouth(ctx, person, paint, face, turn);
  drawMarks(ctx, person, paint, turn, signSide);
  drawTears(ctx, face, turn, paint);
}

function drawEar(ctx: Ctx, paint: Paint, x: number, scale: number, side: -1 | 1): void {
  ctx.beginPath();
  ctx.moveTo(x, 2);
  ctx.bezierCurveTo(x + side * 17 * scale, -10, x + side * 17 * scale, 34, x - side * 2, 40);
  ctx.closePath();
  ctx.fillStyle = paint.skin;
  ctx.fill();
  ctx.strokeStyle = paint.lineSkin;
  ctx.lineWidth = paint.wSkin;
  ctx.stroke();
  taper(
    ctx,
    arcPoints([x + side * 3, 8], [x + side * 12 * scale, 8], [x + side * 5, 28]),
    2,
    paint.skinShade,
    0.3,
  );
}

function shadeFace(ctx: Ctx, person: Identity, paint: Paint, face: Expression, turn: Turn): void {
  const soft = paint.style.shading === "smooth" || paint.style.shading === "wash";
  // Hair's shadow on the brow.
  ctx.fillStyle = alpha(paint.skinShade, person.hair.style === "bald" ? 0 : soft ? 0.32 : 0.5);
  ctx.beginPath();
  ctx.moveTo(-80, -110);
  ctx.lineTo(80, -110);
  ctx.lineTo(80, -14);
  ctx.bezierCurveTo(50, -2, 30, -20, 6 + turn * 14, -8);
  ctx.bezierCurveTo(-20, -18, -36, -8, -47, 12);
  ctx.bezierCurveTo(-52, 34, -50, 46, -44, 62);
  ctx.lineTo(-80, 70);
  ctx.fill();
  ctx.fillStyle = alpha(paint.skinShade, 0.34);
  ctx.beginPath();
  ctx.moveTo(-48, 62);
  ctx.quadraticCurveTo(4 + turn * 8, 101, 50, 64);
  ctx.lineTo(46, 110);
  ctx.lineTo(-46, 110);
  ctx.fill();
  if (soft) {
    ctx.fillStyle = radial(ctx, [-46, 30], 70, [
      [0, alpha(paint.skinShade, 0.5)],
      [1, alpha(paint.skinShade, 0)],
    ]);
    ctx.fillRect(-90, -60, 140, 170);
  }
  const [near, far] = eyeX(turn);
  const blush = face.blush * (paint.style.id === "noir" ? 0 : paint.style.id === "chibi" ? 1.25 : 1);
  for (const [x, y, squeeze] of [
    [near - 9, 46, 1],
    [far + 8 - turn * 5, 46, lerp(1, 0.7, turn)],
  ] as const) {
    ctx.save();
    ctx.translate(x, y);
    ctx.scale(squeeze, 0.62);
    ctx.fillStyle = radial(ctx, [0, 0], 25, [
      [0, alpha(paint.blush, 0.55 * blush)],
      [0.5, alpha(paint.blush, 0.3 * blush)],
      [1, alpha(paint.blush, 0)],
    ]);
    ctx.fillRect(-26, -26, 52, 52);
    ctx.restore();
  }
}

function drawNose(ctx: Ctx, person: Identity, paint: Paint, turn: Turn): void {
  const size =
    person.nose *
    (person.age === "child" || paint.style.id === "chibi" ? 0.6 : person.age === "elder" ? 1.3 : 1);
  const x = lerp(1, 27, turn);
  const shade = mix(paint.skinShade, paint.lineSkin, 0.55);
  if (turn > 0.3) {
    taper(
      ctx,
      arcPoints([x - 9 * size, 27], [x - 1, 36], [x + 5 * size, 47]),
      2.4 * size,
      alpha(shade, 0.9),
      0.1,
    );
    taper(
      ctx,
      arcPoints([x + 5 * size, 47], [x + 3, 52], [x - 5 * size, 51]),
      2.6 * size,
      alpha(shade, 0.9),
      0.2,
    );
  } else {
    taper(
      ctx,
      arcPoints([x - 4 * size, 48], [x + 1, 53.5], [x + 6 * size, 48.5]),
      2.7 * size,
      alpha(shade, 0.9),
      0.2,
    );
    if (person.gender === "male" || person.age === "elder")
      taper(
        ctx,
        arcPoints([x + 5 * size, 18], [x + 8, 32], [x + 7 * size, 44]),
        2 * size,
        alpha(shade, 0.5),
        0.05,
      );
  }
  ctx.fillStyle = alpha(paint.skinShade, 0.6);
  ctx.beginPath();
  ctx.moveTo(x - 4 * size, 51);
  ctx.lineTo(x + 6 * size, 51);
  ctx.lineTo(x + 1, 57);
  ctx.fill();
}

export function drawMouth(ctx: Ctx, person: Identity, paint: Paint, face: Expression, turn: Turn): void {
  const { curve, open, width, teeth } = face.mouth;
  const x = lerp(0, 20, turn);
  const half =
    16.5 *
    width *
    person.mouth *
    (paint.style.id === "chibi" ? 0.8 : 1) *
    (person.gender === "male" ? 1.1 : 1);
  const left: Point = [x - half, 69 - curve * 0.55];
  const right: Point = [x + half * lerp(1, 0.78, turn), 69 - curve * 0.55];
  if (open < 1.5) {
    const middle: Point = [x, 69 + curve * 1.05];
    taper(
      ctx,
      arcPoints(left, middle, right, 11),
      3.1 * lerp(1, paint.style.line.width, 0.5),
      paint.lineSkin,
      0.35,
    );
    taper(
      ctx,
      arcPoints(
        [x - half * 0.35, 77 + curve * 0.3],
        [x, 79 + curve * 0.3],
        [x + half * 0.35, 77 + curve * 0.3],
      ),
      2,
      alpha(paint.skinShade, 0.9),
      0.1,
    );
    if (person.gender === "female" && person.age !== "child") {
      ctx.fillStyle = alpha(paint.lip, 0.32);
      ctx.beginPath();
      ctx.ellipse(x, 71.5 + curve * 0.4, half * 0.62, 3.1, 0, 0, Math.PI * 2);
      ctx.fill();
    }
    return;
  }
  const upper = 66 - curve * 0.1;
  const shape = () => {
    ctx.beginPath();
    ctx.moveTo(...left);
    ctx.bezierCurveTo(x - half * 0.45, upper - 4, x + half * 0.35, upper - 4, ...right);
    ctx.bezierCurveTo(x + half * 0.72, 70 + open * 1.12, x - half * 0.68, 70 + open * 1.18, ...left);
    ctx.closePath();
  };
  shape();
  ctx.fillStyle = paint.of("#5a1620");
  ctx.fill();
  ctx.save();
  shape();
  ctx.clip();
  ctx.fillStyle = paint.of("#d9626a");
  ctx.beginPath();
  ctx.ellipse(x - 1, 70 + open * 0.95, half * 0.72, open * 0.42, 0, 0, Math.PI * 2);
  ctx.fill();
  if (teeth > 0) {
    ctx.fillStyle = "#fbf7ef";
    ctx.beginPath();
    ctx.moveTo(x - half, upper - 8);
    ctx.lineTo(x + half, upper - 8);
    ctx.lineTo(x + half * 0.86, upper + 2 + open * 0.17 * teeth);
    ctx.quadraticCurveTo(
      x,
      upper + 3 + open * 0.24 * teeth,
      x - half * 0.86,
      upper + 2 + open * 0.17 * teeth,
    );
    ctx.fill();
  }
  ctx.restore();
  shape();
  ctx.strokeStyle = paint.lineSkin;
  ctx.lineWidth = 2.6 * lerp(1, paint.style.line.width, 0.5);
  ctx.lineJoin = "round";
  ctx.stroke();
}

export function drawBrows(
  ctx: Ctx,
  person: Identity,
  paint: Paint,
  face: Expression,
  turn: Turn,
  signSide: -1 | 1,
): void {
  const [near, far] = eyeX(turn);
  const height = person.eyes.height * paint.style.eye;
  const y = 15 - height * 0.62 - 11 - face.browLift - person.brow.lift;
  const color = paint.style.id === "noir" ? paint.hairDark : mix(paint.hair, paint.hairDark, 0.6);
  for (const [x, side, squeeze] of [
    [near, -1, 1],
    [far, 1, lerp(1, 0.78, turn)],
  ] as const) {
    const reach = 18.5 * squeeze;
    const slope = Math.tan((face.brow * Math.PI) / 180) * reach;
    const inner: Point = [x - side * reach * 0.95, y + slope * 0.8 + 2];
    const outer: Point = [x + side * reach * 1.1, y - slope * 0.55 + 3.5];
    const peak: Point = [x + side * reach * 0.25, y - 5.5 + slope * 0.1];
    taper(
      ctx,
      arcPoints(inner, peak, outer, 11),
      person.brow.weight * lerp(1, paint.style.line.width, 0.35),
      alpha(color, 0.95),
      0.28,
    );
    if (person.scar === "brow" && side === -signSide) {
      ctx.strokeStyle = mix(paint.skin, "#e88a80", 0.35);
      ctx.lineWidth = 3.6;
      ctx.beginPath();
      ctx.moveTo(x + side * 9, y - 14);
      ctx.lineTo(x + side * 4, y + 12);
      ctx.stroke();
    }
  }
}

function drawAge(ctx: Ctx, person: Identity, paint: Paint, turn: Turn): void {
  const line = alpha(mix(paint.skinShade, paint.lineSkin, 0.25), 0.85);
  if (person.age === "elder") {
    for (const y of [-44, -33])
      taper(ctx, arcPoints([-26 + turn * 12, y], [4 + turn * 14, y - 5], [30 + turn * 10, y + 1]), 2.1, line);
    taper(
      ctx,
      arcPoints([lerp(-17, -2, turn), 46], [lerp(-27, -15, turn), 56], [lerp(-26, -13, turn), 70]),
      2.3,
      line,
    );
    taper(
      ctx,
      arcPoints([lerp(17, 38, turn), 47], [lerp(27, 45, turn), 56], [lerp(26, 41, turn), 69]),
      2.3,
      line,
    );
    taper(ctx, arcPoints([-48, 40], [-40, 52], [-36, 60]), 1.8, line);
  } else if (person.age === "adult" && person.gender === "male") {
    taper(
      ctx,
      arcPoints([lerp(-18, -3, turn), 50], [lerp(-25, -12, turn), 57], [lerp(-25, -12, turn), 66]),
      1.7,
      line,
    );
    taper(
      ctx,
      arcPoints([lerp(18, 38, turn), 51], [lerp(24, 43, turn), 57], [lerp(24, 40, turn), 65]),
      1.5,
      line,
    );
  }
}

function drawMarks(ctx: Ctx, person: Identity, paint: Paint, turn: Turn, signSide: -1 | 1): void {
  const [near, far] = eyeX(turn);
  const marked = signSide < 0 ? far : near;
  if (person.beard) drawBeard(ctx, person, paint, turn);
  if (person.freckles) {
    ctx.fillStyle = alpha(paint.of("#b8704e"), 0.6);
    for (const [dx, dy] of [
      [-8, 38],
      [-2, 42],
      [4, 37],
      [-12, 44],
    ] as const)
      for (const x of [near, far]) {
        ctx.beginPath();
        ctx.arc(x + dx, dy, 1.5, 0, Math.PI * 2);
        ctx.fill();
      }
  }
  if (person.mole) {
    ctx.fillStyle = paint.lineSkin;
    ctx.beginPath();
    ctx.arc(marked + (signSide < 0 ? 4 : -2), 47, 1.8, 0, Math.PI * 2);
    ctx.fill();
  }
  if (person.scar === "cheek") {
    ctx.strokeStyle = paint.of("#c26a62");
    ctx.lineWidth = 2.6;
    ctx.beginPath();
    ctx.moveTo(marked - 10, 32);
    ctx.lineTo(marked + 2, 58);
    ctx.moveTo(marked - 9, 46);
    ctx.lineTo(marked + 3, 41);
    ctx.stroke();
  }
}

function drawBeard(ctx: Ctx, person: Identity, paint: Paint, turn: Turn): void {
  const x = lerp(0, 20, turn);
  const far = lerp(1, 0.75, turn);
  if (person.beard === "stubble") {
    ctx.save();
    faceOutline(ctx, person, turn);
    ctx.clip();
    ctx.fillStyle = alpha(mix(paint.hair, paint.skinShade, 0.4), 0.3);
    ctx.beginPath();
    ctx.moveTo(-60, 46);
    ctx.quadraticCurveTo(x, 62, 60, 46);
    ctx.lineTo(60, 110);
    ctx.lineTo(-60, 110);
    ctx.fill();
    ctx.restore();
    return;
  }
  ctx.fillStyle = paint.hair;
  ctx.strokeStyle = alpha(paint.lineSkin, 0.7);
  ctx.lineWidth = paint.wSkin * 0.6;
  if (person.beard === "full") {
    ctx.beginPath();
    ctx.moveTo(-52, 34);
    ctx.bezierCurveTo(-44, 62, -34, 60, x - 20, 60);
    ctx.lineTo(x - 17, 79);
    ctx.lineTo(x + 17 * far, 79);
    ctx.lineTo(x + 20 * far, 60);
    ctx.bezierCurveTo(40, 60, 50, 56, 54, 36);
    ctx.bezierCurveTo(58, 84, 40, 122, x - 2, 134);
    ctx.bezierCurveTo(-34, 124, -58, 92, -52, 34);
    ctx.fill();
    ctx.stroke();
  }
  if (person.beard === "goatee") {
    ctx.beginPath();
    ctx.moveTo(x - 12, 84);
    ctx.quadraticCurveTo(x - 14, 112, x, 138);
    ctx.quadraticCurveTo(x + 14, 112, x + 11, 84);
    ctx.closePath();
    ctx.fill();
    ctx.stroke();
  }
  // The moustache hangs over the lip's corners; strands keep it from reading as a lip.
  for (const side of [-1, 1]) {
    const reach = side > 0 ? far : 1;
    const tip: Point = [x + side * 33 * reach, person.age === "elder" ? 78 : 69];
    ctx.fillStyle = paint.hair;
    ctx.beginPath();
    ctx.moveTo(x, 55);
    ctx.quadraticCurveTo(x + side * 17 * reach, 51, ...tip);
    ctx.quadraticCurveTo(x + side * 16 * reach, 67, x, 63.5);
    ctx.fill();
    ctx.stroke();
    for (const t of [0.3, 0.6])
      taper(
        ctx,
        arcPoints(
          [x + side * 20 * t * reach, 55],
          [x + side * 26 * t * reach, 58],
          [x + side * 30 * t * reach, 64 + 4 * t],
        ),
        1.8,
        alpha(paint.hairDark, 0.8),
        0.1,
      );
  }
}

function drawTears(ctx: Ctx, face: Expression, turn: Turn, paint: Paint): void {
  const [near, far] = eyeX(turn);
  if (face.tears > 0.2)
    for (const [x, length] of [
      [near - 7, 34],
      [far + 5 - turn * 3, 24],
    ] as const) {
      ctx.fillStyle = alpha(paint.of("#bfe4ff"), 0.8 * face.tears);
      ctx.beginPath();
      ctx.moveTo(x - 2, 30);
      ctx.quadraticCurveTo(x - 6, 30 + length * 0.7, x - 4, 30 + length);
      ctx.quadraticCurveTo(x, 36 + length, x + 3, 30 + length);
      ctx.quadraticCurveTo(x + 3, 30 + length * 0.6, x + 2, 30);
      ctx.fill();
      ctx.fillStyle = alpha("#ffffff", 0.9);
      ctx.beginPath();
      ctx.arc(x - 1, 27 + length, 1.8, 0, Math.PI * 2);
      ctx.fill();
    }
  if (face.sweat > 0.3) {
    ctx.fillStyle = alpha(paint.of("#cfeaff"), 0.85 * face.sweat);
    ctx.strokeStyle = alpha(paint.lineSkin, 0.5);
    ctx.lineWidth = 1.2;
    ctx.beginPath();
    ctx.moveTo(-47, -22);
    ctx.quadraticCurveTo(-56, -6, -49, -2);
    ctx.quadraticCurveTo(-41, -6, -47, -22);
    ctx.fill();
    ctx.stroke();
  }
}
