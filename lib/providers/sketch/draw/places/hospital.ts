import type { Stage } from "../stage";
import { paintChamber } from "./chamber";
import { chair } from "./furniture";
import { screen } from "./ornaments";
import { backWindow, tubeLight } from "./windows";

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
