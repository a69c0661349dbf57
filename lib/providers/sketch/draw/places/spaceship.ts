import { alpha } from "../color";
import { poly } from "../pen";
import type { Stage } from "../stage";
import { paintChamber } from "./chamber";
import { tubeLight } from "./windows";

export function paintSpaceship(stage: Stage): void {
  const lab = /实验|研究|lab/i.test(stage.text);
  const room = paintChamber(stage, {
    wall: "#5b6880",
    floor: "#3b4456",
    walls: "metal",
    floors: "metal",
    ceiling: "#4a566c",
    ceilings: "pipes",
    height: 3,
    depth: 5.6,
  });
  const { X, D, H, rng } = room;
  const cyan = "#5fe0ff";
  // The window on the stars with a planet in it.
  const ctx = stage.layer.sky;
  const corners = [
    [-0.62, 2.4],
    [0.62, 2.4],
    [0.78, 1.7],
    [0.62, 1],
    [-0.62, 1],
    [-0.78, 1.7],
  ] as const;
  room.face(
    corners.map(([u, y]) => [X * u * 1.08, 1.7 + (y - 1.7) * 1.14, D] as const),
    "#8fa0b8",
    { ctx, air: 0 },
  );
  room.raw(
    ctx,
    corners.map(([u, y]) => room.at(X * u, y, D)),
    stage.style.tone("#070b1c"),
  );
  ctx.save();
  poly(
    ctx,
    corners.map(([u, y]) => room.at(X * u, y, D)),
  );
  ctx.clip();
  for (let star = 0; star < 60; star++)
    room.disc(rng.between(-X, X), rng.between(1, 2.4), D, rng.between(0.004, 0.016), "#ffffff", {
      ctx,
      air: 0,
      line: 0,
    });
  room.disc(X * 0.3, 1.2, D, 0.75, "#3f6fa8", { ctx, air: 0, line: 0, accent: true });
  room.disc(X * 0.3 - 0.1, 1.3, D, 0.62, "#6fa8d0", { ctx, air: 0, line: 0, accent: true });
  room.disc(X * 0.3 + 0.24, 1.05, D, 0.7, "#12203f", { ctx, air: 0, line: 0 });
  ctx.restore();
  room.rod(
    [
      [0, 1, D],
      [0, 2.4, D],
    ],
    0.05,
    "#8fa0b8",
    { ctx, air: 0 },
  );
  room.box(0, 0, D - 1, X * 1.1, 0.85, 0.6, "#46536b");
  room.face(
    [
      [-X * 0.55, 1, D - 0.6],
      [X * 0.55, 1, D - 0.6],
      [X * 0.6, 0.85, D - 1.1],
      [-X * 0.6, 0.85, D - 1.1],
    ],
    "#2b3548",
  );
  for (let key = 0; key < 26; key++)
    room.card(
      rng.between(-X * 0.52, X * 0.52),
      rng.between(0.87, 0.95),
      D - 1.08,
      0.05,
      0.025,
      rng.pick([cyan, "#ffb84a", "#ff5f7a", "#7dffb0"]),
      { line: 0, accent: true },
    );
  for (const x of [-0.3, 0.3]) {
    room.box(X * x, 0.2, D - 1.9, 0.55, 0.3, 0.5, "#2f3a50");
    room.box(X * x, 0.5, D - 1.95, 0.5, 0.75, 0.12, "#3f4d68");
  }
  for (const side of [-1, 1] as const) {
    for (const z of [D - 1.5, D - 2.7, D - 3.9]) {
      room.side(side * (X - 0.01), 0.3, z, 1.9, 0.85, "#3a465c", { air: 0.05 });
      room.side(side * (X - 0.02), 1.3, z + 0.12, 0.6, 0.6, lab ? "#7dffb0" : cyan, {
        accent: true,
        air: 0.05,
      });
      room.side(side * (X - 0.02), 0.6, z + 0.12, 0.08, 0.6, "#ffb84a", { accent: true, line: 0 });
      room.lamp([side * X, 1.6, z + 0.4], 1.1, 0.4, lab ? "#7dffb0" : cyan);
    }
    room.rod(
      [
        [side * X, H - 0.35, D],
        [side * X, H - 0.35, 0.6],
      ],
      0.07,
      cyan,
      { accent: true },
    );
    room.rod(
      [
        [side * X, 0.16, D],
        [side * X, 0.16, 0.6],
      ],
      0.05,
      cyan,
      { accent: true },
    );
    room.lamp([side * X, H - 0.35, D - 2], 2, 0.35, cyan);
    room.flat(side * X * 0.9, 0.004, 0.6, 0.06, D - 0.8, cyan, { accent: true, line: 0 });
  }
  // A thin picture of light over the table.
  const beam = stage.glow;
  room.raw(
    beam,
    [
      room.at(-0.3, 0.95, D - 1.6),
      room.at(0.3, 0.95, D - 1.6),
      room.at(0.75, 1.75, D - 1.6),
      room.at(-0.75, 1.75, D - 1.6),
    ],
    alpha(stage.style.tone(cyan), 0.22),
  );
  for (const r of [0.22, 0.34]) {
    const [cx, cy] = room.at(0, 1.45, D - 1.6);
    beam.strokeStyle = alpha(stage.style.tone(cyan), 0.8);
    beam.lineWidth = stage.h / 500;
    beam.beginPath();
    beam.ellipse(
      cx,
      cy,
      r * room.px(D - 1.6),
      r * room.px(D - 1.6) * (r > 0.3 ? 0.35 : 1),
      0,
      0,
      Math.PI * 2,
    );
    beam.stroke();
  }
  for (const x of [-0.4, 0.4]) tubeLight(room, X * x, D - 3, 1.6);
}
