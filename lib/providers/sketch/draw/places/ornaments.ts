import { type Color, darken, lighten } from "../color";
import { arcPoints, curve, type Point, taper } from "../pen";
import type { Chamber } from "./chamber";
import type { Kit } from "./kit";

export function pottedPlant(kit: Kit, x: number, z: number, tall: number, pot: Color = "#a8694a"): void {
  const { stage } = kit;
  kit.shadow(x, z, tall * 0.5, tall * 0.4, 0.4);
  const ctx = kit.ctxAt(z);
  const unit = kit.px(z);
  kit.drum(x, 0, z, tall * 0.16, tall * 0.3, pot);
  const root = kit.at(x, tall * 0.3, z);
  for (let leaf = 0; leaf < 13; leaf++) {
    const angle = -Math.PI * (0.08 + (leaf / 12) * 0.84);
    const length = tall * unit * stage.rng.between(0.45, 0.72);
    const end: Point = [root[0] + Math.cos(angle) * length * 0.72, root[1] + Math.sin(angle) * length];
    taper(
      ctx,
      arcPoints(
        root,
        [root[0] + Math.cos(angle) * length * 0.24, root[1] + Math.sin(angle) * length * 0.85],
        end,
        7,
      ),
      tall * unit * 0.11,
      stage.at(leaf % 3 ? "#3f7a4a" : "#5b9a58", 0.04),
      0.08,
    );
  }
}

/** A hanging picture, poster or scroll on the back wall. */
export function wallPicture(
  room: Chamber,
  x: number,
  y: number,
  w: number,
  h: number,
  color: Color,
  kind: "landscape" | "poster" | "scroll" = "landscape",
): void {
  const own = { ctx: room.stage.layer.sky, air: 0 };
  const z = room.D;
  if (kind === "scroll") {
    room.card(x, y, z, w, h, "#e9dfc6", own);
    room.rod(
      [
        [x - w * 0.58, y, z],
        [x + w * 0.58, y, z],
      ],
      0.07,
      "#5a3826",
      own,
    );
    room.rod(
      [
        [x - w * 0.58, y + h, z],
        [x + w * 0.58, y + h, z],
      ],
      0.05,
      "#5a3826",
      own,
    );
  } else {
    room.card(x, y, z, w, h, kind === "poster" ? color : "#5a4030", own);
    room.card(
      x,
      y + h * 0.07,
      z,
      w * 0.86,
      h * 0.86,
      kind === "poster" ? darken(color, 0.22) : lighten(color, 0.55),
      { ...own, line: 0.5 },
    );
  }
  const ctx = own.ctx;
  curve(
    ctx,
    (
      [
        [-0.38, 0.2],
        [-0.2, 0.55],
        [-0.04, 0.34],
        [0.16, 0.66],
        [0.38, 0.3],
        [0.38, 0.14],
        [-0.38, 0.14],
      ] as const
    ).map(([u, v]) => room.at(x + u * w, y + v * h, z)),
    true,
  );
  ctx.fillStyle = room.tint(kind === "scroll" ? "#5c625e" : color, z, own);
  ctx.fill();
  if (kind === "scroll")
    room.disc(x + w * 0.26, y + h * 0.8, z, w * 0.07, "#c0392b", { ...own, accent: true, line: 0 });
}

/** Glass that shines: a screen with something on it. */
export function screen(
  kit: Kit,
  x: number,
  y: number,
  z: number,
  w: number,
  h: number,
  color: Color = "#8fd0f4",
): void {
  kit.card(x, y, z, w, h, "#1c1f28");
  kit.card(x, y + h * 0.06, z, w * 0.93, h * 0.88, color, { accent: true, line: 0, light: 0.4 });
  for (let row = 0; row < 3; row++)
    kit.card(x - w * 0.1, y + h * (0.25 + row * 0.2), z, w * kit.rng.between(0.3, 0.6), h * 0.06, "#ffffff", {
      line: 0,
      light: 0.3,
    });
  kit.lamp([x, y + h / 2, z], w * 1.5, 0.4, color);
}
