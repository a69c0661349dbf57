import { lighten } from "../color";
import type { Stage } from "../stage";
import { floorLight, paintChamber } from "./chamber";
import { candle, lattice, pillar, silkLantern } from "./old-parts";

export function paintPalaceHall(stage: Stage): void {
  const room = paintChamber(stage, {
    wall: "#7a342c",
    floor: "#5a4438",
    ceiling: "#35506a",
    floors: "stone",
    ceilings: "beams",
    height: 4.2,
    depth: 6.4,
    width: 0.9,
  });
  const { X, H, D } = room;
  for (let gate = -2; gate <= 2; gate++)
    lattice(room, gate * X * 0.4, 0.1, D - 0.05, X * 0.36, 2.6, "#8c3a2e", stage.mood.dark < 0.5 ? 0.4 : 0);
  room.card(0, 3, D - 0.06, X * 0.7, 0.55, "#1f3350");
  room.text(stage.latin ? "JUSTICE" : "正大光明", 0, 3.27, D - 0.07, 0.32, "#e8c062", { accent: true });
  for (let step = 0; step < 4; step++)
    room.box(
      0,
      step * 0.14,
      D - 2.2 + step * 0.28,
      X * (1.25 - step * 0.16),
      0.14,
      2.1 - step * 0.28,
      lighten("#7d6a5c", step * 0.06),
    );
  room.flat(0, 0.565, D - 1.3, X * 0.36, 1, "#b83a34", { accent: true, line: 0.5 });
  room.flat(0, 0.008, 0.6, X * 0.5, D - 3, "#a8342e", { accent: true, line: 0.6 });
  for (const edge of [-1, 1])
    room.flat(edge * X * 0.235, 0.01, 0.6, X * 0.03, D - 3, "#d9a441", { accent: true, line: 0 });
  room.box(0, 0.56, D - 0.7, X * 0.36, 1.5, 0.14, "#c99a3c", { accent: true });
  room.blob(
    0,
    2.05,
    D - 0.72,
    [
      [-X * 0.2, 0],
      [-X * 0.14, 0.28],
      [0, 0.5],
      [X * 0.14, 0.28],
      [X * 0.2, 0],
    ],
    "#e0b04a",
    { accent: true },
  );
  room.box(0, 0.56, D - 1.1, X * 0.34, 0.46, 0.42, "#9c2b2b", { accent: true });
  for (const side of [-1, 1]) {
    room.box(side * X * 0.17, 0.56, D - 1.15, 0.12, 0.74, 0.5, "#c99a3c", { accent: true });
    for (const z of [D - 1.2, D - 2.6, D - 4]) {
      pillar(room, side * X * 0.72, z, 0.2, H, "#a8322a");
      for (const y of [0.5, H - 0.9])
        room.drum(side * X * 0.72, y, z, 0.215, 0.1, "#d9a441", { accent: true });
      silkLantern(room, side * X * 0.52, 2.7, z - 0.1, 0.42);
    }
    room.drum(side * X * 0.4, 0, D - 2.7, 0.16, 0.7, "#6a5a3c");
    room.drum(side * X * 0.4, 0.7, D - 2.7, 0.24, 0.16, "#8a7444");
    room.rod(
      [
        [side * X * 0.4, 0.86, D - 2.7],
        [side * X * 0.43, 1.3, D - 2.7],
        [side * X * 0.38, 1.8, D - 2.7],
      ],
      0.06,
      "#d8d4cc",
      { air: 0.3 },
    );
  }
  if (room.night) floorLight(room, 0, D - 2.6, 2.4, 0.4);
}

export function paintTempleHall(stage: Stage): void {
  const room = paintChamber(stage, {
    wall: "#6a4434",
    floor: "#554840",
    ceiling: "#3a2c28",
    floors: "stone",
    ceilings: "beams",
    height: 3.9,
    depth: 5.4,
  });
  const { X, H, D } = room;
  room.card(0, 0.9, D - 0.02, X * 0.9, 2.8, "#3a2420");
  // A seated figure, larger than life, with the disc of light behind it.
  room.disc(0, 2.75, D - 0.3, 0.72, "#c9973c", { accent: true });
  room.disc(0, 2.75, D - 0.3, 0.6, "#7a4a2a", { line: 0.5 });
  room.blob(
    0,
    0.95,
    D - 0.4,
    [
      [-1, 0.06],
      [-0.72, 0.5],
      [-0.5, 1.1],
      [-0.2, 1.42],
      [0.2, 1.42],
      [0.5, 1.1],
      [0.72, 0.5],
      [1, 0.06],
      [0, -0.06],
    ],
    "#d0a044",
    { accent: true },
  );
  room.disc(0, 2.68, D - 0.42, 0.3, "#d9ae54", { accent: true });
  room.disc(0, 2.98, D - 0.42, 0.12, "#3a3450");
  for (const eye of [-0.1, 0.1])
    room.rod(
      [
        [eye - 0.05, 2.7, D - 0.43],
        [eye + 0.05, 2.69, D - 0.43],
      ],
      0.02,
      "#3a2418",
    );
  room.blob(
    0,
    1.15,
    D - 0.43,
    [
      [-0.6, 0.1],
      [0, 0.42],
      [0.6, 0.1],
      [0, -0.1],
    ],
    "#b8863a",
    { accent: true, line: 0.7 },
  );
  room.box(0, 0, D - 1.2, X * 1.1, 0.92, 0.8, "#8c2f28", { accent: true });
  for (let petal = -4; petal <= 4; petal++)
    room.blob(
      petal * X * 0.11,
      0.72,
      D - 1.22,
      [
        [-0.1, 0],
        [0, 0.22],
        [0.1, 0],
      ],
      "#d9a441",
      { accent: true, line: 0.6 },
    );
  for (const x of [-0.42, -0.3, 0.3, 0.42]) candle(room, X * x, 0.92, D - 1.1, 0.24);
  room.drum(0, 0.92, D - 1.15, 0.18, 0.16, "#6a5a3c");
  for (const x of [-0.04, 0, 0.05])
    room.rod(
      [
        [x, 1.06, D - 1.15],
        [x * 1.4, 1.36, D - 1.15],
      ],
      0.012,
      "#8a4a3a",
    );
  for (const x of [-0.04, 0.05])
    room.rod(
      [
        [x, 1.36, D - 1.15],
        [x * 4, 1.8, D - 1.15],
        [x, 2.4, D - 1.15],
      ],
      0.06,
      "#e8e4dc",
      { air: 0.35 },
    );
  for (const side of [-1, 1]) {
    for (const z of [D - 1.2, D - 3]) pillar(room, side * X * 0.76, z, 0.17, H, "#8c3a2e");
    room.face(
      [
        [side * X * 0.56, 3.3, D - 1],
        [side * X * 0.66, 3.3, D - 1],
        [side * X * 0.66, 1.4, D - 1],
        [side * X * 0.61, 1.25, D - 1],
        [side * X * 0.56, 1.4, D - 1],
      ],
      "#b8762e",
      { accent: true },
    );
    silkLantern(room, side * X * 0.4, 2.9, D - 1.8, 0.4);
    room.drum(side * X * 0.34, 0, D - 2.5, 0.3, 0.16, "#b8863a");
  }
  floorLight(room, 0, D - 1.9, 2, 0.4);
}
