import { darken, lighten } from "../color";
import type { Stage } from "../stage";
import { paintChamber } from "./chamber";
import {
  backWindow,
  bookcase,
  chair,
  door,
  pottedPlant,
  screen,
  sideWindows,
  table,
  tubeLight,
  wallPicture,
} from "./fittings";

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

export function paintOffice(stage: Stage): void {
  const boss = /总裁|董事|老板|经理|ceo|president|boss/i.test(stage.text);
  const meeting = /会议|谈判|meeting|conference|board/i.test(stage.text);
  const room = paintChamber(stage, {
    wall: boss ? "#8a7464" : "#bcc3cb",
    floor: boss ? "#5c4434" : "#727c88",
    floors: boss ? "planks" : "carpet",
    ceiling: "#e4e8ec",
    ceilings: "tiles",
    depth: 5,
  });
  const { X, D, rng } = room;
  const panes = room.t > 0.5 ? 5 : 3;
  const w = (X * 1.7) / panes;
  for (let index = 0; index < panes; index++)
    backWindow(room, -X * 0.85 + (index + 0.5) * w, 0.5, w * 0.95, 2.15, {
      frame: "#4f5863",
      city: true,
      blinds: stage.style.id === "noir" && index % 2 === 0,
      rows: 1,
      columns: 1,
      plain: true,
    });
  if (meeting) {
    room.shadow(0, D - 3.2, X * 1.2, 2.6, 0.5);
    room.box(0, 0.1, D - 3, X * 0.3, 0.6, 2.2, "#3f454f");
    room.box(0, 0.7, D - 3.3, X * 0.95, 0.07, 2.6, "#8a6a50");
    for (const z of [D - 1.2, D - 2, D - 2.8])
      for (const side of [-1, 1]) chair(room, side * X * 0.68, z, "#333a46");
    screen(room, X * 0.72, 1.2, D - 0.4, X * 0.4, 0.8);
    for (const z of [D - 1.4, D - 2.3]) room.flat(X * 0.2, 0.775, z, 0.22, 0.3, "#f4f2ea", { line: 0.5 });
  } else if (boss) {
    bookcase(room, -X * 0.78, D - 0.4, X * 0.36, 2.2, "#5a3d2c");
    room.box(0, 0.5, D - 0.9, 0.72, 0.95, 0.18, "#2b2a30");
    room.shadow(0, D - 1.9, X * 1.2, 1.2, 0.5);
    room.box(0, 0, D - 1.8, X * 1.05, 0.74, 0.85, "#5f3f2a");
    room.box(0, 0.74, D - 1.85, X * 1.15, 0.06, 0.95, "#7a5236");
    screen(room, X * 0.24, 0.84, D - 1.5, 0.5, 0.34);
    room.prop("letter", -X * 0.16, 0.8, D - 1.6, 0.16);
    room.prop("cup", X * 0.02, 0.8, D - 1.6, 0.12);
    room.flat(0, 0.005, D - 3.4, X, 1.3, "#7a3f3f", { line: 0.6 });
  } else {
    for (const z of [D - 1.3, D - 2.7])
      for (const side of [-1, 1]) {
        const x = side * X * 0.58;
        room.card(x, 0.7, z + 0.64, X * 0.62, 0.5, "#8fa0b0", { line: 0.7 });
        table(room, x, z, X * 0.62, 0.62, 0.72, "#d9d2c6");
        screen(room, x + side * 0.05, 0.8, z + 0.35, 0.46, 0.32);
        room.flat(x, 0.725, z + 0.08, 0.36, 0.12, "#39404a", { line: 0.4 });
        chair(room, x, z - 0.5, "#39424f", "near");
        room.prop("cup", x - side * 0.28, 0.72, z + 0.15, 0.12);
        for (let note = 0; note < 3; note++)
          room.card(
            x - X * 0.2 + note * 0.13,
            0.94,
            z + 0.63,
            0.08,
            0.08,
            rng.pick(["#f2d04a", "#f08a9a", "#8ad0a0"]),
            { line: 0.3 },
          );
      }
  }
  pottedPlant(room, X - 0.35, D - 0.8, 1.35);
  for (const x of [-0.42, 0.42]) tubeLight(room, X * x, D - 2.8, 1.5);
}

export function paintHospital(stage: Stage): void {
  const room = paintChamber(stage, {
    wall: "#dbe6e4",
    floor: "#a7b6b8",
    wainscot: "#a9cfc4",
    floors: "tiles",
    ceiling: "#f2f6f5",
    ceilings: "tiles",
    depth: 4.6,
  });
  const { X, D } = room;
  backWindow(room, X * 0.55, 0.95, X * 0.62, 1.4, { frame: "#f4f7f6", curtain: "#c9e2dc", city: true });
  const bed = -X * 0.22;
  const z = D - 2.3;
  room.rod(
    [
      [-X, 2.5, D - 1.6],
      [X * 0.1, 2.5, D - 1.6],
    ],
    0.03,
    "#b9c4c6",
  );
  for (let fold = 0; fold < 7; fold++)
    room.card(-X + 0.12 + fold * 0.13, 0.5, D - 1.6, 0.14, 2, fold % 2 ? "#bfe0d8" : "#cfeae3", {
      line: 0.4,
    });
  room.shadow(bed, z, 1.3, 2.2, 0.45);
  room.box(bed, 0.5, D - 0.35, 1, 0.75, 0.06, "#e9eef0");
  for (const side of [-1, 1])
    for (const leg of [z, D - 0.45])
      room.rod(
        [
          [bed + side * 0.42, 0, leg],
          [bed + side * 0.42, 0.5, leg],
        ],
        0.05,
        "#9aa6ac",
      );
  room.box(bed, 0.42, z, 0.95, 0.2, 1.9, "#f4f7f8");
  room.box(bed, 0.62, D - 0.85, 0.66, 0.16, 0.4, "#ffffff");
  room.box(bed, 0.6, z - 0.02, 0.99, 0.09, 1.35, "#8fb8d8");
  room.card(bed, 0.4, z - 0.03, 1, 0.22, "#7ba6c9");
  for (const side of [-1, 1])
    room.rod(
      [
        [bed + side * 0.5, 0.82, z + 0.3],
        [bed + side * 0.5, 0.82, z + 1.2],
      ],
      0.03,
      "#b9c4c6",
    );
  room.rod(
    [
      [bed - 0.75, 0, D - 0.8],
      [bed - 0.75, 2, D - 0.8],
      [bed - 0.58, 2, D - 0.8],
    ],
    0.03,
    "#9aa6ac",
  );
  room.blob(
    bed - 0.58,
    1.6,
    D - 0.8,
    [
      [-0.08, 0.32],
      [0.08, 0.32],
      [0.09, 0.06],
      [0, 0],
      [-0.09, 0.06],
    ],
    "#d6ecf4",
  );
  room.rod(
    [
      [bed - 0.58, 1.6, D - 0.8],
      [bed - 0.5, 1.1, D - 0.8],
      [bed - 0.3, 0.74, D - 0.9],
    ],
    0.012,
    "#c98f8f",
  );
  room.box(bed + 0.82, 0, D - 0.6, 0.5, 0.75, 0.4, "#d9e2e2");
  screen(room, bed + 0.82, 0.86, D - 0.55, 0.46, 0.36, "#1f3b34");
  const beat = [
    [-0.2, 0],
    [-0.1, 0],
    [-0.05, 0.12],
    [0, -0.1],
    [0.05, 0.05],
    [0.2, 0],
  ] as const;
  room.rod(
    beat.map(([dx, dy]) => [bed + 0.82 + dx, 1.04 + dy, D - 0.56] as const),
    0.018,
    "#6dffb0",
    { accent: true },
  );
  room.prop("flower", bed + 0.55, 0.75, D - 0.5, 0.34);
  chair(room, X * 0.6, D - 2.2, "#6f9cae");
  room.card(X * 0.1, 2.25, D, 0.36, 0.36, "#ffffff", { ctx: stage.layer.sky, air: 0 });
  for (const [w, h] of [
    [0.24, 0.08],
    [0.08, 0.24],
  ] as const)
    room.card(X * 0.1, 2.43 - h / 2, D, w, h, "#d0483e", {
      ctx: stage.layer.sky,
      air: 0,
      accent: true,
      line: 0,
    });
  for (const x of [-0.35, 0.4]) tubeLight(room, X * x, D - 2.4, 1.3);
}

export function paintCorridor(stage: Stage): void {
  const ward = /医院|手术|急诊|hospital|ward|clinic/i.test(stage.text);
  const room = paintChamber(stage, {
    wall: ward ? "#d6e4e2" : "#cfc8b8",
    wainscot: ward ? "#9cc6bc" : "#8fa3a0",
    floor: "#9aa4a6",
    floors: "tiles",
    ceilings: "tiles",
    ceiling: "#eef1f0",
    depth: 9,
    width: 0.62,
  });
  const { X, D, H } = room;
  room.card(0, 0, D, X * 1.1, 2.2, "#8fa6a8");
  for (const side of [-0.27, 0.27]) room.card(side * X, 0.05, D - 0.02, X * 0.5, 2.1, "#b8ccce");
  for (const side of [-0.27, 0.27])
    room.card(side * X, 1.2, D - 0.03, X * 0.2, 0.6, "#eef8fa", { light: 0.5, accent: true });
  room.lamp([0, 1.6, D], 3, 0.5, "#e6f6ff");
  for (const z of [D - 1.6, D - 3.4, D - 5.2, D - 7])
    for (const side of [-1, 1] as const) {
      if (z < 0.8) continue;
      room.side(side * X, 0, z, 2.15, 0.95, "#9c8468", { air: 0.06 });
      room.side(side * X, 1.3, z + 0.3, 0.55, 0.35, "#e6f0f0", { air: 0.06, light: 0.3 });
      room.side(side * X, 2.3, z + 0.1, 0.25, 0.7, side > 0 ? "#3f8a70" : "#5a86a8", {
        air: 0.06,
        accent: true,
      });
    }
  for (const z of [D - 2.7, D - 4.4])
    for (const step of [0, 0.5]) room.box(-X + 0.3, 0.4, z + step, 0.42, 0.06, 0.44, "#5a86a0");
  for (let z = D - 1; z > 1; z -= 1.9) tubeLight(room, 0, z, 0.9);
  for (let z = D - 1; z > 1; z -= 1.9) room.flat(0, 0.004, z, 0.5, 0.9, "#dfeaea", { line: 0, light: 0.2 });
  room.box(0, H - 0.62, D - 3, 0.8, 0.26, 0.05, "#2f8a5c", { accent: true });
  room.text(stage.latin ? "EXIT" : "安全出口", 0, H - 0.49, D - 3.01, 0.15, "#f4fff8", { accent: true });
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

export function paintPrison(stage: Stage): void {
  const room = paintChamber(stage, {
    wall: "#7d7a74",
    floor: "#5c5a58",
    walls: "stone",
    floors: "stone",
    ceiling: "#4a4846",
    depth: 4,
  });
  const { X, D, H } = room;
  backWindow(room, X * 0.2, 1.9, 0.6, 0.55, { frame: "#3a3a40", columns: 5, rows: 1, plain: true });
  room.box(-X * 0.5, 0.36, D - 1.9, 0.75, 0.09, 1.85, "#6a5038");
  room.box(-X * 0.5, 0.45, D - 0.6, 0.7, 0.1, 0.4, "#a8a294");
  for (const z of [D - 1.85, D - 0.2]) room.box(-X * 0.5, 0, z, 0.7, 0.36, 0.08, "#4f3c2a");
  for (let mark = 0; mark < 11; mark++)
    room.rod(
      [
        [X * 0.5 + mark * 0.06, 1.3, D - 0.01],
        [X * 0.5 + mark * 0.06 + (mark % 5 === 4 ? -0.24 : 0.01), 1.52, D - 0.01],
      ],
      0.014,
      "#d8d4c8",
    );
  room.drum(X * 0.72, 0, D - 0.6, 0.16, 0.3, "#6a6e72");
  for (const x of [-0.75, 0.75]) {
    for (let link = 0; link < 6; link++)
      room.disc(X * x, 1.7 - link * 0.1, D - 0.03, 0.045, "#4a4e54", { line: 0.8 });
  }
  const z = 1.7;
  for (let x = -1.9; x <= 1.9; x += 0.34) {
    if (Math.abs(x) < 0.5) continue;
    room.box(x, 0, z, 0.05, H, 0.05, "#3a3f46");
  }
  for (const y of [0.35, 1.9])
    for (const side of [-1, 1]) room.box(side * 1.3, y, z, 1.55, 0.06, 0.06, "#3a3f46");
  if (room.night) room.lamp([0, H - 0.4, D - 1.4], 2.4, 0.5, "#e8d8a8");
  door(room, X * 0.86, 0.6, 2, "#4c5158");
}
