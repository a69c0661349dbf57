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

function fillHair(ctx: Ctx, paint: Paint, color = paint.hair): void {
  ctx.fillStyle = color;
  ctx.fill();
  ctx.strokeStyle = paint.lineCloth;
  ctx.lineWidth = paint.wCloth;
  ctx.lineJoin = "round";
  ctx.stroke();
}

/** Everything behind neck and shoulders. Drawn first. */
export function drawHairBack(ctx: Ctx, person: Identity, paint: Paint, turn: number, away: boolean): void {
  const { style } = person.hair;
  const dark = paint.style.shading === "smooth" ? paint.hairDark : paint.hairDark;
  const shade = away ? paint.hair : dark;
  const lean = -turn * 6;
  if (style === "bob") {
    const bob: Point[] = [
      [-76, -50],
      [-90, 10],
      [-92, 60],
      [-76, 92],
      [-46, 84],
      [0, 78],
      [46, 84],
      [74, 92],
      [90, 60],
      [88, 10],
      [74, -50],
      [0, -116],
    ];
    curve(
      ctx,
      bob.map(([x, y]): Point => [x + lean, y]),
      true,
    );
    fillHair(ctx, paint, shade);
  }
  if (style === "long" || style === "topknot") {
    const wide = style === "topknot" ? 0.85 : 1;
    const end = style === "topknot" ? 260 : 330;
    curve(
      ctx,
      [
        [-76 * wide, -40],
        [-92 * wide, 60],
        [-94 * wide, 200],
        [-86 * wide, end - 10],
        [-50, end + 12],
        [-18, end - 12],
        [16, end + 14],
        [50, end - 8],
        [84 * wide, end],
        [92 * wide, 200],
        [90 * wide, 60],
        [74 * wide, -40],
        [0, -116],
      ].map(([x, y]): Point => [(x ?? 0) + lean, y ?? 0]),
      true,
    );
    fillHair(ctx, paint, shade);
    for (const x of [-52, -18, 20, 54])
      taper(
        ctx,
        arcPoints([x + lean, 90], [x * 1.1 + lean, 200], [x * 1.02 + lean, end - 20]),
        3,
        alpha(paint.lineCloth, 0.35),
      );
  }
  if (style === "wavy") {
    const left: Point[] = [
      [-78, -40],
      [-98, 10],
      [-90, 60],
      [-112, 110],
      [-98, 160],
      [-116, 214],
      [-92, 262],
    ];
    const right = left.map(([x, y]): Point => [-x, y]).reverse();
    curve(
      ctx,
      [...left, [-50, 250], [-20, 276], [14, 252], [48, 274], ...right, [0, -118]].map(
        ([x, y]): Point => [(x ?? 0) + lean, y ?? 0],
      ),
      true,
    );
    fillHair(ctx, paint, shade);
  }
  if (style === "ponytail") {
    curve(
      ctx,
      [
        [-40 + lean, -92],
        [-104, -70],
        [-132, 10],
        [-120, 120],
        [-96, 210],
        [-84, 130],
        [-86, 40],
        [-70, -20],
      ],
      true,
    );
    fillHair(ctx, paint, shade);
    taper(ctx, arcPoints([-72, -60], [-116, 20], [-104, 150]), 4, alpha(paint.hairLight, 0.5));
  }
  if (style === "twintails")
    for (const side of [-1, 1]) {
      curve(
        ctx,
        [
          [side * 58, -66],
          [side * 112, -70],
          [side * 138, 20],
          [side * 122, 130],
          [side * 104, 226],
          [side * 92, 130],
          [side * 92, 30],
          [side * 70, -20],
        ],
        true,
      );
      fillHair(ctx, paint, shade);
      taper(
        ctx,
        arcPoints([side * 84, -50], [side * 124, 30], [side * 108, 160]),
        4,
        alpha(paint.hairLight, 0.5),
      );
    }
  if (style === "braid") {
    for (let index = 0; index < 7; index++) {
      const y = 70 + index * 34;
      const size = 24 - index * 1.6;
      ctx.beginPath();
      ctx.ellipse(-62 + Math.sin(index) * 3, y, size, size * 0.86, index % 2 ? 0.5 : -0.5, 0, Math.PI * 2);
      fillHair(ctx, paint, paint.hair);
    }
  }
  if (style === "bun" || style === "topknot") {
    const r = style === "bun" ? 38 : 26;
    ctx.beginPath();
    ctx.ellipse(lean * 3 + 2, -128, r, r * 0.9, 0, 0, Math.PI * 2);
    fillHair(ctx, paint, paint.hair);
    taper(
      ctx,
      arcPoints([-r * 0.6 + lean * 3, -136], [lean * 3, -112], [r * 0.7 + lean * 3, -134]),
      3,
      alpha(paint.lineCloth, 0.5),
    );
    ctx.fillStyle = paint.accent(style === "bun" ? "#c0433c" : "#d9a441");
    ctx.fillRect(-20 + lean * 3, -106, 40, 8);
  }
  if (["short", "spiky", "parted", "curly", "combed", "buzz"].includes(style)) {
    curve(
      ctx,
      [
        [-70, -30],
        [-72, 20],
        [-58, 52],
        [0, 60],
        [58, 50],
        [68, 10],
        [64, -30],
        [0, -112],
      ].map(([x, y]): Point => [(x ?? 0) * (style === "buzz" ? 0.93 : 1) + lean, y ?? 0]),
      true,
    );
    fillHair(ctx, paint, shade);
  }
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

/** Back of the head, for people seen from behind. */
export function drawHairAway(ctx: Ctx, person: Identity, paint: Paint): void {
  const { style } = person.hair;
  const bare = style === "bald";
  const long = ["long", "wavy", "bob", "braid"].includes(style);
  curve(
    ctx,
    [
      [-68, -20],
      [-66, 30],
      [long ? -66 : -44, long ? 90 : 74],
      [0, long ? 96 : 82],
      [long ? 66 : 44, long ? 90 : 74],
      [66, 30],
      [68, -20],
      [46, -96],
      [0, -120],
      [-46, -96],
    ],
    true,
  );
  fillHair(ctx, paint, bare ? paint.skin : paint.hair);
  if (bare) return;
  const rng = createRng(`${person.id}/away`);
  for (let index = 0; index < 9; index++) {
    const x = -56 + index * 14;
    taper(
      ctx,
      arcPoints([x * 0.3, -108], [x * 1.08, -30], [x * 0.86, 60 + rng.between(-14, 14)]),
      3,
      alpha(paint.hairDark, 0.6),
      0.05,
    );
  }
  taper(ctx, arcPoints([-52, -62], [0, -92], [52, -62], 13), 9, alpha(paint.hairLight, 0.35), 0.05);
}
