import { alpha } from "../color";
import type { HairStyle, Identity } from "../identity";
import { arcPoints, type Ctx, curve, lerp, type Point, poly, taper } from "../pen";
import { createRng } from "../rng";
import type { Paint } from "./paint";

/** How far down the locks beside the face reach, and how full the hair stands off the skull. */
const SHAPE: Record<
  HairStyle,
  { sides: number; volume: number; fringe: "locks" | "short" | "none" | "back" }
> = {
  bob: { sides: 62, volume: 1.04, fringe: "locks" },
  long: { sides: 118, volume: 1.02, fringe: "locks" },
  wavy: { sides: 104, volume: 1.07, fringe: "locks" },
  ponytail: { sides: 52, volume: 1, fringe: "locks" },
  twintails: { sides: 60, volume: 1, fringe: "locks" },
  bun: { sides: 34, volume: 0.98, fringe: "locks" },
  braid: { sides: 56, volume: 1, fringe: "locks" },
  short: { sides: 12, volume: 1.02, fringe: "short" },
  spiky: { sides: 16, volume: 1.1, fringe: "short" },
  parted: { sides: 26, volume: 1.03, fringe: "short" },
  buzz: { sides: 2, volume: 0.94, fringe: "none" },
  curly: { sides: 22, volume: 1.08, fringe: "short" },
  topknot: { sides: 20, volume: 0.97, fringe: "back" },
  combed: { sides: 14, volume: 0.98, fringe: "back" },
  bald: { sides: 20, volume: 0.93, fringe: "none" },
};

export function fillHair(ctx: Ctx, paint: Paint, color = paint.hair): void {
  ctx.fillStyle = color;
  ctx.fill();
  ctx.strokeStyle = paint.lineCloth;
  ctx.lineWidth = paint.wCloth;
  ctx.lineJoin = "round";
  ctx.stroke();
}

/** Skull cap, fringe and side locks. Drawn over the face. */
export function drawHairFront(ctx: Ctx, person: Identity, paint: Paint, turn: number): void {
  const { style } = person.hair;
  if (style === "bald") {
    drawFringeOfBald(ctx, person, paint);
    return;
  }
  const shape = SHAPE[style];
  const outline = frontOutline(person, shape, turn);
  if (style === "curly") {
    drawCurls(ctx, person, paint, turn);
    return;
  }
  poly(ctx, outline);
  if (style === "combed" || style === "buzz" || style === "topknot") curve(ctx, outline, true);
  fillHair(ctx, paint, style === "buzz" ? alpha(paint.hair, 0.86) : paint.hair);
  ctx.save();
  poly(ctx, outline);
  ctx.clip();
  drawShine(ctx, person, paint, turn);
  ctx.restore();
}

function frontOutline(person: Identity, shape: (typeof SHAPE)[HairStyle], turn: number): Point[] {
  const { sides, volume, fringe } = shape;
  const v = volume;
  const crown: Point[] = [];
  for (let step = 0; step <= 16; step++) {
    const angle = Math.PI * (1 - step / 16);
    const wave = person.hair.style === "spiky" ? (step % 2 ? 13 : -3) : 0;
    const rx = 71 * v + wave * 0.8;
    const ry = 104 * v + wave * 1.2;
    // Fuller than an ellipse at the temples, as skulls are.
    const full = (value: number) => Math.sign(value) * Math.abs(value) ** 0.82;
    crown.push([full(Math.cos(angle)) * rx - turn * 2, -16 - full(Math.sin(angle)) * ry]);
  }
  const leftSide: Point[] =
    fringe === "locks"
      ? [
          [-75 * v, sides * 0.5],
          [-70, sides],
          [-58, sides * 0.72],
          [-53, 18],
        ]
      : [
          [-70 * v, -2],
          [-66, sides + 10],
          [-58, sides],
          [-56, -6],
        ];
  const rightSide: Point[] =
    fringe === "locks"
      ? [
          [lerp(54, 57, turn), 14],
          [lerp(59, 63, turn), sides * 0.66],
          [lerp(70, 68, turn), sides * 0.94],
          [75 * v, sides * 0.45],
        ]
      : [
          [lerp(56, 58, turn), -8],
          [lerp(58, 60, turn), sides - 4],
          [lerp(66, 63, turn), sides + 4],
          [70 * v, -4],
        ];
  return [...leftSide, ...frontEdge(person, fringe, turn), ...rightSide, ...[...crown].reverse()];
}

/** From the left temple to the right one, along the forehead. */
function frontEdge(person: Identity, fringe: string, turn: number): Point[] {
  const s = (x: number) => x + turn * (12 - Math.abs(x) * 0.12);
  if (fringe === "none")
    return [
      [-54, -32],
      [s(-34), -58],
      [s(0), -64],
      [s(34), -58],
      [54, -32],
    ];
  if (fringe === "back")
    return [
      [-54, -24],
      [s(-44), -58],
      [s(-16), -74],
      [s(14), -70],
      [s(40), -60],
      [55, -22],
    ];
  const parted = person.hair.style === "parted" || person.hair.bangs === 2;
  const low = fringe === "locks" ? 0 : -16;
  if (parted)
    return [
      [-52, -4 + low],
      [s(-45), -22],
      [s(-38), 2 + low],
      [s(-26), -30],
      [s(-20), -8 + low],
      [s(-8), -44],
      [s(5), -62],
      [s(12), -46],
      [s(20), -18 + low],
      [s(27), -34],
      [s(37), 0 + low],
      [s(45), -26],
      [54, -8 + low],
    ];
  if (person.hair.bangs === 1)
    return [
      [-50, -8],
      [s(-40), -30],
      [s(-37), -2 + low],
      [s(-20), -34],
      [s(-14), 0 + low],
      [s(4), -36],
      [s(15), -4 + low],
      [s(24), -44],
      [s(34), -50],
      [s(44), -20 + low],
      [55, -18],
    ];
  return [
    [-50, -6],
    [s(-42), -28],
    [s(-40), 1 + low],
    [s(-26), -30],
    [s(-19), 5 + low],
    [s(-6), -32],
    [s(4), 3 + low],
    [s(15), -31],
    [s(26), 2 + low],
    [s(33), -30],
    [s(46), -3 + low],
    [55, -14],
  ];
}

function drawShine(ctx: Ctx, person: Identity, paint: Paint, turn: number): void {
  const { style } = person.hair;
  const flat = paint.style.shading === "halftone" || paint.style.shading === "hard";
  if (style !== "buzz" && style !== "combed" && style !== "topknot") {
    const teeth = 9;
    const ring: Point[] = [];
    for (let index = 0; index <= teeth * 2; index++) {
      const t = index / (teeth * 2);
      const x = -64 + t * 128 + turn * 5;
      const arc = -66 - Math.sin(Math.PI * t) * 17;
      ring.push([x, arc + (index % 2 ? 15 : 3)]);
    }
    for (let index = teeth; index >= 0; index--) {
      const t = index / teeth;
      ring.push([-64 + t * 128 + turn * 5, -76 - Math.sin(Math.PI * t) * 15]);
    }
    poly(ctx, ring);
    ctx.fillStyle = alpha(paint.hairLight, flat ? 0.85 : 0.62);
    ctx.fill();
  }
  const rng = createRng(`${person.id}/strands`);
  for (let index = 0; index < 7; index++) {
    const x = -54 + index * 18 + rng.between(-5, 5) + turn * 6;
    const bend = x * 0.25;
    taper(
      ctx,
      arcPoints([x * 0.35 + turn * 6, -112], [x * 0.9, -70], [x + bend * 0.2, -26 + rng.between(-6, 12)]),
      style === "combed" ? 3 : 2.4,
      alpha(paint.hairDark, 0.75),
      0.05,
    );
  }
  if (SHAPE[style].fringe === "locks") {
    ctx.fillStyle = alpha(paint.hairDark, 0.45);
    poly(ctx, [
      [-76, 0],
      [-60, -6],
      [-56, 40],
      [-62, 110],
      [-80, 100],
    ]);
    ctx.fill();
  }
}

function drawCurls(ctx: Ctx, person: Identity, paint: Paint, turn: number): void {
  const rng = createRng(`${person.id}/curls`);
  const spots: [number, number, number][] = [];
  for (let index = 0; index < 26; index++) {
    const angle = Math.PI * (1.08 - (index / 25) * 1.16);
    spots.push([Math.cos(angle) * 66, -18 - Math.sin(angle) * 88, rng.between(17, 24)]);
  }
  for (let index = 0; index < 13; index++)
    spots.push([
      -50 + index * 8.4 + turn * 6,
      -62 + Math.abs(index - 6) * 3 + rng.between(-8, 8),
      rng.between(16, 22),
    ]);
  ctx.fillStyle = paint.hair;
  for (const pass of [0, 1])
    for (const [x, y, r] of spots) {
      ctx.beginPath();
      ctx.arc(x, y, r, 0, Math.PI * 2);
      ctx.strokeStyle = paint.lineCloth;
      ctx.lineWidth = paint.wCloth * 2;
      if (pass === 0) ctx.stroke();
      else ctx.fill();
    }
  for (const [x, y, r] of spots)
    taper(
      ctx,
      arcPoints([x - r * 0.6, y - r * 0.1], [x, y - r * 0.9], [x + r * 0.5, y - r * 0.1]),
      2.4,
      alpha(paint.hairLight, 0.5),
    );
}

function drawFringeOfBald(ctx: Ctx, person: Identity, paint: Paint): void {
  ctx.fillStyle = alpha("#ffffff", 0.28);
  ctx.beginPath();
  ctx.ellipse(18, -74, 20, 8, 0.3, 0, Math.PI * 2);
  ctx.fill();
  if (person.age !== "elder" && person.age !== "adult") return;
  for (const side of [-1, 1]) {
    curve(
      ctx,
      [
        [side * 58, -34],
        [side * 70, -10],
        [side * 66, 24],
        [side * 57, 12],
      ],
      true,
    );
    fillHair(ctx, paint);
  }
}
