import type { Stage } from "../stage";
import { floorLight, paintChamber } from "./chamber";
import { table } from "./furniture";
import { candle } from "./old-parts";

export function paintChurch(stage: Stage): void {
  const court = /法庭|法院|court|trial|tribunal/i.test(stage.text);
  const room = paintChamber(stage, {
    wall: court ? "#9a7654" : "#a89a8a",
    floor: "#6f6258",
    floors: "stone",
    walls: court ? "panels" : "stone",
    ceiling: "#5a5048",
    ceilings: "beams",
    height: 5.4,
    depth: 7.5,
  });
  const { X, D, rng } = room;
  if (court) {
    room.box(0, 0, D - 1.1, X * 1.1, 1.3, 0.7, "#6b4428");
    room.box(0, 1.3, D - 1.2, X * 1.2, 0.08, 0.9, "#8a5a36");
    for (const x of [-0.32, 0, 0.32]) room.box(X * x, 1.2, D - 0.5, 0.6, 1.2, 0.15, "#3a2a22");
    room.disc(0, 3.5, D - 0.1, 0.5, "#c0392b", { accent: true });
    room.rod(
      [
        [-0.3, 3.4, D - 0.12],
        [0.3, 3.4, D - 0.12],
      ],
      0.05,
      "#f0c85a",
      { accent: true },
    );
    room.rod(
      [
        [0, 3.1, D - 0.12],
        [0, 3.8, D - 0.12],
      ],
      0.05,
      "#f0c85a",
      { accent: true },
    );
    for (const side of [-1, 1]) table(room, side * X * 0.5, D - 3, X * 0.5, 0.7, 0.8, "#7a5032");
  } else {
    for (const x of [-0.62, 0, 0.62]) {
      const tall = x === 0 ? 3.4 : 2.6;
      room.blob(
        X * x,
        1.4,
        D - 0.02,
        [
          [-0.5, 0],
          [-0.5, tall * 0.7],
          [0, tall],
          [0.5, tall * 0.7],
          [0.5, 0],
        ],
        "#3a3440",
      );
      for (let row = 0; row < 5; row++)
        for (let column = -1; column <= 1; column++)
          room.card(
            X * x + column * 0.28,
            1.5 + row * tall * 0.14,
            D - 0.03,
            0.24,
            tall * 0.12,
            rng.pick(["#d0584a", "#4a7ab8", "#e0b04a", "#5a9a6a", "#8a5aa8"]),
            { accent: true, line: 0.8, light: stage.mood.dark < 0.5 ? 0.5 : 0 },
          );
      if (stage.mood.dark < 0.6) room.lamp([X * x, 2.8, D], 2.2, 0.4, "#ffe0b0");
    }
    room.box(0, 0, D - 1.1, X * 0.5, 1, 0.6, "#e8e2d4");
    room.rod(
      [
        [0, 1, D - 0.8],
        [0, 2.1, D - 0.8],
      ],
      0.09,
      "#c9a24a",
      { accent: true },
    );
    room.rod(
      [
        [-0.3, 1.75, D - 0.8],
        [0.3, 1.75, D - 0.8],
      ],
      0.09,
      "#c9a24a",
      { accent: true },
    );
    for (const x of [-0.18, 0.18]) candle(room, X * x, 1, D - 1, 0.3);
  }
  for (const z of [D - 3.2, D - 4.4, D - 5.5])
    for (const side of [-1, 1]) {
      room.box(side * X * 0.58, 0.4, z, X * 0.62, 0.08, 0.4, "#7a5236");
      room.box(side * X * 0.58, 0, z - 0.06, X * 0.62, 0.95, 0.08, "#8a5f3e");
    }
  for (const side of [-1, 1])
    for (const z of [D - 1.4, D - 3.6]) room.drum(side * X * 0.84, 0, z, 0.24, 5.4, "#b8ab9a");
  room.flat(0, 0.005, 1, X * 0.34, D - 2.4, "#9c3038", { accent: true, line: 0.5 });
  floorLight(room, 0, D - 2, 2, 0.3);
}
