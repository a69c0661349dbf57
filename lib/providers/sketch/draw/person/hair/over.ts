import { alpha } from "../../color";
import type { Identity } from "../../identity";
import { type Ctx, curve, lerp, type Point } from "../../pen";
import { createRng } from "../../rng";
import type { HairRow } from "../looks/hair-type";
import type { Paint } from "../paint";
import { drawMass, hairRow } from "./behind";
import { FRINGES, type FringeRow } from "./fringes";
import { fringeLocks, quiff, sideburns, sideLocks } from "./locks";
import { fillHair, flyaways, gloss, hairFill, headSpin, onFace, onSkull, strand } from "./scalp";
import { curls, drawBald } from "./special";
import { drawTails } from "./tails";
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
    drawMass(ctx, person, paint, row, {
      lean: row.back.tips === "curls" ? -84 : -54,
      narrow: 0.42,
      behind: false,
    });
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
  } else if (turn > 1.4 && row.back.tips !== "nape") {
    // Behind the ear the falling hair is the outline.
    ctx.fillStyle = color;
    ctx.fill();
    ctx.save();
    ctx.beginPath();
    ctx.rect(-200, -200, 400, 140);
    ctx.rect(0, -60, 200, 140);
    ctx.clip();
    curve(ctx, outline, true);
    fillHair(ctx, paint, color);
    ctx.restore();
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
