import { darken, lighten } from "../color";
import type { Stage } from "../stage";
import { type Chamber, paintChamber } from "./chamber";
import { bookcase, chair, table } from "./furniture";
import type { Kit } from "./kit";
import { pottedPlant, screen, wallPicture } from "./ornaments";
import { backWindow, ceilingLamp, door, sideWindows } from "./windows";

function sofa(kit: Kit, x: number, z: number, w: number, color: string): void {
  kit.shadow(x, z, w * 1.1, 1.3, 0.5);
  kit.box(x, 0.1, z + 0.72, w, 0.78, 0.2, darken(color, 0.1));
  kit.box(x, 0.12, z + 0.05, w - 0.3, 0.34, 0.7, lighten(color, 0.08));
  for (const part of [-0.25, 0.25])
    kit.box(x + part * (w - 0.36), 0.46, z + 0.52, (w - 0.4) / 2, 0.34, 0.2, lighten(color, 0.16));
  for (const side of [-1, 1]) kit.box(x + side * (w / 2 - 0.1), 0.08, z, 0.24, 0.56, 0.92, color);
  kit.blob(
    x - w * 0.24,
    0.5,
    z + 0.3,
    [
      [-0.2, 0],
      [-0.2, 0.3],
      [0.16, 0.36],
      [0.22, 0.02],
    ],
    "#d9a24a",
    { accent: true },
  );
}

function floorLamp(kit: Kit, x: number, z: number): void {
  kit.drum(x, 0, z, 0.16, 0.03, "#3a302a");
  kit.rod(
    [
      [x, 0, z],
      [x, 1.5, z],
    ],
    0.035,
    "#3a302a",
  );
  kit.face(
    [
      [x - 0.13, 1.78, z],
      [x + 0.13, 1.78, z],
      [x + 0.25, 1.42, z],
      [x - 0.25, 1.42, z],
    ],
    kit.night ? "#ffe0a0" : "#e9dcc0",
    { accent: kit.night },
  );
  if (!kit.night) return;
  kit.lamp([x, 1.5, z], 2.4, 0.8);
  kit.lamp([x, 1.5, z], 0.6, 0.6, "#ffe8b8");
}

export function paintLivingRoom(stage: Stage): void {
  const { rng } = stage;
  const room = paintChamber(stage, {
    wall: rng.pick(["#c9b49a", "#a9b3ab", "#bda7a0", "#b4b9c4"]),
    floor: "#9a7048",
    ceiling: "#efe9df",
    floors: "planks",
    walls: rng.pick(["plain", "paper", "panels"]),
  });
  const { X, D } = room;
  backWindow(room, -X * 0.42, 0.8, X * 0.75, 1.6, {
    frame: "#efe8da",
    curtain: rng.pick(["#9c5a52", "#5d7a86", "#8a7a4a"]),
    city: true,
  });
  wallPicture(room, X * 0.45, 1.6, X * 0.44, 0.6, "#5d7f8c");
  bookcase(room, X * 0.78, D - 0.4, X * 0.36, 1.5, "#6b4a34");
  room.flat(0, 0.005, D - 2.6, X * 1.15, 1.9, "#a8524a", { line: 0.7 });
  room.flat(0, 0.01, D - 2.45, X * 1, 1.6, "#c98a6a", { line: 0.4 });
  sofa(
    room,
    -X * 0.18,
    D - 1.2,
    Math.min(2.1, X * 1.1),
    rng.pick(["#7a5a4a", "#4f6a72", "#8a6a52", "#6a6478"]),
  );
  floorLamp(room, X * 0.5, D - 1.1);
  table(room, -X * 0.1, D - 2.2, X * 0.5, 0.5, 0.4, "#7a5236");
  room.prop("cup", -X * 0.2, 0.4, D - 2.1, 0.14);
  room.prop("book", X * 0.04, 0.4, D - 2.1, 0.12);
  pottedPlant(room, -X + 0.34, D - 1, 1.25);
  sideWindows(room, 1, [[D - 2.6, 0.9]], 0.9, 1.4, "#efe8da");
  ceilingLamp(room, 0, D - 1.8, "shade", 0.6);
}

export function paintBedroom(stage: Stage): void {
  const { rng } = stage;
  const room = paintChamber(stage, {
    wall: rng.pick(["#b9a8b4", "#a8b1c0", "#c7b0a2", "#b6c0ae"]),
    floor: "#8f6a4a",
    ceiling: "#efebe4",
    walls: "paper",
  });
  const { X, D } = room;
  backWindow(room, X * 0.5, 0.85, X * 0.6, 1.5, { frame: "#f0ebe2", curtain: "#d6c3cf", city: true });
  wallPicture(room, -X * 0.4, 1.75, X * 0.42, 0.5, "#8a7a9c");
  for (let bulb = 0; bulb < 9; bulb++) {
    const x = -X * 0.95 + bulb * X * 0.16;
    room.disc(x, 2.45 - Math.sin((bulb / 8) * Math.PI) * 0.2, D, 0.03, room.night ? "#ffe9b0" : "#e8dcc0", {
      accent: true,
      line: 0,
    });
    if (room.night) room.lamp([x, 2.45 - Math.sin((bulb / 8) * Math.PI) * 0.2, D], 0.28, 0.5);
  }
  room.box(X * 0.78, 0, D - 0.62, X * 0.4, 1.9, 0.55, "#8a6a50");
  room.card(X * 0.78, 0.1, D - 0.62, X * 0.02, 1.7, "#4a3426");
  const bed = -X * 0.4;
  const w = Math.min(1.7, X * 1.05);
  const blanket = rng.pick(["#6f86a8", "#a8737f", "#7f9a80", "#c98f5a"]);
  room.shadow(bed, D - 2.3, w * 1.2, 2.3, 0.5);
  room.box(bed, 0, D - 0.2, w + 0.1, 1.1, 0.1, "#6b4a36");
  room.box(bed, 0.05, D - 2.1, w, 0.34, 1.9, "#e9e2d8");
  for (const side of [-0.25, 0.25]) room.box(bed + side * w, 0.4, D - 0.68, w * 0.42, 0.16, 0.4, "#f7f3ec");
  room.box(bed, 0.38, D - 2.15, w + 0.08, 0.11, 1.4, blanket);
  room.card(bed, 0.04, D - 2.16, w + 0.1, 0.4, darken(blanket, 0.18));
  for (const x of [-0.3, 0.02, 0.31])
    room.rod(
      [
        [bed + x * w, 0.42, D - 2.16],
        [bed + x * w + 0.03, 0.06, D - 2.16],
      ],
      0.02,
      darken(blanket, 0.42),
    );
  room.box(bed + w / 2 + 0.32, 0, D - 0.6, 0.46, 0.5, 0.42, "#7a5640");
  const lamp = bed + w / 2 + 0.32;
  room.face(
    [
      [lamp - 0.1, 0.98, D - 0.5],
      [lamp + 0.1, 0.98, D - 0.5],
      [lamp + 0.19, 0.72, D - 0.5],
      [lamp - 0.19, 0.72, D - 0.5],
    ],
    room.night ? "#ffdf9c" : "#e6d8bc",
    { accent: room.night },
  );
  room.rod(
    [
      [lamp, 0.5, D - 0.5],
      [lamp, 0.74, D - 0.5],
    ],
    0.05,
    "#8a7450",
  );
  if (room.night) room.lamp([lamp, 0.8, D - 0.5], 2.1, 0.9);
  room.flat(X * 0.25, 0.005, D - 2.7, X * 0.9, 1, "#c9b8a6", { line: 0.6 });
  pottedPlant(room, X - 0.35, D - 1.2, 0.9);
}

export function paintPlainRoom(stage: Stage): Chamber {
  const { rng } = stage;
  const room = paintChamber(stage, {
    wall: rng.pick(["#b8a890", "#9aa5a8", "#a89a9c", "#b4a48c"]),
    floor: rng.pick(["#7d5c40", "#6a655f"]),
    walls: rng.pick(["plain", "panels", "paper"]),
  });
  const { X, D } = room;
  backWindow(room, -X * 0.45, 0.9, X * 0.62, 1.4, {
    frame: "#e6ddcc",
    curtain: rng.chance(0.5) ? "#a88f7a" : undefined,
  });
  wallPicture(room, X * 0.1, 1.5, X * 0.34, 0.5, "#6f8a7a");
  door(room, X * 0.62, 0.85, 2.05, "#6b4a34");
  table(room, -X * 0.5, D - 1.5, X * 0.7, 0.6, 0.72, "#8a623c");
  room.prop("cup", -X * 0.6, 0.72, D - 1.3, 0.16);
  room.prop("book", -X * 0.36, 0.72, D - 1.3, 0.14);
  chair(room, -X * 0.1, D - 1.5, "#7a5236");
  pottedPlant(room, -X + 0.3, D - 0.7, 1);
  screen(room, X * 0.92, 0.9, D - 0.3, 0.3, 0.2);
  ceilingLamp(room, 0, D - 1.6, "shade", 0.6);
  return room;
}
