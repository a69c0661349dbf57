import { lighten } from "../color";
import type { Stage } from "../stage";
import { paintChamber } from "./chamber";
import { chair, table } from "./furniture";
import { pottedPlant } from "./ornaments";
import { backWindow, ceilingLamp } from "./windows";

export function paintKitchen(stage: Stage): void {
  const { rng } = stage;
  const old = stage.era === "ancient" || stage.era === "republican";
  const room = paintChamber(stage, {
    wall: old ? "#9c8262" : "#d4d9d2",
    floor: old ? "#5e5044" : "#b3a592",
    walls: old ? "brick" : "tiles",
    floors: "tiles",
    ceiling: "#e6e2d8",
    ceilings: old ? "beams" : "plain",
  });
  const { X, D } = room;
  const unit = old ? "#7a5236" : rng.pick(["#8fae9f", "#c9b08a", "#8c9cb4"]);
  backWindow(room, X * 0.1, 1.15, X * 0.7, 1, {
    frame: old ? "#4a3226" : "#f0ebe2",
    lattice: old,
    columns: old ? 5 : 2,
    rows: old ? 4 : 2,
  });
  room.box(0, 0, D - 0.6, X * 2, 0.86, 0.58, unit);
  room.box(0, 0.86, D - 0.64, X * 2, 0.05, 0.62, old ? "#8f8a82" : "#e9e4da");
  for (let x = -X + 0.4; x < X - 0.1; x += 0.55) {
    room.card(x, 0.1, D - 0.6, 0.48, 0.68, lighten(unit, 0.1), { line: 0.8 });
    room.card(x + 0.16, 0.66, D - 0.6, 0.1, 0.03, "#4a4038", { line: 0 });
  }
  if (!old)
    for (const side of [-1, 1])
      for (const step of [0.62, 0.86])
        room.box(side * X * step, 1.65, D - 0.36, X * 0.22, 0.7, 0.34, lighten(unit, 0.04));
  const stove = -X * 0.55;
  room.card(stove, 0.14, D - 0.64, 0.62, 0.6, "#2a2a30");
  room.card(stove, 0.3, D - 0.64, 0.46, 0.3, old ? "#f2803a" : "#3f4650", { accent: old, line: 0.6 });
  if (old) room.lamp([stove, 0.45, D - 0.64], 1.4, 0.8, "#ff8a3a");
  room.drum(stove, 0.91, D - 0.45, 0.2, 0.2, "#5c636c");
  room.rod(
    [
      [stove + 0.18, 1.05, D - 0.45],
      [stove + 0.42, 1.12, D - 0.45],
    ],
    0.04,
    "#2a2a30",
  );
  for (const drift of [-0.06, 0.05])
    room.rod(
      [
        [stove + drift, 1.16, D - 0.45],
        [stove + drift * 3, 1.5, D - 0.45],
        [stove - drift, 1.9, D - 0.45],
      ],
      0.1,
      "#f4f2ee",
      { air: 0.25 },
    );
  room.rod(
    [
      [X * 0.5, 0.9, D - 0.3],
      [X * 0.5, 1.16, D - 0.3],
      [X * 0.42, 1.18, D - 0.4],
    ],
    0.035,
    "#a9b2b8",
  );
  room.rod(
    [
      [-X * 0.9, 1.5, D - 0.05],
      [-X * 0.2, 1.5, D - 0.05],
    ],
    0.03,
    "#6a6058",
  );
  for (let tool = 0; tool < 5; tool++) {
    const x = -X * 0.84 + tool * X * 0.14;
    room.rod(
      [
        [x, 1.5, D - 0.06],
        [x, 1.26, D - 0.06],
      ],
      0.025,
      "#7a6a58",
    );
    room.disc(x, 1.2, D - 0.06, 0.06, tool % 2 ? "#8a9098" : "#a0794e");
  }
  room.prop("food", X * 0.02, 0.91, D - 0.4, 0.24);
  for (let jar = 0; jar < 3; jar++)
    room.drum(X * 0.72 + jar * 0.17, 0.91, D - 0.35, 0.06, 0.18, rng.pick(["#b8763a", "#7a9a5a", "#c9473a"]));
  if (!old) {
    room.box(X - 0.42, 0, D - 1.4, 0.75, 1.78, 0.7, "#c8d0d4");
    room.card(X - 0.68, 0.75, D - 1.4, 0.04, 0.5, "#7a848c", { line: 0 });
  }
  table(room, -X * 0.05, D - 2.4, X * 0.9, 0.75, 0.74, "#a67a4c");
  room.prop("food", -X * 0.2, 0.74, D - 2.1, 0.22);
  room.prop("cup", X * 0.16, 0.74, D - 2.1, 0.16);
  chair(room, -X * 0.5, D - 2.75, "#8a623c", "near");
  ceilingLamp(room, 0, D - 2, old ? "bulb" : "shade", 0.75);
}

export function paintBathroom(stage: Stage): void {
  const room = paintChamber(stage, {
    wall: "#c3d6d8",
    floor: "#8f9ba0",
    walls: "tiles",
    floors: "tiles",
    ceiling: "#eef2f2",
  });
  const { X, D } = room;
  backWindow(room, X * 0.55, 1.5, X * 0.5, 0.8, { frame: "#f2f5f5" });
  room.card(-X * 0.4, 1.15, D, X * 0.6, 0.95, "#8fa6ac", { ctx: stage.layer.sky, air: 0 });
  room.card(-X * 0.4, 1.2, D, X * 0.54, 0.85, "#dcebee", { ctx: stage.layer.sky, air: 0, light: 0.2 });
  room.box(-X * 0.4, 0.1, D - 0.5, X * 0.66, 0.72, 0.48, "#e8ecec");
  room.drum(-X * 0.4, 0.82, D - 0.4, 0.24, 0.05, "#f6f8f8");
  room.rod(
    [
      [-X * 0.4, 0.86, D - 0.12],
      [-X * 0.4, 1.06, D - 0.14],
      [-X * 0.4, 1.04, D - 0.32],
    ],
    0.04,
    "#9aa6ac",
  );
  room.box(X * 0.5, 0.05, D - 1.1, X * 0.85, 0.55, 0.95, "#f2f5f6");
  room.flat(X * 0.5, 0.58, D - 1, X * 0.7, 0.74, "#9fd0dc");
  room.side(X * 0.06, 0.2, D - 1.1, 2, 1, "#a8c9c4", { air: 0.1 });
  room.rod(
    [
      [X * 0.06, 2.2, D - 1.2],
      [X * 0.06, 2.2, D],
    ],
    0.04,
    "#7d888e",
  );
  pottedPlant(room, -X + 0.3, D - 0.7, 0.7);
  room.flat(-X * 0.3, 0.005, D - 1.8, 0.9, 0.55, "#d99a8a");
  ceilingLamp(room, -X * 0.2, D - 1, "tube", 0.3);
}
