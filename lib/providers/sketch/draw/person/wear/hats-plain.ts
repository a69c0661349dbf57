import { alpha, darken, lighten } from "../../color";
import { arcPoints, taper } from "../../pen";
import { onSkull } from "../hair/scalp";
import type { Hat } from "../looks/accessories";
import { peak, type Top } from "./hat-kit";

/** Caps and hoods of work and street. */
export const PLAIN_HATS = {
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
} satisfies Partial<Record<Hat, (top: Top) => void>>;
