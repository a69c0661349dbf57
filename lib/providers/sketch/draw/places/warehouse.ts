import { darken, lighten } from "../color";
import type { Stage } from "../stage";
import { paintChamber } from "./chamber";
import type { Kit } from "./kit";
import { backWindow, ceilingLamp, door, sideWindows } from "./windows";

export function paintWarehouse(stage: Stage): void {
  const garage = /车库|停车|garage|parking/i.test(stage.text);
  const factory = /工厂|车间|factory|plant|mill/i.test(stage.text);
  const room = paintChamber(stage, {
    wall: garage ? "#8f9496" : "#86746a",
    walls: garage ? "plain" : "brick",
    floor: "#6f6e6c",
    floors: "tiles",
    ceiling: "#4c4e52",
    ceilings: "pipes",
    height: 4.2,
    depth: 7,
  });
  const { X, D, H, rng } = room;
  if (garage) {
    for (const z of [D - 1.2, D - 3.6])
      for (const side of [-1, 1]) {
        room.box(side * X * 0.5, 0, z, 0.5, H, 0.5, "#b0b2b0");
        room.card(side * X * 0.5, 0.2, z - 0.01, 0.5, 0.8, "#e0b83a", { accent: true });
        room.text(`B${Math.round(z)}`, side * X * 0.5, 1.5, z - 0.02, 0.3, "#2a2a30");
      }
    for (const [x, color] of [
      [-0.8, "#8a2f34"],
      [0.8, "#3f5a80"],
      [0.1, "#c8ccd0"],
    ] as const)
      car(room, X * x, D - 2.3, color);
    for (let line = -3; line <= 3; line++)
      room.flat(line * X * 0.3, 0.004, D - 3, 0.07, 2.4, "#e8e4d4", { line: 0 });
  } else {
    for (const x of [-0.5, 0.5])
      backWindow(room, X * x, 2.4, X * 0.5, 1.1, { frame: "#3a3a40", columns: 4, rows: 2, plain: true });
    door(room, 0, 1.5, 2.2, "#5f6a70");
    for (const side of [-1, 1] as const) {
      for (let stack = 0; stack < 3; stack++)
        for (let level = 0; level < 3 - (stack % 2); level++) {
          const z = D - 1.4 - stack * 1.3;
          const x = side * (X - 0.6);
          room.box(x, level * 0.75, z, 0.85, 0.74, 0.8, rng.pick(["#a9794a", "#8f6a44", "#b98f5c"]));
          room.rod(
            [
              [x - 0.42, level * 0.75, z - 0.01],
              [x + 0.42, level * 0.75 + 0.74, z - 0.01],
            ],
            0.05,
            "#6b4a2c",
          );
        }
      room.drum(side * X * 0.42, 0, D - 1.2, 0.3, 0.9, side > 0 ? "#3f6a86" : "#a85a3a");
    }
    if (factory) {
      room.box(0, 0, D - 3, X * 0.9, 0.8, 0.6, "#5a646c");
      for (let item = -2; item <= 2; item++)
        room.box(item * X * 0.16, 0.8, D - 2.9, 0.3, 0.22, 0.3, "#c98f3a");
      room.rod(
        [
          [-X * 0.3, H, D - 2],
          [-X * 0.3, 2.4, D - 2],
          [0, 1.8, D - 2.2],
          [0.05, 1.3, D - 2.3],
        ],
        0.16,
        "#e0a83a",
        { accent: true },
      );
    } else {
      room.rod(
        [
          [X * 0.2, H, D - 2],
          [X * 0.2, 2.3, D - 2],
        ],
        0.03,
        "#2a2a30",
      );
      room.blob(
        X * 0.2,
        2.1,
        D - 2,
        [
          [0, 0.2],
          [0.1, 0.1],
          [0.02, -0.1],
          [-0.1, -0.02],
        ],
        "#8a8f94",
      );
    }
    sideWindows(room, 1, [[D - 4, 1.4]], 2.3, 1.1, "#3a3a40");
  }
  for (const x of [-0.45, 0.35]) ceilingLamp(room, X * x, D - 2.6, "shade", 1.1);
}

export function car(kit: Kit, x: number, z: number, color: string, away = true): void {
  kit.shadow(x, z, 2, 3.4, 0.55);
  kit.box(x, 0.34, z, 1.75, 0.55, 3.2, color);
  kit.face(
    [
      [x - 0.72, 1.42, z + 0.9],
      [x + 0.72, 1.42, z + 0.9],
      [x + 0.84, 0.89, z + 0.3],
      [x - 0.84, 0.89, z + 0.3],
    ],
    "#33414f",
  );
  kit.box(x, 1.36, z + 0.9, 1.42, 0.06, 1.5, lighten(color, 0.08));
  kit.card(x, 0.36, z - 0.01, 1.72, 0.16, darken(color, 0.45), { line: 0.6 });
  for (const side of [-1, 1]) {
    kit.disc(x + side * 0.68, 0.66, z - 0.02, 0.11, away ? "#d8342c" : "#fff4d4", { accent: true });
    if (kit.night) kit.lamp([x + side * 0.68, 0.66, z], away ? 0.7 : 1.3, 0.6, away ? "#ff4030" : "#fff0cf");
    kit.drum(x + side * 0.66, 0, z + 0.2, 0.14, 0.42, "#1c1c22");
  }
  kit.card(x, 0.5, z - 0.02, 0.42, 0.12, "#e8eef4", { line: 0.5 });
}
