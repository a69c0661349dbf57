import type { Stage } from "../stage";
import { paintChamber } from "./chamber";
import { passerBy } from "./folk";
import { stool } from "./furniture";
import { ceilingLamp } from "./windows";

const BOTTLES = ["#3f7a5c", "#8a5a2c", "#a83f3a", "#c9a24a", "#4a6a8a", "#d8d2c4"] as const;

export function paintBar(stage: Stage): void {
  const neon = stage.era === "future" || /霓虹|夜店|酒吧|club|neon|\bbar\b|ktv/i.test(stage.text);
  const room = paintChamber(stage, {
    wall: "#3d3040",
    floor: "#3a2c2c",
    ceiling: "#221c26",
    walls: "brick",
    depth: 4.8,
  });
  const { X, D, rng } = room;
  room.card(0, 1.15, D - 0.03, X * 1.5, 1.5, "#241a1e");
  for (let row = 0; row < 3; row++) {
    room.card(0, 1.2 + row * 0.48, D - 0.06, X * 1.46, 0.04, "#8a5f3c");
    room.card(0, 1.24 + row * 0.48, D - 0.045, X * 1.44, 0.4, "#7a4a26", {
      line: 0,
      accent: true,
      light: 0.4,
    });
    for (let x = -X * 0.68; x < X * 0.68; x += rng.between(0.13, 0.2)) {
      const tall = rng.between(0.22, 0.36);
      room.blob(
        x,
        1.24 + row * 0.48,
        D - 0.08,
        [
          [-0.015, tall],
          [-0.02, tall * 0.7],
          [-0.045, tall * 0.55],
          [-0.045, 0.01],
          [0.045, 0.01],
          [0.045, tall * 0.55],
          [0.02, tall * 0.7],
          [0.015, tall],
        ],
        rng.pick(BOTTLES),
        { line: 0.5, accent: true },
      );
    }
    room.lamp([0, 1.3 + row * 0.48, D], X * 0.9, 0.25, "#ffb45c");
  }
  passerBy(room, -X * 0.3, D - 0.6, false);
  room.box(0, 0, D - 1.3, X * 1.7, 1.06, 0.5, "#4f3226");
  room.grid((u, v) => [(u - 0.5) * X * 1.7, v * 1.06, D - 1.3], 8, 1, "#1f120e", { strength: 0.7 });
  room.box(0, 1.06, D - 1.4, X * 1.8, 0.07, 0.66, "#8a5a3a");
  room.rod(
    [
      [-X * 0.85, 0.25, D - 1.42],
      [X * 0.85, 0.25, D - 1.42],
    ],
    0.05,
    "#c9a24a",
  );
  for (const x of [-0.66, -0.22, 0.22, 0.66]) stool(room, X * x, D - 1.85, 0.76, "#8c3a3a");
  for (const x of [-0.4, 0.1, 0.5]) room.prop("cup", X * x, 1.13, D - 1.2, 0.17);
  if (neon) {
    const sign = stage.latin ? "BAR" : "酒";
    room.text(sign, X * 0.6, 2.75, D - 0.1, 0.42, "#ff6a9a", { accent: true });
    room.lamp([X * 0.6, 2.75, D - 0.1], 1.5, 0.7, "#ff4f8a");
    room.rod(
      [
        [-X * 0.8, 2.85, D - 0.1],
        [-X * 0.1, 2.85, D - 0.1],
      ],
      0.035,
      "#6ad4ff",
      { accent: true },
    );
    room.lamp([-X * 0.45, 2.85, D - 0.1], 1.6, 0.6, "#4ab8ff");
  }
  for (const x of [-0.5, 0, 0.5]) ceilingLamp(room, X * x, D - 1.4, "shade", 0.85);
}
