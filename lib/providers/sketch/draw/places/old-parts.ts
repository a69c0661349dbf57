import { darken } from "../color";
import type { Kit } from "./kit";

/** Wooden lattice filling a frame: doors and screens of every old house. */
export function lattice(
  kit: Kit,
  x: number,
  y: number,
  z: number,
  w: number,
  h: number,
  color: string,
  glow = 0,
): void {
  kit.card(x, y, z, w, h, darken(color, 0.2));
  kit.card(x, y + h * 0.32, z, w * 0.86, h * 0.64, glow > 0.2 ? "#ffd79a" : "#d8cdb4", {
    line: 0.5,
    accent: glow > 0.2,
    light: glow,
  });
  kit.grid(
    (u, v) => [x - w * 0.43 + u * w * 0.86, y + h * 0.32 + v * h * 0.64, z],
    5,
    7,
    darken(color, 0.35),
    { strength: 0.95 },
  );
  kit.card(x, y + h * 0.05, z, w * 0.8, h * 0.22, darken(color, 0.05), { line: 0.7 });
}

export function pillar(kit: Kit, x: number, z: number, r: number, h: number, color: string): void {
  kit.shadow(x, z, r * 4, r * 4, 0.4);
  kit.drum(x, 0, z, r * 1.5, 0.18, "#8a8078");
  kit.drum(x, 0.18, z, r, h, color, { accent: true });
}

export function candle(kit: Kit, x: number, y: number, z: number, tall = 0.2): void {
  kit.drum(x, y, z, 0.03, tall, "#e9dcc0");
  kit.blob(
    x,
    y + tall,
    z,
    [
      [-0.025, 0.03],
      [0, 0.12],
      [0.025, 0.03],
      [0, 0],
    ],
    "#ffd98a",
    { accent: true, line: 0 },
  );
  kit.lamp([x, y + tall + 0.05, z], 1.1, 0.55, "#ffb45a");
}

export function silkLantern(kit: Kit, x: number, y: number, z: number, tall: number): void {
  kit.rod(
    [
      [x, y + tall / 2, z],
      [x, y + tall * 1.6, z],
    ],
    0.02,
    "#2a2020",
  );
  kit.prop("lantern", x, y - tall / 2, z, tall, kit.night || kit.stage.lit > 0.5 ? 1 : 0);
  if (kit.night || kit.stage.lit > 0.5) kit.lamp([x, y, z], 1.7, 0.6);
}
