import { alpha } from "../color";
import { linear } from "../pen";
import type { Stage } from "../stage";
import { paintChamber } from "./chamber";
import { chair } from "./furniture";
import type { Kit } from "./kit";
import { lattice } from "./old-parts";

/** A cone of light from above: stages, rings, interrogations. */
function spotlight(
  kit: Kit,
  x: number,
  top: number,
  z: number,
  r: number,
  color: string,
  strength = 0.34,
): void {
  const { stage } = kit;
  const [tx, ty] = kit.at(x * 0.5, top, z);
  const [bx, by] = kit.at(x, 0, z);
  const wide = r * kit.px(z);
  const ctx = stage.glow;
  ctx.fillStyle = linear(
    ctx,
    [tx, ty],
    [bx, by],
    [
      [0, alpha(color, strength * stage.style.glow)],
      [1, alpha(color, strength * 0.18)],
    ],
  );
  ctx.beginPath();
  ctx.moveTo(tx - wide * 0.06, ty);
  ctx.lineTo(tx + wide * 0.06, ty);
  ctx.lineTo(bx + wide, by);
  ctx.ellipse(bx, by, wide, wide * 0.22, 0, 0, Math.PI);
  ctx.closePath();
  ctx.fill();
  ctx.fillStyle = alpha(color, strength * 0.8 * stage.style.glow);
  ctx.beginPath();
  ctx.ellipse(bx, by, wide, wide * 0.22, 0, 0, Math.PI * 2);
  ctx.fill();
}

export function paintStage(stage: Stage): void {
  const opera = stage.era !== "modern" && stage.era !== "future";
  const room = paintChamber(stage, {
    wall: "#3a2530",
    floor: opera ? "#7a4a30" : "#5f4436",
    ceiling: "#1e161c",
    depth: 5.2,
    height: 4.4,
  });
  const { X, D, H } = room;
  if (opera)
    for (let gate = -2; gate <= 2; gate++)
      lattice(room, gate * X * 0.36, 0.1, D - 0.05, X * 0.32, 2.6, "#8c3a2e", 0.3);
  else {
    room.card(0, 0.4, D - 0.03, X * 1.3, 2.9, "#223058");
    for (let ray = -4; ray <= 4; ray++)
      room.rod(
        [
          [0, 0.4, D - 0.04],
          [ray * X * 0.16, 3.3, D - 0.04],
        ],
        0.05,
        "#7a8ad0",
        { accent: true },
      );
  }
  for (const side of [-1, 1]) {
    for (let fold = 0; fold < 6; fold++) {
      const x = side * (X * 0.98 - fold * X * 0.075);
      room.blob(
        x,
        0,
        D - 0.5 - fold * 0.02,
        [
          [-0.16, H],
          [0.16, H],
          [0.13, 2.2],
          [0.18, 0],
          [-0.18, 0],
          [-0.13, 2.2],
        ],
        fold % 2 ? "#a82f34" : "#8c262c",
        { accent: true, line: 0.7 },
      );
    }
  }
  for (let swag = -3; swag <= 3; swag++)
    room.blob(
      swag * X * 0.3,
      H - 0.75,
      D - 0.7,
      [
        [-X * 0.17, 0.75],
        [X * 0.17, 0.75],
        [X * 0.12, 0.18],
        [0, 0],
        [-X * 0.12, 0.18],
      ],
      "#b5363a",
      { accent: true },
    );
  for (let fringe = -3; fringe <= 3; fringe++)
    room.disc(fringe * X * 0.3, H - 0.78, D - 0.72, 0.06, "#e0b04a", { accent: true });
  for (let lampAt = -3; lampAt <= 3; lampAt++) {
    room.box(lampAt * X * 0.24, 0, D - 2.9, 0.16, 0.12, 0.12, "#e8dcc0", { accent: true });
    room.lamp([lampAt * X * 0.24, 0.15, D - 2.9], 0.7, 0.5);
  }
  if (opera) {
    room.box(0, 0, D - 1, X * 0.5, 0.8, 0.5, "#a8322e", { accent: true });
    for (const side of [-1, 1]) chair(room, side * X * 0.4, D - 1.1, "#8c3a2e");
  } else {
    room.rod(
      [
        [X * 0.1, 0, D - 1.6],
        [X * 0.1, 1.4, D - 1.6],
      ],
      0.03,
      "#2a2a30",
    );
    room.disc(X * 0.1, 1.45, D - 1.6, 0.06, "#3a3a42");
    for (const side of [-1, 1]) room.box(side * X * 0.66, 0, D - 1.3, 0.5, 0.9, 0.4, "#24242c");
  }
  const near = stage.layer.near;
  for (let head = 0; head < 11; head++) {
    const x = stage.x0 + ((stage.x1 - stage.x0) * (head + stage.rng.between(0.2, 0.8))) / 11;
    const r = stage.h * stage.rng.between(0.02, 0.028);
    near.fillStyle = stage.at("#120d14");
    near.beginPath();
    near.arc(x, stage.y1 - r * 2.1, r, 0, Math.PI * 2);
    near.ellipse(x, stage.y1, r * 2, r * 1.5, 0, Math.PI, Math.PI * 2);
    near.fill();
  }
  spotlight(room, 0, H, D - 1.9, 0.9, "#fff2d0", 0.42);
  spotlight(room, -X * 0.5, H, D - 1.6, 0.6, "#ff9ab0", 0.22);
  spotlight(room, X * 0.5, H, D - 1.6, 0.6, "#9ac8ff", 0.22);
}
