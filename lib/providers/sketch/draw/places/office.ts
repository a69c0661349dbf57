import type { Stage } from "../stage";
import { paintChamber } from "./chamber";
import { bookcase, chair, table } from "./furniture";
import { pottedPlant, screen } from "./ornaments";
import { backWindow, door, tubeLight } from "./windows";

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
