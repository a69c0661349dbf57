import type { Stage } from "../stage";
import { floorLight, paintChamber } from "./chamber";
import { passerBy } from "./folk";
import { bookcase, stool, table } from "./furniture";
import { candle, silkLantern } from "./old-parts";
import { pottedPlant, wallPicture } from "./ornaments";
import { backWindow } from "./windows";

export function paintStudy(stage: Stage): void {
  const room = paintChamber(stage, {
    wall: "#c7b490",
    floor: "#6a4630",
    ceiling: "#5a4030",
    ceilings: "beams",
    walls: "panels",
    wainscot: "#6b4630",
  });
  const { X, D } = room;
  const asleep = /床|卧|闺|寝|bed|chamber/i.test(stage.text);
  backWindow(room, asleep ? X * 0.6 : 0, 0.95, X * 0.6, 1.35, {
    lattice: true,
    columns: 6,
    rows: 6,
    frame: "#4a3020",
  });
  wallPicture(room, asleep ? X * 0.05 : X * 0.62, 1.1, X * 0.28, 1.3, "#5f6a60", "scroll");
  if (asleep) {
    room.shadow(-X * 0.42, D - 1.4, X * 1.1, 1.6, 0.5);
    room.box(-X * 0.42, 0.1, D - 1.3, X * 0.95, 0.4, 1.2, "#6b3f2a");
    room.box(-X * 0.42, 0.5, D - 1.3, X * 0.9, 0.12, 1.1, "#a84a4a", { accent: true });
    room.box(-X * 0.42, 0.5, D - 1.25, X * 0.9, 0.3, 0.16, "#e0c89a");
    room.box(-X * 0.42, 2.25, D - 1.35, X * 1.02, 0.2, 1.3, "#5a3422");
    for (const side of [-1, 1]) {
      room.box(-X * 0.42 + side * X * 0.47, 0.1, D - 1.35, 0.09, 2.2, 0.09, "#5a3422");
      room.blob(
        -X * 0.42 + side * X * 0.36,
        0.5,
        D - 1.36,
        [
          [side * 0.2, 1.75],
          [side * -0.28, 1.75],
          [side * -0.02, 0.8],
          [side * 0.06, 0],
          [side * 0.2, 0],
        ],
        "#c98f86",
        { accent: true },
      );
    }
  } else {
    bookcase(room, -X * 0.62, D - 0.4, X * 0.6, 2, "#5a3826");
  }
  const tz = D - 2.1;
  table(room, X * 0.2, tz, X * 0.95, 0.7, 0.76, "#5f3a26");
  room.flat(X * 0.12, 0.765, tz + 0.1, 0.6, 0.36, "#f2ead8", { line: 0.5 });
  room.prop("brush", X * 0.42, 0.76, tz + 0.3, 0.3);
  room.prop("cup", -X * 0.12, 0.76, tz + 0.25, 0.13);
  candle(room, X * 0.52, 0.76, tz + 0.4, 0.18);
  room.rod(
    [
      [X * 0.34, 0.76, tz + 0.4],
      [X * 0.34, 1.06, tz + 0.4],
    ],
    0.025,
    "#3a2418",
  );
  stool(room, X * 0.1, tz - 0.4, 0.48, "#7a4a30");
  pottedPlant(room, X - 0.3, D - 0.8, 1.05, "#4a6a78");
  silkLantern(room, -X * 0.3, 2.4, D - 1.8, 0.4);
}

export function paintTeahouse(stage: Stage): void {
  const room = paintChamber(stage, {
    wall: "#a8825a",
    floor: "#5a4030",
    walls: "planks",
    ceilings: "beams",
    depth: 5.2,
    height: 3.5,
  });
  const { X, D, rng } = room;
  for (const x of [-0.62, 0.62])
    backWindow(room, X * x, 0.9, X * 0.5, 1.5, { lattice: true, columns: 6, rows: 6, frame: "#4a3020" });
  passerBy(room, X * 0.08, D - 0.2, false);
  room.box(0, 0, D - 0.5, X * 0.8, 1.05, 0.45, "#6b4630");
  room.card(0, 2.2, D - 0.05, X * 0.6, 0.5, "#2a1c18");
  room.text(
    stage.latin ? "TEA" : rng.pick(["清风楼", "醉仙居", "悦来客栈"]),
    0,
    2.45,
    D - 0.06,
    0.3,
    "#e0b04a",
    { accent: true },
  );
  for (let jar = -3; jar <= 3; jar++)
    room.drum(jar * X * 0.1, 1.05, D - 0.35, 0.1, 0.26, rng.pick(["#7a4a30", "#5c4a3c", "#8a6a44"]));
  for (const [x, z] of [
    [-0.62, D - 1.7],
    [0.62, D - 1.9],
    [-0.74, D - 3.2],
    [0.78, D - 3.3],
  ] as const) {
    if (rng.chance(0.7)) passerBy(room, X * x, Math.min(D - 0.3, z + 0.75), false);
    table(room, X * x, z, X * 0.42, 0.6, 0.74, "#7a4f32");
    for (const side of [-1, 1]) stool(room, X * x + side * X * 0.28, z + 0.2, 0.45, "#6b4228");
    room.prop("cup", X * x - 0.1, 0.74, z + 0.25, 0.13);
    room.drum(X * x + 0.14, 0.74, z + 0.3, 0.07, 0.14, "#7a4a34");
  }
  for (const [x, z] of [
    [-0.4, D - 1],
    [0.4, D - 1],
    [-0.45, D - 2.6],
    [0.45, D - 2.6],
  ] as const)
    silkLantern(room, X * x, 2.7, z, 0.42);
  floorLight(room, 0, D - 2, 2, 0.3);
}
