import { darken, lighten } from "../color";
import type { Stage } from "../stage";
import { type Chamber, paintChamber } from "./chamber";
import {
  backWindow,
  bookcase,
  ceilingLamp,
  chair,
  door,
  pottedPlant,
  screen,
  sideWindows,
  table,
  wallPicture,
} from "./fittings";
import type { Kit } from "./kit";

function sofa(kit: Kit, x: number, z: number, w: number, color: string): void {
  kit.shadow(x, z, w * 1.1, 1.3, 0.5);
  kit.box(x, 0.1, z + 0.72, w, 0.78, 0.2, darken(color, 0.1));
  kit.box(x, 0.12, z + 0.05, w - 0.3, 0.34, 0.7, lighten(color, 0.08));
  for (const part of [-0.25, 0.25])
    kit.box(x + part * (w - 0.36), 0.46, z + 0.52, (w - 0.4) / 2, 0.34, 0.2, lighten(color, 0.16));
  for (const side of [-1, 1]) kit.box(x + side * (w / 2 - 0.1), 0.08, z, 0.24, 0.56, 0.92, color);
  kit.blob(
    x - w * 0.24,
    0.5,
    z + 0.3,
    [
      [-0.2, 0],
      [-0.2, 0.3],
      [0.16, 0.36],
      [0.22, 0.02],
    ],
    "#d9a24a",
    { accent: true },
  );
}

function floorLamp(kit: Kit, x: number, z: number): void {
  kit.drum(x, 0, z, 0.16, 0.03, "#3a302a");
  kit.rod(
    [
      [x, 0, z],
      [x, 1.5, z],
    ],
    0.035,
    "#3a302a",
  );
  kit.face(
    [
      [x - 0.13, 1.78, z],
      [x + 0.13, 1.78, z],
      [x + 0.25, 1.42, z],
      [x - 0.25, 1.42, z],
    ],
    kit.night ? "#ffe0a0" : "#e9dcc0",
    { accent: kit.night },
  );
  if (!kit.night) return;
  kit.lamp([x, 1.5, z], 2.4, 0.8);
  kit.lamp([x, 1.5, z], 0.6, 0.6, "#ffe8b8");
}

export function paintLivingRoom(stage: Stage): void {
  const { rng } = stage;
  const room = paintChamber(stage, {
    wall: rng.pick(["#c9b49a", "#a9b3ab", "#bda7a0", "#b4b9c4"]),
    floor: "#9a7048",
    ceiling: "#efe9df",
    floors: "planks",
    walls: rng.pick(["plain", "paper", "panels"]),
  });
  const { X, D } = room;
  backWindow(room, -X * 0.42, 0.8, X * 0.75, 1.6, {
    frame: "#efe8da",
    curtain: rng.pick(["#9c5a52", "#5d7a86", "#8a7a4a"]),
    city: true,
  });
  wallPicture(room, X * 0.45, 1.6, X * 0.44, 0.6, "#5d7f8c");
  bookcase(room, X * 0.78, D - 0.4, X * 0.36, 1.5, "#6b4a34");
  room.flat(0, 0.005, D - 2.6, X * 1.15, 1.9, "#a8524a", { line: 0.7 });
  room.flat(0, 0.01, D - 2.45, X * 1, 1.6, "#c98a6a", { line: 0.4 });
  sofa(
    room,
    -X * 0.18,
    D - 1.2,
    Math.min(2.1, X * 1.1),
    rng.pick(["#7a5a4a", "#4f6a72", "#8a6a52", "#6a6478"]),
  );
  floorLamp(room, X * 0.5, D - 1.1);
  table(room, -X * 0.1, D - 2.2, X * 0.5, 0.5, 0.4, "#7a5236");
  room.prop("cup", -X * 0.2, 0.4, D - 2.1, 0.14);
  room.prop("book", X * 0.04, 0.4, D - 2.1, 0.12);
  pottedPlant(room, -X + 0.34, D - 1, 1.25);
  sideWindows(room, 1, [[D - 2.6, 0.9]], 0.9, 1.4, "#efe8da");
  ceilingLamp(room, 0, D - 1.8, "shade", 0.6);
}

export function paintBedroom(stage: Stage): void {
  const { rng } = stage;
  const room = paintChamber(stage, {
    wall: rng.pick(["#b9a8b4", "#a8b1c0", "#c7b0a2", "#b6c0ae"]),
    floor: "#8f6a4a",
    ceiling: "#efebe4",
    walls: "paper",
  });
  const { X, D } = room;
  backWindow(room, X * 0.5, 0.85, X * 0.6, 1.5, { frame: "#f0ebe2", curtain: "#d6c3cf", city: true });
  wallPicture(room, -X * 0.4, 1.75, X * 0.42, 0.5, "#8a7a9c");
  for (let bulb = 0; bulb < 9; bulb++) {
    const x = -X * 0.95 + bulb * X * 0.16;
    room.disc(x, 2.45 - Math.sin((bulb / 8) * Math.PI) * 0.2, D, 0.03, room.night ? "#ffe9b0" : "#e8dcc0", {
      accent: true,
      line: 0,
    });
    if (room.night) room.lamp([x, 2.45 - Math.sin((bulb / 8) * Math.PI) * 0.2, D], 0.28, 0.5);
  }
  room.box(X * 0.78, 0, D - 0.62, X * 0.4, 1.9, 0.55, "#8a6a50");
  room.card(X * 0.78, 0.1, D - 0.62, X * 0.02, 1.7, "#4a3426");
  const bed = -X * 0.4;
  const w = Math.min(1.7, X * 1.05);
  const blanket = rng.pick(["#6f86a8", "#a8737f", "#7f9a80", "#c98f5a"]);
  room.shadow(bed, D - 2.3, w * 1.2, 2.3, 0.5);
  room.box(bed, 0, D - 0.2, w + 0.1, 1.1, 0.1, "#6b4a36");
  room.box(bed, 0.05, D - 2.1, w, 0.34, 1.9, "#e9e2d8");
  for (const side of [-0.25, 0.25]) room.box(bed + side * w, 0.4, D - 0.68, w * 0.42, 0.16, 0.4, "#f7f3ec");
  room.box(bed, 0.38, D - 2.15, w + 0.08, 0.11, 1.4, blanket);
  room.card(bed, 0.04, D - 2.16, w + 0.1, 0.4, darken(blanket, 0.18));
  for (const x of [-0.3, 0.02, 0.31])
    room.rod(
      [
        [bed + x * w, 0.42, D - 2.16],
        [bed + x * w + 0.03, 0.06, D - 2.16],
      ],
      0.02,
      darken(blanket, 0.42),
    );
  room.box(bed + w / 2 + 0.32, 0, D - 0.6, 0.46, 0.5, 0.42, "#7a5640");
  const lamp = bed + w / 2 + 0.32;
  room.face(
    [
      [lamp - 0.1, 0.98, D - 0.5],
      [lamp + 0.1, 0.98, D - 0.5],
      [lamp + 0.19, 0.72, D - 0.5],
      [lamp - 0.19, 0.72, D - 0.5],
    ],
    room.night ? "#ffdf9c" : "#e6d8bc",
    { accent: room.night },
  );
  room.rod(
    [
      [lamp, 0.5, D - 0.5],
      [lamp, 0.74, D - 0.5],
    ],
    0.05,
    "#8a7450",
  );
  if (room.night) room.lamp([lamp, 0.8, D - 0.5], 2.1, 0.9);
  room.flat(X * 0.25, 0.005, D - 2.7, X * 0.9, 1, "#c9b8a6", { line: 0.6 });
  pottedPlant(room, X - 0.35, D - 1.2, 0.9);
}

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

export function paintPlainRoom(stage: Stage): Chamber {
  const { rng } = stage;
  const room = paintChamber(stage, {
    wall: rng.pick(["#b8a890", "#9aa5a8", "#a89a9c", "#b4a48c"]),
    floor: rng.pick(["#7d5c40", "#6a655f"]),
    walls: rng.pick(["plain", "panels", "paper"]),
  });
  const { X, D } = room;
  backWindow(room, -X * 0.45, 0.9, X * 0.62, 1.4, {
    frame: "#e6ddcc",
    curtain: rng.chance(0.5) ? "#a88f7a" : undefined,
  });
  wallPicture(room, X * 0.1, 1.5, X * 0.34, 0.5, "#6f8a7a");
  door(room, X * 0.62, 0.85, 2.05, "#6b4a34");
  table(room, -X * 0.5, D - 1.5, X * 0.7, 0.6, 0.72, "#8a623c");
  room.prop("cup", -X * 0.6, 0.72, D - 1.3, 0.16);
  room.prop("book", -X * 0.36, 0.72, D - 1.3, 0.14);
  chair(room, -X * 0.1, D - 1.5, "#7a5236");
  pottedPlant(room, -X + 0.3, D - 0.7, 1);
  screen(room, X * 0.92, 0.9, D - 0.3, 0.3, 0.2);
  ceilingLamp(room, 0, D - 1.6, "shade", 0.6);
  return room;
}
