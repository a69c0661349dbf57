import { darken, lighten } from "../color";
import type { Stage } from "../stage";
import { paintChamber } from "./chamber";
import { bookcase, chair, table } from "./furniture";
import { wallPicture } from "./ornaments";
import { backWindow, sideWindows, tubeLight } from "./windows";

export function paintClassroom(stage: Stage): void {
  const room = paintChamber(stage, {
    wall: "#dcd8c4",
    floor: "#a98458",
    wainscot: "#7fa08a",
    ceiling: "#efeee6",
    ceilings: "tiles",
    depth: 5.2,
  });
  const { X, D } = room;
  const own = { ctx: stage.layer.sky, air: 0 };
  room.card(-X * 0.05, 1.05, D, X * 1.3, 1.25, "#a87b4a", own);
  room.card(-X * 0.05, 1.12, D, X * 1.24, 1.1, "#2f5140", own);
  const words = stage.latin
    ? ["Lesson 12", "x² + y² = r²", "Homework!"]
    : ["第十二课", "x² + y² = r²", "好好学习"];
  words.forEach((line, index) => {
    room.text(line, -X * 0.3 + index * X * 0.24, 1.98 - index * 0.3, D, 0.17, "#f0f2e8", own);
  });
  room.card(-X * 0.05, 0.99, D, X * 1.24, 0.06, "#8c623a", own);
  room.disc(X * 0.82, 2.35, D, 0.2, "#f4f2ea", own);
  room.rod(
    [
      [X * 0.82, 2.35, D],
      [X * 0.82, 2.48, D],
    ],
    0.03,
    "#2a2a30",
    own,
  );
  wallPicture(room, -X * 0.87, 1.5, X * 0.18, 0.6, "#b8524a", "poster");
  sideWindows(
    room,
    1,
    [
      [D - 1.5, 1.1],
      [D - 2.9, 1.1],
      [D - 4.2, 1],
    ],
    0.95,
    1.5,
    "#eceae0",
  );
  room.box(-X * 0.1, 0, D - 1, X * 0.62, 0.98, 0.5, "#8c623a");
  room.prop("book", -X * 0.2, 0.98, D - 0.8, 0.16);
  for (const [row, z] of [
    [0, D - 2],
    [1, D - 3.05],
    [2, D - 3.95],
  ] as const)
    for (let column = -2; column <= 2; column++) {
      if (row === 2 && column === 0) continue;
      const x = column * 1.05;
      if (Math.abs(x) > X + 0.3) continue;
      chair(room, x, z + 0.5, "#b98a54");
      table(room, x, z, 0.7, 0.42, 0.72, "#c49a63");
      if (room.rng.chance(0.6))
        room.flat(x + 0.08, 0.725, z + 0.1, 0.24, 0.2, room.rng.pick(["#d0584a", "#5a86b8", "#f2efe4"]), {
          line: 0.6,
        });
    }
  for (const x of [-0.45, 0.45]) tubeLight(room, X * x, D - 2.6, 1.4);
}

export function paintLibrary(stage: Stage): void {
  const room = paintChamber(stage, {
    wall: "#8a6a4c",
    floor: "#6b4630",
    ceiling: "#d8c8a8",
    ceilings: "beams",
    height: 3.9,
    depth: 5.4,
  });
  const { X, D } = room;
  backWindow(room, 0, 1, X * 0.6, 2.3, { frame: "#5a3d28", columns: 3, rows: 4 });
  for (const side of [-1, 1] as const) bookcase(room, side * X * 0.66, D - 0.36, X * 0.6, 3.2, "#5f4028");
  for (const z of [D - 2.1, D - 3.4])
    for (const side of [-1, 1] as const) {
      const x = side * X * 0.86;
      room.side(x - side * 0.2, 0, z, 2.7, 1.1, "#5a3a24", { air: 0.04 });
      for (let row = 0; row < 6; row++) {
        let at = z + 0.04;
        while (at < z + 1.02) {
          const thick = room.rng.between(0.05, 0.1);
          room.side(
            x - side * 0.21,
            0.12 + row * 0.43,
            at,
            room.rng.between(0.24, 0.36),
            thick,
            room.rng.pick(["#7a3b36", "#3c5a6e", "#8a7a4a", "#4a5a44", "#5a4668", "#c9bfa6"]),
            { line: 0.4, air: 0.04 },
          );
          at += thick + 0.01;
        }
      }
      room.card(x, 0, z, 0.42, 2.75, darken("#5f4028", 0.05), { air: 0.04 });
    }
  room.rod(
    [
      [X * 0.5, 0, D - 1.1],
      [X * 0.62, 2.7, D - 0.4],
    ],
    0.05,
    "#8f6440",
  );
  room.rod(
    [
      [X * 0.36, 0, D - 1.1],
      [X * 0.48, 2.7, D - 0.4],
    ],
    0.05,
    "#8f6440",
  );
  for (let rung = 1; rung < 8; rung++)
    room.rod(
      [
        [X * (0.36 + rung * 0.015), rung * 0.33, D - 1.1 + rung * 0.09],
        [X * (0.5 + rung * 0.015), rung * 0.33, D - 1.1 + rung * 0.09],
      ],
      0.035,
      "#8f6440",
    );
  table(room, 0, D - 2.5, X * 0.8, 0.8, 0.75, "#8a5f3c");
  room.prop("book", -X * 0.2, 0.75, D - 2.3, 0.18);
  for (let pile = 0; pile < 4; pile++)
    room.box(
      X * 0.22,
      0.75 + pile * 0.06,
      D - 2.2,
      0.26,
      0.055,
      0.2,
      lighten(["#7a3b36", "#3c5a6e", "#8a7a4a", "#5a4668"][pile] ?? "#7a3b36", 0.05),
    );
  room.rod(
    [
      [0, 0.75, D - 2.1],
      [0, 1.05, D - 2.1],
    ],
    0.03,
    "#b8924a",
  );
  room.blob(
    0,
    1.03,
    D - 2.1,
    [
      [-0.2, 0],
      [-0.12, 0.12],
      [0.12, 0.12],
      [0.2, 0],
    ],
    "#3f8a6a",
    { accent: true },
  );
  room.lamp([0, 1, D - 2.1], 1.2, 0.6);
  chair(room, -X * 0.2, D - 3, "#7a5236", "near");
}
