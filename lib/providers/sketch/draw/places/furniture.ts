import { type Color, darken, lighten } from "../color";
import type { Kit } from "./kit";

export function table(kit: Kit, x: number, z: number, w: number, d: number, h: number, color: Color): void {
  kit.shadow(x, z, w * 1.1, d * 1.3, 0.45);
  for (const dz of [d - 0.06, 0])
    for (const dx of [-w / 2 + 0.05, w / 2 - 0.05])
      kit.box(x + dx, 0, z + dz, 0.07, h - 0.05, 0.06, darken(color, 0.3));
  kit.box(x, h - 0.07, z, w, 0.07, d, color);
}

export function chair(
  kit: Kit,
  x: number,
  z: number,
  color: Color,
  back: "far" | "near" | "none" = "far",
): void {
  kit.shadow(x, z, 0.6, 0.5, 0.35);
  const legs = darken(color, 0.3);
  if (back === "far") kit.box(x, 0.46, z + 0.4, 0.44, 0.48, 0.05, color);
  for (const dz of [0.38, 0])
    for (const dx of [-0.18, 0.18]) kit.box(x + dx, 0, z + dz, 0.05, 0.44, 0.05, legs);
  kit.box(x, 0.42, z, 0.44, 0.06, 0.42, lighten(color, 0.06));
  if (back === "near") kit.box(x, 0.46, z, 0.44, 0.48, 0.05, color);
}

export function stool(kit: Kit, x: number, z: number, h: number, color: Color): void {
  kit.rod(
    [
      [x, 0, z],
      [x, h, z],
    ],
    0.06,
    darken(color, 0.45),
  );
  kit.drum(x, 0, z, 0.2, 0.03, darken(color, 0.4));
  kit.drum(x, h - 0.08, z, 0.19, 0.09, color);
}

/** Books, jars or boxes on the boards of a case that stands against the back wall or faces us. */
export function bookcase(
  kit: Kit,
  x: number,
  z: number,
  w: number,
  h: number,
  color: Color,
  fill: "books" | "jars" | "boxes" = "books",
): void {
  const { rng } = kit;
  kit.box(x, 0, z, w, h, 0.34, color);
  kit.card(x, 0.08, z, w - 0.12, h - 0.16, darken(color, 0.55), { line: 0.5 });
  const rows = Math.max(2, Math.round(h / 0.42));
  for (let row = 0; row < rows; row++) {
    const y = 0.1 + ((h - 0.2) * row) / rows;
    const tall = (h - 0.2) / rows - 0.07;
    let left = x - w / 2 + 0.08;
    while (left < x + w / 2 - 0.16) {
      if (fill === "books") {
        const thick = rng.between(0.045, 0.09);
        kit.card(
          left + thick / 2,
          y,
          z,
          thick,
          tall * rng.between(0.66, 0.96),
          rng.pick(["#7a3b36", "#3c5a6e", "#8a7a4a", "#4a5a44", "#5a4668", "#a8794a", "#c9bfa6"]),
          { line: 0.45 },
        );
        left += thick + (rng.chance(0.12) ? 0.08 : 0.004);
      } else if (fill === "jars") {
        const r = rng.between(0.07, 0.12);
        const top = tall * rng.between(0.55, 0.85);
        kit.blob(
          left + r,
          y,
          z,
          [
            [-r * 0.5, top],
            [-r, top * 0.6],
            [-r * 0.72, 0.01],
            [r * 0.72, 0.01],
            [r, top * 0.6],
            [r * 0.5, top],
          ],
          rng.pick(["#8c7a62", "#6d7f86", "#a08a68", "#7a5a48", "#5c6f5a"]),
          { line: 0.6 },
        );
        kit.card(left + r, y + top * 0.94, z, r * 1.1, 0.03, "#b8433a", { line: 0.4, accent: true });
        left += r * 2 + 0.05;
      } else {
        const wide = rng.between(0.16, 0.3);
        kit.card(
          left + wide / 2,
          y,
          z,
          wide,
          tall * rng.between(0.5, 0.9),
          rng.pick(["#a9794a", "#8f9aa5", "#c2a06a", "#7d8b6a"]),
          { line: 0.6 },
        );
        left += wide + 0.04;
      }
    }
    kit.card(x, y - 0.05, z, w - 0.1, 0.05, lighten(color, 0.08), { line: 0.5 });
  }
}
