import { type Color, darken, lighten } from "../color";
import type { Kit } from "./kit";
import { hangingSign, NEON } from "./signs";

export const WALLS = {
  modern: ["#8e98a8", "#b0a090", "#7d8796", "#c0a892", "#6f7c8c", "#a88a7a"],
  republican: ["#b8a488", "#a88468", "#8f8a80", "#b09a7a", "#9a7460"],
  ancient: ["#8a7460", "#7a6656"],
  future: ["#3f4a66", "#4a5578", "#363f5a", "#56607e"],
} as const;

export type Facade = { side: -1 | 1; x: number; z: number; d: number; top: number };

/** A row of windows on a wall that runs along the street. */
function windows(
  kit: Kit,
  { side, x, z, d }: Facade,
  y: number,
  h: number,
  count: number,
  chance: number,
  dark: Color,
): void {
  const { rng, stage } = kit;
  for (let index = 0; index < count; index++) {
    const wide = (d / count) * 0.56;
    const at = z + (d * (index + 0.22)) / count;
    const on = rng() < chance;
    kit.side(side * (x - 0.015), y, at, h, wide, on ? rng.pick(["#ffd98c", "#ffe9b8", "#ffc46a"]) : dark, {
      accent: on,
      light: on ? 0.6 : 0,
      line: 0.7,
      air: on ? kit.air(at) * 0.55 : undefined,
    });
    kit.side(side * (x - 0.03), y, at + wide / 2 - 0.02, h, 0.05, darken(dark, 0.4), { line: 0 });
    if (stage.era !== "future")
      kit.side(side * (x - 0.08), y - 0.1, at - 0.05, 0.1, wide + 0.1, lighten(dark, 0.25), { line: 0.5 });
  }
}

function shopFront(kit: Kit, facade: Facade, sign: Color): void {
  const { rng, night } = kit;
  const { side, x, z, d } = facade;
  const lit = night || kit.stage.lit > 0.6;
  kit.side(side * (x - 0.02), 0.12, z + d * 0.06, 2.5, d * 0.88, "#2f3138");
  kit.side(side * (x - 0.03), 0.4, z + d * 0.1, 2, d * 0.5, lit ? "#ffe2a6" : "#a9c4d0", {
    accent: lit,
    light: lit ? 0.7 : 0,
    line: 0.7,
  });
  kit.side(side * (x - 0.03), 0.12, z + d * 0.66, 2.3, d * 0.22, lit ? "#f0c484" : "#6f8a96", {
    accent: lit,
    line: 0.8,
  });
  for (let item = 0; item < 4; item++)
    kit.side(
      side * (x - 0.04),
      0.42,
      z + d * (0.14 + item * 0.11),
      rng.between(0.3, 0.8),
      d * 0.06,
      rng.pick(["#8a4a4a", "#4a6a5c", "#5a5a7a", "#a88a4a"]),
      { line: 0.4 },
    );
  // An awning over the pavement.
  if (rng.chance(0.6))
    for (let strip = 0; strip < 6; strip++) {
      const z0 = z + d * (0.06 + strip * 0.147);
      const color = strip % 2 ? "#f2ead8" : sign;
      kit.face(
        [
          [side * x, 2.75, z0],
          [side * x, 2.75, z0 + d * 0.147],
          [side * (x - 0.85), 2.35, z0 + d * 0.147],
          [side * (x - 0.85), 2.35, z0],
        ],
        color,
        { accent: true, line: 0.7 },
      );
    }
  kit.side(side * (x - 0.05), 2.72, z + d * 0.04, 0.62, d * 0.92, sign, { accent: true });
  if (lit) kit.lamp([side * (x - 0.2), 1.5, z + d * 0.35], 2.2, 0.32, "#ffd9a0");
  // Boxes, bicycles and plants before the shop.
  if (rng.chance(0.5)) {
    kit.box(side * (x - 0.5), 0, z + d * 0.3, 0.45, 0.4, 0.4, "#9a7448");
    kit.blob(
      side * (x - 0.5),
      0.4,
      z + d * 0.3,
      [
        [-0.26, 0],
        [-0.2, 0.3],
        [0.05, 0.42],
        [0.26, 0.2],
        [0.2, 0],
      ],
      rng.pick(["#5a8a4a", "#c9573f", "#e0a83a"]),
      { accent: true },
    );
  }
}

export function modernFacade(kit: Kit, facade: Facade): void {
  const { rng } = kit;
  const { side, x, z, d, top } = facade;
  const wall = rng.pick(WALLS.modern);
  kit.side(side * x, 0, z, top, d, wall);
  if (side * x !== 0) kit.card(side * (x + 1.4), 0, z, 2.8, top, darken(wall, 0.22));
  kit.side(side * (x - 0.02), top - 0.3, z, 0.3, d, lighten(wall, 0.15), { line: 0.6 });
  const chance = kit.stage.mood.dark * 0.55 + 0.04;
  for (let y = 3.9; y < top - 1.2; y += 1.55) {
    windows(kit, facade, y, 1, Math.max(2, Math.round(d / 1.3)), chance, "#56687e");
    if (rng.chance(0.4)) {
      const at = z + d * rng.between(0.1, 0.7);
      kit.box(side * (x - 0.2), y - 0.5, at, 0.4, 0.34, 0.5, "#d8dcdc");
      kit.disc(side * (x - 0.2), y - 0.33, at - 0.01, 0.12, "#8a9296");
    }
    if (rng.chance(0.3)) {
      const at = z + d * rng.between(0.1, 0.5);
      kit.side(side * (x - 0.5), y - 0.2, at, 0.6, d * 0.3, "#7d8288", { line: 0.8 });
      kit.rod(
        [
          [side * (x - 0.5), y + 0.75, at],
          [side * (x - 0.5), y + 0.75, at + d * 0.3],
        ],
        0.03,
        "#c8ccd0",
      );
      kit.side(side * (x - 0.5), y + 0.2, at + 0.1, 0.5, 0.3, rng.pick(["#c9573f", "#e8e2d4", "#5a86b8"]), {
        accent: true,
        line: 0.6,
      });
    }
  }
  shopFront(kit, facade, rng.pick(["#c9573f", "#3f7f8c", "#c98f3a", "#7a5aa0", "#4a8a5c"]));
  if (z < 16 && rng.chance(0.8))
    hangingSign(kit, side * (x - 0.62), rng.between(3.2, 4.2), z + d * 0.2, rng.pick(NEON), kit.night);
}

export function republicanFacade(kit: Kit, facade: Facade): void {
  const { rng } = kit;
  const { side, x, z, d, top } = facade;
  const wall = rng.pick(WALLS.republican);
  kit.side(side * (x + 0.9), 0, z, 3.4, d, darken(wall, 0.45));
  kit.side(side * (x + 0.88), 0.3, z + d * 0.15, 2.2, d * 0.6, kit.night ? "#ffd08a" : "#6a5a4c", {
    accent: kit.night,
    line: 0.7,
  });
  if (kit.night) kit.lamp([side * x, 1.6, z + d * 0.4], 2, 0.35);
  kit.side(side * x, 3.2, z, top - 3.2, d, wall);
  // Columns of the arcade, and arches between them.
  for (const part of [0, 0.5]) kit.box(side * x, 0, z + d * part, 0.34, 3.3, 0.3, lighten(wall, 0.1));
  kit.side(side * (x - 0.04), 3.1, z, 0.3, d, lighten(wall, 0.16));
  for (let y = 4; y < top - 1.4; y += 2) {
    windows(kit, facade, y, 1.35, Math.max(2, Math.round(d / 1.6)), kit.stage.mood.dark * 0.6, "#4f5a5c");
    kit.side(side * (x - 0.06), y + 1.5, z, 0.12, d, lighten(wall, 0.2), { line: 0.5 });
  }
  kit.side(side * (x - 0.06), top, z, 0.5, d, lighten(wall, 0.08));
  if (z < 18 && rng.chance(0.85))
    hangingSign(
      kit,
      side * (x - 0.5),
      3.6,
      z + d * 0.3,
      rng.pick(["#b8322a", "#2f5a48", "#8a5a1c", "#22315f"]),
      kit.night && rng.chance(0.5),
    );
}

export function futureFacade(kit: Kit, facade: Facade): void {
  const { rng } = kit;
  const { side, x, z, d, top } = facade;
  const wall = rng.pick(WALLS.future);
  kit.side(side * x, 0, z, top, d, wall);
  kit.card(side * (x + 1.4), 0, z, 2.8, top, darken(wall, 0.3));
  for (let y = 3.2; y < top - 0.8; y += 0.9)
    if (rng.chance(0.7))
      kit.side(
        side * (x - 0.02),
        y,
        z + 0.1,
        0.34,
        d - 0.2,
        rng.chance(0.45) ? rng.pick(["#8fe8ff", "#ffe0a0", "#c9a8ff"]) : "#26304a",
        { accent: true, line: 0.4 },
      );
  const glow = rng.pick(NEON);
  kit.rod(
    [
      [side * (x - 0.05), 2.9, z],
      [side * (x - 0.05), 2.9, z + d],
    ],
    0.1,
    glow,
    { accent: true },
  );
  kit.lamp([side * x, 2.9, z + d / 2], 2, 0.4, glow);
  kit.rod(
    [
      [side * (x - 0.05), 0.4, z + d * 0.5],
      [side * (x - 0.05), top, z + d * 0.5],
    ],
    0.08,
    rng.pick(NEON),
    { accent: true },
  );
  if (rng.chance(0.7)) {
    const color = rng.pick(NEON);
    kit.side(side * (x - 0.3), rng.between(3.6, 5.5), z + d * 0.15, 2.6, d * 0.5, darken(color, 0.25), {
      accent: true,
    });
    kit.lamp([side * (x - 0.4), 5, z + d * 0.4], 2.4, 0.5, color);
  }
  if (z < 16) hangingSign(kit, side * (x - 0.6), rng.between(3.4, 5), z + d * 0.2, rng.pick(NEON), true);
  shopFront(kit, facade, darken(glow, 0.3));
}
