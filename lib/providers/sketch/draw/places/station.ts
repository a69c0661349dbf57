import type { Stage } from "../stage";
import { paintChamber } from "./chamber";
import { passersBy } from "./folk";
import { pottedPlant, screen } from "./ornaments";
import { backWindow, tubeLight } from "./windows";

export function paintStationHall(stage: Stage): void {
  const old = stage.era === "republican";
  const room = paintChamber(stage, {
    wall: old ? "#b8a284" : "#cdd6da",
    floor: "#b4b0a8",
    floors: "tiles",
    ceiling: "#e8ecec",
    ceilings: old ? "beams" : "tiles",
    height: 5,
    depth: 8,
  });
  const { X, D, rng } = room;
  for (const x of [-0.6, 0, 0.6])
    backWindow(room, X * x, 2.6, X * 0.5, 2, {
      frame: old ? "#5a4636" : "#7d8a92",
      columns: 3,
      rows: 3,
      plain: true,
    });
  screen(room, 0, 2, D - 0.3, X * 0.95, 0.9, "#12202c");
  (stage.latin
    ? ["G102  BEIJING   08:15", "D226  XIAN      08:40", "K78   HARBIN    09:05"]
    : ["G102 北京南 08:15 检票", "D226 西安北 08:40 候车", "K78  哈尔滨 09:05 晚点"]
  ).forEach((line, index) => {
    room.text(line, 0, 2.7 - index * 0.26, D - 0.32, 0.17, index === 2 ? "#ff7a5a" : "#ffc85a", {
      accent: true,
    });
  });
  for (const side of [-1, 1])
    for (const z of [D - 1.6, D - 3.6])
      room.drum(side * X * 0.66, 0, z, 0.22, 5, old ? "#9a8468" : "#dfe4e4");
  for (const x of [-0.4, 0, 0.4]) {
    room.box(X * x - 0.3, 0, D - 1.4, 0.16, 0.95, 0.7, "#7d8a92");
    room.card(X * x - 0.05, 0.3, D - 1.2, 0.34, 0.5, "#d0584a", { accent: true });
  }
  for (const z of [D - 3, D - 4.4])
    for (const side of [-1, 1])
      for (let seat = 0; seat < 3; seat++) {
        const x = side * (X * 0.34 + seat * 0.52);
        room.box(x, 0.4, z, 0.46, 0.06, 0.42, "#4a7a9a");
        room.box(x, 0.46, z + 0.4, 0.46, 0.45, 0.05, "#4a7a9a");
      }
  passersBy(room, 7, X * 0.9, 2.6, D - 1);
  room.prop("suitcase", X * 0.5, 0, D - 4.6, 0.62);
  room.disc(0, 4.2, D - 0.4, 0.4, "#f4f1e6");
  room.rod(
    [
      [0, 4.2, D - 0.42],
      [0, 4.48, D - 0.42],
    ],
    0.05,
    "#2a2a30",
  );
  room.rod(
    [
      [0, 4.2, D - 0.42],
      [0.2, 4.12, D - 0.42],
    ],
    0.05,
    "#2a2a30",
  );
  for (const x of [-0.5, 0.5]) tubeLight(room, X * x, D - 3, 2);
  if (rng.chance(0.5)) pottedPlant(room, X - 0.4, D - 1.2, 1.4);
}
