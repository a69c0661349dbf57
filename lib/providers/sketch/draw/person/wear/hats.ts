import { alpha, darken, lighten } from "../../color";
import type { Identity } from "../../identity";
import { arcPoints, type Ctx, curve, type Point, poly, taper } from "../../pen";
import { hairRow } from "../hair/behind";
import { headSpin, onSkull } from "../hair/scalp";
import type { Hat } from "../looks/accessories";
import type { Paint } from "../paint";

type Top = {
  ctx: Ctx;
  paint: Paint;
  person: Identity;
  color: string;
  gold: string;
  /** -1 … 1: how far the hat's front points to the viewer's right; 0 from the front and from behind. */
  front: number;
  away: boolean;
  spin: number;
  fill(color: string): void;
  shape(color: string, points: readonly Point[], round?: boolean): void;
  dome(height: number, brim: number, width?: number): void;
};

const peak = ({ shape, front, away, color }: Top, low: number, long: number): void => {
  if (away) return;
  const x = front * 46;
  const half = 62 - Math.abs(front) * 16;
  shape(
    darken(color, 0.2),
    [
      [x - half, low - 6],
      [x, low - 16],
      [x + half, low - 6],
      [x + half * 0.9 + front * long, low + 10 + (1 - Math.abs(front)) * 8],
      [x + front * long * 1.1, low + 14 * (1 - Math.abs(front)) + 2],
      [x - half * 0.9 + front * 20, low + 8],
    ],
    true,
  );
};

const PAINTERS: Record<Hat, (top: Top) => void> = {
  helmet: (top) => {
    const { ctx, color, dome, fill, shape, front } = top;
    dome(98, -34, 82);
    for (const u of [-0.42, 0, 0.42]) {
      const { x } = onSkull(u * 1.5 + (top.away ? Math.PI : 0), top.spin);
      ctx.beginPath();
      ctx.roundRect(x * 0.9 - 6, -143 + Math.abs(x) * 0.42, 12, 90 - Math.abs(x) * 0.3, 6);
      fill(lighten(color, 0.12));
    }
    shape(
      lighten(color, 0.08),
      [
        [-90, -36],
        [-40, -46],
        [20, -48],
        [92, -38],
        [96 + front * 12, -24],
        [30, -33],
        [-40, -31],
        [-94, -24],
      ],
      true,
    );
  },
  cap: (top) => {
    top.dome(80, -38, 76);
    top.shape(
      lighten(top.color, 0.1),
      [
        [-6, -131],
        [6, -131],
        [6, -124],
        [-6, -124],
      ],
      true,
    );
    for (const k of [-0.5, 0.5])
      taper(
        top.ctx,
        arcPoints([0, -128], [k * 70, -100], [k * 84, -44]),
        2.6,
        alpha(darken(top.color, 0.5), 0.7),
        0.3,
      );
    peak(top, -38, 52);
  },
  police: (top) => {
    const { ctx, color, gold, fill, shape, front, away } = top;
    shape(
      color,
      [
        [-74, -58],
        [-98, -104],
        [-60, -138],
        [0, -146],
        [60, -138],
        [98, -104],
        [74, -58],
        [0, -50],
      ],
      true,
    );
    shape(
      darken(color, 0.45),
      [
        [-76, -66],
        [0, -58],
        [76, -66],
        [74, -40],
        [0, -32],
        [-74, -40],
      ],
      true,
    );
    if (away) return;
    peak({ ...top, color: "#15151c" }, -36, 40);
    ctx.beginPath();
    ctx.arc(front * 52, -92, 12, 0, Math.PI * 2);
    fill(gold);
  },
  straw: (top) => {
    top.shape(
      top.color,
      [
        [-134, -34],
        [-70, -52],
        [0, -58],
        [70, -52],
        [134, -34],
        [80, -22],
        [0, -16],
        [-80, -22],
      ],
      true,
    );
    top.dome(62, -46, 66);
    top.shape(
      top.paint.accent("#8a3a30"),
      [
        [-67, -62],
        [0, -54],
        [67, -62],
        [67, -46],
        [0, -38],
        [-67, -46],
      ],
      true,
    );
    for (const k of [-0.6, -0.2, 0.2, 0.6])
      taper(
        top.ctx,
        arcPoints([k * 60, -108], [k * 80, -84], [k * 84, -64]),
        2,
        alpha(darken(top.color, 0.4), 0.7),
      );
  },
  bamboo: (top) => {
    top.shape(top.color, [
      [-156, -22],
      [-84, -74],
      [0, -156],
      [84, -74],
      [156, -22],
      [70, -34],
      [0, -30],
      [-70, -34],
    ]);
    for (const t of [0.3, 0.55, 0.8])
      taper(
        top.ctx,
        arcPoints([-150 * t, -152 + 128 * t], [0, -148 + 132 * t], [150 * t, -152 + 128 * t]),
        2.6,
        alpha(darken(top.color, 0.4), 0.8),
      );
    for (const k of [-0.6, -0.25, 0.1, 0.45])
      taper(
        top.ctx,
        arcPoints([0, -150], [k * 80, -86], [k * 150, -34]),
        2.2,
        alpha(darken(top.color, 0.35), 0.6),
        0.3,
      );
  },
  beanie: (top) => {
    top.dome(88, -40, 75);
    top.shape(
      lighten(top.color, 0.1),
      [
        [-78, -58],
        [0, -66],
        [78, -58],
        [79, -32],
        [0, -42],
        [-79, -32],
      ],
      true,
    );
    for (let u = -70; u <= 70; u += 14)
      taper(
        top.ctx,
        arcPoints([u, -62], [u * 1.02, -50], [u * 1.03, -38], 4),
        2.6,
        alpha(darken(top.color, 0.4), 0.6),
        0.5,
      );
    top.ctx.beginPath();
    top.ctx.arc(0, -140, 17, 0, Math.PI * 2);
    top.fill(lighten(top.color, 0.3));
  },
  beret: (top) =>
    top.shape(
      top.color,
      [
        [-72, -54],
        [-92, -88],
        [-50, -124],
        [10, -130],
        [84, -112],
        [96, -78],
        [60, -58],
        [0, -62],
      ],
      true,
    ),
  bucket: (top) => {
    top.dome(74, -58, 66);
    top.shape(
      darken(top.color, 0.08),
      [
        [-66, -64],
        [0, -58],
        [66, -64],
        [92, -24],
        [0, -12],
        [-92, -24],
      ],
      true,
    );
  },
  hood: (top) => {
    const { shape, color, away } = top;
    if (away)
      shape(
        color,
        [
          [-80, 96],
          [-90, 0],
          [-66, -92],
          [0, -132],
          [66, -92],
          [90, 0],
          [80, 96],
          [0, 112],
        ],
        true,
      );
    else {
      top.ctx.beginPath();
      top.ctx.moveTo(-84, 104);
      top.ctx.bezierCurveTo(-112, 0, -84, -130, 0, -136);
      top.ctx.bezierCurveTo(84, -130, 112, 0, 84, 104);
      top.ctx.bezierCurveTo(72, 70, 66, 10, 62, -40);
      top.ctx.bezierCurveTo(40, -86, -40, -86, -62, -40);
      top.ctx.bezierCurveTo(-66, 10, -72, 70, -84, 104);
      top.fill(color);
      taper(top.ctx, arcPoints([-72, 60], [-78, -60], [-30, -110]), 4, alpha(darken(color, 0.5), 0.8), 0.1);
    }
  },
  fedora: (top) => {
    const { shape, color } = top;
    top.dome(84, -50, 66);
    shape(
      darken(color, 0.4),
      [
        [-67, -72],
        [0, -64],
        [67, -72],
        [68, -50],
        [0, -42],
        [-68, -50],
      ],
      true,
    );
    shape(
      color,
      [
        [-114, -40],
        [-60, -52],
        [0, -54],
        [60, -52],
        [114, -40],
        [60, -30],
        [0, -26],
        [-60, -30],
      ],
      true,
    );
    taper(top.ctx, arcPoints([-20, -142], [0, -120], [24, -142]), 5, alpha(darken(color, 0.5), 0.8));
  },
  tophat: (top) => {
    const { shape, color } = top;
    shape(color, [
      [-62, -52],
      [-66, -176],
      [0, -182],
      [66, -176],
      [62, -52],
      [0, -44],
    ]);
    shape(
      top.paint.accent("#7a2f36"),
      [
        [-63, -80],
        [0, -72],
        [63, -80],
        [63, -58],
        [0, -50],
        [-63, -58],
      ],
      true,
    );
    shape(
      color,
      [
        [-98, -48],
        [0, -58],
        [98, -48],
        [60, -36],
        [0, -32],
        [-60, -36],
      ],
      true,
    );
  },
  crown: (top) => {
    const { ctx, shape, fill, color, front } = top;
    shape(color, [
      [-50, -86],
      [-58, -134],
      [-28, -112],
      [0, -148],
      [28, -112],
      [58, -134],
      [50, -86],
      [0, -78],
    ]);
    for (const [u, y] of [
      [-58, -138],
      [0, -152],
      [58, -138],
    ] as const) {
      ctx.beginPath();
      ctx.arc(u, y, 6, 0, Math.PI * 2);
      fill(lighten(color, 0.3));
    }
    if (top.away) return;
    ctx.beginPath();
    ctx.arc(front * 26, -104, 8, 0, Math.PI * 2);
    fill(top.paint.accent("#c0332e"));
  },
  phoenix: (top) => {
    const { ctx, shape, fill, color } = top;
    shape(color, [
      [-66, -70],
      [-84, -112],
      [-54, -120],
      [-40, -152],
      [-18, -130],
      [0, -172],
      [18, -130],
      [40, -152],
      [54, -120],
      [84, -112],
      [66, -70],
      [0, -84],
    ]);
    for (const [u, y, r, tone] of [
      [0, -112, 12, "#c0332e"],
      [-36, -104, 8, "#2f8a7a"],
      [36, -104, 8, "#2f8a7a"],
      [0, -146, 6, "#f4f0ea"],
    ] as const) {
      ctx.beginPath();
      ctx.arc(u, y, r, 0, Math.PI * 2);
      fill(top.paint.accent(tone));
    }
    for (const side of [-1, 1])
      for (let k = 0; k < 6; k++) {
        ctx.beginPath();
        ctx.arc(side * (72 + Math.sin(k) * 2), -62 + k * 15, 5, 0, Math.PI * 2);
        fill(k % 2 ? top.paint.accent("#c0332e") : lighten(color, 0.2));
      }
  },
  official: (top) => {
    const { shape, color, front } = top;
    for (const side of [-1, 1])
      shape(
        color,
        [
          [side * 56, -74],
          [side * 150, -84],
          [side * 158, -68],
          [side * 60, -58],
        ],
        true,
      );
    shape(
      color,
      [
        [-66, -50],
        [-68, -104],
        [-40, -138],
        [0, -142],
        [40, -138],
        [68, -104],
        [66, -50],
        [0, -42],
      ],
      true,
    );
    shape(
      lighten(color, 0.12),
      [
        [-66, -74],
        [0, -66],
        [66, -74],
        [64, -48],
        [0, -38],
        [-64, -48],
      ],
      true,
    );
    top.ctx.beginPath();
    top.ctx.arc(front * 40, -62, 8, 0, Math.PI * 2);
    if (!top.away) top.fill(top.paint.accent("#6fae8a"));
  },
  nurse: (top) => {
    top.shape(top.color, [
      [-44, -88],
      [-54, -128],
      [54, -128],
      [44, -88],
      [0, -80],
    ]);
    if (top.away) return;
    top.ctx.fillStyle = top.paint.accent("#d23c3c");
    top.ctx.fillRect(top.front * 20 - 4, -119, 8, 24);
    top.ctx.fillRect(top.front * 20 - 12, -111, 24, 8);
  },
  chef: (top) => {
    top.shape(
      top.color,
      [
        [-60, -80],
        [-92, -140],
        [-58, -182],
        [-20, -172],
        [0, -192],
        [26, -172],
        [62, -180],
        [90, -138],
        [60, -80],
        [0, -72],
      ],
      true,
    );
    top.shape(darken(top.color, 0.06), [
      [-62, -92],
      [0, -84],
      [62, -92],
      [64, -54],
      [0, -46],
      [-64, -54],
    ]);
  },
  veil: (top) => {
    const { ctx, color, away } = top;
    ctx.save();
    ctx.globalAlpha = away ? 0.8 : 0.42;
    ctx.beginPath();
    ctx.moveTo(-66, -84);
    ctx.bezierCurveTo(-120, 10, -120, 180, -150, 330);
    ctx.quadraticCurveTo(-110, 350, -82, 326);
    if (away) ctx.lineTo(82, 326);
    else {
      ctx.bezierCurveTo(-86, 180, -84, 40, -52, -70);
      ctx.lineTo(52, -70);
      ctx.bezierCurveTo(84, 40, 86, 180, 82, 326);
    }
    ctx.quadraticCurveTo(110, 350, 150, 330);
    ctx.bezierCurveTo(120, 180, 120, 10, 66, -84);
    ctx.quadraticCurveTo(0, -130, -66, -84);
    ctx.fillStyle = color;
    ctx.fill();
    ctx.restore();
    for (let k = -3; k <= 3; k++) {
      ctx.beginPath();
      ctx.arc(k * 18, -98 + Math.abs(k) * 5, 8, 0, Math.PI * 2);
      top.fill(k % 2 ? lighten(color, 0.2) : top.paint.accent("#e8a9b4"));
    }
  },
  headband: (top) => {
    top.shape(
      top.color,
      [
        [-70, -52],
        [0, -64],
        [70, -52],
        [70, -34],
        [0, -46],
        [-70, -34],
      ],
      true,
    );
    if (top.front >= 0 || top.away)
      top.shape(
        darken(top.color, 0.15),
        [
          [-66, -46],
          [-104, -20],
          [-98, 20],
          [-80, -10],
        ],
        true,
      );
  },
  ears: (top) => {
    const fur = top.paint.of(top.person.hair.color);
    for (const side of [-1, 1]) {
      const { x } = onSkull(side * 0.7 + (top.away ? Math.PI : 0), top.spin);
      const lean = Math.sign(x || side) * 14;
      top.shape(
        fur,
        [
          [x - 26, -86],
          [x + lean, -172],
          [x + 28, -80],
        ],
        false,
      );
      if (!top.away)
        top.shape(
          top.paint.of("#f0b8a8"),
          [
            [x - 12, -92],
            [x + lean * 0.9, -146],
            [x + 14, -88],
          ],
          false,
        );
    }
  },
};

/** Hats follow the skull; `away` is the view from behind. */
export function drawHat(ctx: Ctx, person: Identity, paint: Paint, turn: number, away: boolean): void {
  if (!person.hat) return;
  const { kind } = person.hat;
  const bright = ["helmet", "crown", "phoenix", "headband", "beret"].includes(kind);
  const color = bright ? paint.accent(person.hat.color) : paint.of(person.hat.color);
  const spin = headSpin(turn, away);
  const front = away ? 0 : Math.sin(spin);
  const grow = Math.max(1, hairRow(person).volume);
  const fill = (tone: string) => {
    ctx.fillStyle = tone;
    ctx.fill();
    ctx.strokeStyle = paint.lineCloth;
    ctx.lineWidth = paint.wCloth;
    ctx.lineJoin = "round";
    ctx.stroke();
  };
  ctx.save();
  ctx.translate(away ? -turn * 7 : front * (turn > 1 ? -10 : 12), 0);
  ctx.scale(grow, 1);
  PAINTERS[kind]({
    ctx,
    paint,
    person,
    color,
    gold: paint.accent("#e2b04a"),
    front,
    away,
    spin,
    fill,
    shape: (tone, points, round = false) => {
      if (round) curve(ctx, points, true);
      else poly(ctx, points);
      fill(tone);
    },
    dome: (height, brim, width = 80) => {
      ctx.beginPath();
      ctx.moveTo(-width, brim);
      ctx.bezierCurveTo(
        -width - 4,
        brim - height * 0.9,
        -width * 0.5,
        brim - height * 1.15,
        0,
        brim - height * 1.15,
      );
      ctx.bezierCurveTo(width * 0.5, brim - height * 1.15, width + 4, brim - height * 0.9, width, brim);
      ctx.quadraticCurveTo(0, brim - 12, -width, brim);
      ctx.closePath();
      fill(color);
      taper(
        ctx,
        arcPoints(
          [-width * 0.5, brim - height * 0.7],
          [-width * 0.2, brim - height],
          [width * 0.3, brim - height],
        ),
        9,
        alpha("#ffffff", 0.2),
        0.05,
      );
    },
  });
  ctx.restore();
}
