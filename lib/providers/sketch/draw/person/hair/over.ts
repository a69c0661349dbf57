import { alpha, mix } from "../../color";
import type { Identity } from "../../identity";
import { type Ctx, curve, lerp, type Point } from "../../pen";
import { createRng } from "../../rng";
import type { HairRow } from "../looks/hair-styles";
import type { Paint } from "../paint";
import { drawMass, hairRow } from "./behind";
import { FRINGES, type FringeRow } from "./fringes";
import {
  type Blade,
  bladePath,
  drawBlade,
  fillHair,
  flyaways,
  gloss,
  hairFill,
  headSpin,
  onFace,
  onSkull,
  strand,
} from "./scalp";
import { drawCurls, drawTails } from "./tails";
import { drawTufts } from "./tufts";

/** Crown, fringe and the locks beside the face. Drawn over the face; `turn` as in FigureView. */
export function drawHairOver(ctx: Ctx, person: Identity, paint: Paint, turn: number): void {
  const row = hairRow(person);
  const spin = headSpin(turn, false);
  if (person.hair.style === "bald") {
    drawBald(ctx, person, paint, spin);
    return;
  }
  const fringe = FRINGES[row.fringe];
  const color = hairFill(ctx, paint, 70);
  const covered =
    person.hat !== undefined &&
    person.hat.kind !== "ears" &&
    person.hat.kind !== "headband" &&
    person.hat.kind !== "veil";
  const curly = row.texture === "curly";
  if (!covered && row.texture === "tufts") drawTufts(ctx, person, paint, row, spin, color);
  if (turn > 1.4 && row.back.tips !== "nape") {
    // In profile the hair of the near side hangs before neck and shoulder.
    ctx.save();
    ctx.beginPath();
    ctx.rect(-400, -60, 394, 800);
    ctx.clip();
    drawMass(ctx, person, paint, row, { lean: -46, narrow: 0.6, behind: false });
    ctx.restore();
  }
  const outline = capOutline(row, fringe, turn, spin);
  if (curly) curls(ctx, person, paint, row, fringe, spin);
  curve(ctx, outline, true);
  if (row.texture === "fuzz") {
    ctx.fillStyle = alpha(paint.hair, 0.88);
    ctx.fill();
  } else if (curly) {
    ctx.fillStyle = paint.hair;
    ctx.fill();
  } else if (row.texture === "tufts" && !covered) {
    // The tufts behind are the outline.
    ctx.fillStyle = color;
    ctx.fill();
  } else fillHair(ctx, paint, color);
  if (!curly) {
    ctx.save();
    curve(ctx, outline, true);
    ctx.clip();
    crownStrands(ctx, person, paint, row, spin);
    ctx.restore();
  }
  if (row.fringe === "quiff") quiff(ctx, paint, spin, color);
  if (curly) curls(ctx, person, paint, row, fringe, spin);
  else fringeLocks(ctx, person, paint, fringe, spin, color);
  if (row.side > 24 && !curly) sideLocks(ctx, paint, row, turn, spin);
  else if (!curly) sideburns(ctx, paint, row, spin);
  if (!curly && row.texture !== "fuzz")
    gloss(
      ctx,
      paint,
      spin,
      {
        y: row.fringe === "slick" || row.fringe === "bare" ? -92 : -74 * row.volume,
        sag: 16,
        from: -1.15,
        to: 1.05,
      },
      row.texture === "combed",
    );
  if (!covered) drawTails({ ctx, paint, person, spin }, row.tails ?? [], true);
  if (row.texture === "smooth" && !covered) {
    const v = row.volume;
    flyaways(ctx, paint, [
      [
        [-68 * v, -44],
        [-80 * v, -24],
        [-79 * v, -2],
      ],
      [
        [66 * v, -50],
        [79 * v, -34],
        [77 * v, -12],
      ],
    ]);
  }
}

/** The scalp's hair as one shape: round the skull and back along the hairline. */
function capOutline(row: HairRow, fringe: FringeRow, turn: number, spin: number): Point[] {
  const v = row.volume;
  const side = Math.max(0, turn - 1);
  const skull: Point[] = [];
  // From the viewer's right temple over the crown to the left one; in profile down to the nape.
  for (let step = 0; step <= 14; step++) {
    const angle = (Math.PI * step) / 14;
    const full = (value: number) => Math.sign(value) * Math.abs(value) ** 0.84;
    const x = full(Math.cos(angle));
    const rx = (x > 0 ? lerp(70, 60, side) : lerp(70, 88, side)) * v;
    skull.push([
      x * rx - Math.sin(spin) * 3 * (1 - side),
      lerp(-14, -18, side) - full(Math.sin(angle)) * 101 * v,
    ]);
  }
  if (side > 0.5) {
    return [
      ...skull,
      [-87 * v, 20],
      [-74, 52],
      [-52, 62],
      [-36, 52],
      [-26, 34],
      [-22, 8],
      [-12, -8],
      [4, row.ears ? 4 : -4],
      [12, -20],
      [24, fringe.temple - 6],
      [44, fringe.middle - 2],
      [56 * v, fringe.middle - 8],
    ];
  }
  const line: Point[] = [
    [-60, -2],
    [-55, fringe.temple],
    [-42, lerp(fringe.temple, fringe.middle, 0.7)],
    [-18, fringe.middle],
    [16, fringe.middle - 1],
    [42, lerp(fringe.temple, fringe.middle, 0.7)],
    [55, fringe.temple],
    [60, -4],
  ];
  return [
    ...skull,
    [-66 * v, 4],
    ...line.map(([u, y]): Point => [onFace(u, spin).x * (Math.abs(u) > 54 ? 0.97 : 1), y]),
    [66 * v, 2],
  ];
}

function fringeLocks(
  ctx: Ctx,
  person: Identity,
  paint: Paint,
  fringe: FringeRow,
  spin: number,
  color: CanvasGradient,
): void {
  const flip = person.hair.bangs === 1 ? -1 : 1;
  const rng = createRng(`${person.id}/fringe`);
  const fuzz = hairRow(person).texture === "fuzz";
  for (const [ru, ry, tu, ty, width, bow] of fringe.locks) {
    const [root, tip] = [onFace(ru * flip, spin), onFace(tu * flip, spin)];
    const shift = rng.between(-3, 4);
    if (tip.depth < -0.05 || root.depth < -0.25) continue;
    const squeeze = Math.max(0.5, 0.45 + 0.6 * root.depth);
    const blade: Blade = [[root.x, ry], [tip.x, ty + shift], width * squeeze, bow * flip];
    if (fuzz) {
      bladePath(ctx, blade);
      ctx.fillStyle = alpha(paint.hair, 0.9);
      ctx.fill();
      continue;
    }
    drawBlade(ctx, paint, blade, color, fringe.blunt ?? 0);
    if (width > 26)
      strand(
        ctx,
        paint,
        [root.x + 3, ry + 24],
        [lerp(root.x, tip.x, 0.5) + bow * flip * 0.4 + 3, lerp(ry, ty, 0.55)],
        [lerp(root.x, tip.x, 0.85) + 2, ty - 18],
        1.5,
      );
    if (person.hair.streak && tu > 20) {
      ctx.save();
      bladePath(ctx, blade);
      ctx.clip();
      ctx.fillStyle = alpha(paint.of(person.hair.streak), 0.85);
      ctx.fillRect(tip.x - 9, ry, 12, ty - ry + 10);
      ctx.restore();
    }
  }
}

function sideLocks(ctx: Ctx, paint: Paint, row: HairRow, turn: number, spin: number): void {
  const end = row.side;
  const color = hairFill(ctx, paint, Math.max(80, end));
  const wave = row.back.tips === "wavy" ? 12 : 0;
  const long = end > 110;
  for (const side of [-1, 1]) {
    const top = onSkull(side * 1.12, spin);
    if (top.depth < -0.1) continue;
    const far = side > 0 ? Math.min(1, turn) : 0;
    const x = side < 0 ? lerp(-64, top.x, Math.max(0, turn - 1)) : lerp(64, 61, far);
    const inward = side * (long ? -2 : 5);
    drawBlade(
      ctx,
      paint,
      [
        [x * 0.72, -68],
        [x + side * (long ? 6 : 2) - inward, end],
        (long ? 30 : 25) * (1 - far * 0.3),
        -side * (8 + wave),
      ],
      color,
    );
    drawBlade(
      ctx,
      paint,
      [[x * 0.64, -60], [x - side * 6 - inward, end * 0.78], 17 * (1 - far * 0.2), -side * (4 + wave)],
      color,
    );
    strand(
      ctx,
      paint,
      [x - side * 2, -40],
      [x + side * 8, end * 0.4],
      [x + side * 3 - inward, end * 0.86],
      2.4,
    );
    strand(ctx, paint, [x + side * 3, -20], [x + side * 9, end * 0.3], [x + side * 5, end * 0.6], 3.4, true);
  }
}

function sideburns(ctx: Ctx, paint: Paint, row: HairRow, spin: number): void {
  if (row.side < 3) return;
  for (const side of [-1, 1]) {
    const { x, depth } = onSkull(side * 1.05, spin);
    if (depth < 0.2) continue;
    drawBlade(
      ctx,
      paint,
      [[x * 0.98, -30], [x * 0.98 - side * 2, 8 + Math.min(18, row.side) * 0.8], 13, -side * 2],
      paint.hair,
    );
  }
}

function crownStrands(ctx: Ctx, person: Identity, paint: Paint, row: HairRow, spin: number): void {
  const rng = createRng(`${person.id}/strands`);
  const combed = row.texture === "combed" || row.fringe === "quiff";
  const top: Point = [onSkull(0, spin).x * 0.3, -118 * row.volume];
  for (let index = 0; index < 11; index++) {
    const az = -1.5 + index * 0.3 + rng.between(-0.08, 0.08);
    const { x, depth } = onSkull(az, spin);
    if (depth < -0.1) continue;
    const low = combed ? lerp(-36, -70, depth) : -52 + rng.between(-8, 8);
    strand(
      ctx,
      paint,
      [lerp(top[0], x, combed ? 0.55 : 0.3), top[1] + (combed ? 8 : 0)],
      [x * 0.86, -96],
      [x, low],
      row.texture === "fuzz" ? 1.6 : 2.4,
    );
  }
  if (row.texture === "fuzz") {
    ctx.fillStyle = alpha(paint.hairDark, 0.5);
    for (let index = 0; index < 90; index++) {
      ctx.beginPath();
      ctx.arc(rng.between(-72, 72), rng.between(-112, 0), 1.3, 0, Math.PI * 2);
      ctx.fill();
    }
  }
}

function quiff(ctx: Ctx, paint: Paint, spin: number, color: CanvasGradient): void {
  for (const [ru, rx, ry, w] of [
    [-34, 36, -108, 34],
    [-14, 58, -112, 36],
    [6, 66, -98, 36],
    [26, 70, -76, 30],
  ] as const) {
    const [root, tip] = [onFace(ru, spin), onFace(rx, spin)];
    drawBlade(ctx, paint, [[root.x, -62 - (26 - Math.abs(ru)) * 0.3], [tip.x + 2, ry], w, -17], color);
    strand(ctx, paint, [root.x + 3, -70], [lerp(root.x, tip.x, 0.4), -98], [tip.x - 4, ry + 6], 2.2);
  }
}

function curls(
  ctx: Ctx,
  person: Identity,
  paint: Paint,
  row: HairRow,
  fringe: FringeRow,
  spin: number,
): void {
  const rng = createRng(`${person.id}/curls`);
  const v = row.volume;
  const spots: [number, number, number][] = [];
  for (let index = 0; index < 24; index++) {
    const angle = Math.PI * (1.1 - (index / 23) * 1.2);
    spots.push([
      Math.cos(angle) * 64 * v - Math.sin(spin) * 8,
      -20 - Math.sin(angle) * 84 * v,
      rng.between(16, 22) * (v > 1.2 ? 1.3 : 1),
    ]);
  }
  if (row.fringe !== "none")
    for (let index = 0; index < 10; index++) {
      const { x, depth } = onFace(-50 + index * 11, spin);
      if (depth > 0.1)
        spots.push([
          x,
          fringe.middle - 6 + Math.abs(index - 4.5) * 4 + rng.between(-7, 7),
          rng.between(14, 19),
        ]);
    }
  for (let index = 0; index < 9; index++)
    spots.push([-44 + index * 11, -88 * v + rng.between(-10, 10), rng.between(17, 22)]);
  drawCurls(ctx, paint, spots);
}

function drawBald(ctx: Ctx, person: Identity, paint: Paint, spin: number): void {
  ctx.fillStyle = alpha("#ffffff", 0.26);
  ctx.beginPath();
  ctx.ellipse(onFace(22, spin).x, -76, 19, 8, 0.3, 0, Math.PI * 2);
  ctx.fill();
  if (person.garment === "monk") {
    ctx.fillStyle = alpha(mix(paint.skinShade, "#8a4a4a", 0.4), 0.7);
    for (const [u, y] of [
      [-12, -82],
      [0, -84],
      [12, -82],
      [-12, -70],
      [0, -72],
      [12, -70],
    ] as const) {
      ctx.beginPath();
      ctx.arc(onFace(u, spin).x, y, 2.6, 0, Math.PI * 2);
      ctx.fill();
    }
  }
  if (person.age !== "elder" && person.age !== "adult") return;
  if (person.garment === "monk") return;
  for (const side of [-1, 1]) {
    const { x, depth } = onSkull(side * 1.3, spin);
    if (depth > 0) drawBlade(ctx, paint, [[x * 0.98, -36], [x * 0.96, 18], 15, side * 4], paint.hair);
  }
}
