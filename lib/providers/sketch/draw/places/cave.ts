import type { Stage } from "../stage";
import { floorLight, paintChamber } from "./chamber";

export function paintCave(stage: Stage): void {
  const room = paintChamber(stage, {
    wall: "#4c4650",
    floor: "#433e46",
    ceiling: "#2a262e",
    depth: 5.5,
    height: 3.6,
  });
  const { X, D, H, rng } = room;
  room.blob(
    X * 0.1,
    0.1,
    D - 0.02,
    [
      [-X * 0.4, 0],
      [-X * 0.42, 1.3],
      [-X * 0.2, 2.3],
      [X * 0.15, 2.5],
      [X * 0.4, 1.5],
      [X * 0.38, 0],
    ],
    stage.mood.dark > 0.5 ? "#2a3a66" : "#cfe4ee",
    { accent: true },
  );
  room.lamp([X * 0.1, 1.4, D], 2.6, stage.mood.dark > 0.5 ? 0.4 : 0.8, stage.mood.sky[3]);
  for (const z of [D - 0.5, D - 1.7, D - 3])
    for (const side of [-1, 1]) {
      const out = side * X * (0.82 + 0.1 * rng());
      room.blob(
        out,
        0,
        z,
        [
          [-0.9 * side, 0],
          [-0.7 * side, 1.2],
          [-0.95 * side, 2.2],
          [-0.3 * side, H],
          [1.6 * side, H],
          [1.6 * side, 0],
        ],
        rng.pick(["#57505a", "#4a444e", "#625a62"]),
      );
      for (let tooth = 0; tooth < 3; tooth++) {
        const x = side * X * rng.between(0.15, 0.8);
        const long = rng.between(0.4, 1.1);
        room.face(
          [
            [x - 0.16, H + 0.4, z],
            [x + 0.16, H + 0.4, z],
            [x + 0.02, H - long, z],
          ],
          "#5a525c",
        );
        room.face(
          [
            [x + 0.3, 0, z],
            [x + 0.62, 0, z],
            [x + 0.44, long * 0.6, z],
          ],
          "#665e66",
        );
      }
    }
  for (const x of [-0.62, 0.58]) {
    room.rod(
      [
        [X * x, 0.9, D - 1.8],
        [X * x + 0.1, 1.6, D - 1.8],
      ],
      0.06,
      "#6b4a30",
    );
    room.blob(
      X * x + 0.1,
      1.6,
      D - 1.8,
      [
        [-0.1, 0.1],
        [0, 0.42],
        [0.1, 0.1],
        [0, -0.04],
      ],
      "#ffb04a",
      { accent: true, line: 0 },
    );
    room.lamp([X * x + 0.1, 1.75, D - 1.8], 2.4, 0.9, "#ff9a40");
    floorLight(room, X * x, D - 1.8, 1.6, 0.4);
  }
  for (let crystal = 0; crystal < 7; crystal++) {
    const x = -X * 0.5 + rng.between(-0.5, 0.5);
    const tall = rng.between(0.2, 0.6);
    room.face(
      [
        [x - 0.07, 0, D - 1],
        [x + 0.07, 0, D - 1],
        [x + 0.04, tall, D - 1],
      ],
      "#6fd0e8",
      { accent: true },
    );
  }
  room.lamp([-X * 0.5, 0.3, D - 1], 1.4, 0.5, "#6fe0ff");
}
