import { lighten } from "../../color";
import type { Hat } from "../looks/accessories";
import type { Top } from "./hat-kit";

/** What is worn at court and at weddings. */
export const COURT_HATS = {
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
} satisfies Partial<Record<Hat, (top: Top) => void>>;
