import type { Stage } from "../stage";
import { floorLight, paintChamber } from "./chamber";
import { passerBy } from "./folk";
import { chair, stool, table } from "./furniture";
import { paintTeahouse } from "./old-rooms";
import { pottedPlant, wallPicture } from "./ornaments";
import { backWindow, ceilingLamp } from "./windows";

export function paintCafe(stage: Stage): void {
  const room = paintChamber(stage, {
    wall: "#b0835c",
    floor: "#6b4630",
    wainscot: "#5a4638",
    ceiling: "#3f3630",
    ceilings: "pipes",
    walls: "brick",
    depth: 4.8,
  });
  const { X, D } = room;
  backWindow(room, -X * 0.56, 0.75, X * 0.66, 1.9, { frame: "#2f2a2a", city: true, columns: 2, rows: 3 });
  room.card(X * 0.42, 1.55, D, X * 0.8, 0.85, "#2a2624", { ctx: stage.layer.sky, air: 0 });
  const menu = stage.latin
    ? ["LATTE   32", "MOCHA   36", "TEA     18"]
    : ["拿铁  32", "摩卡  36", "红茶  18"];
  for (const [index, line] of menu.entries())
    room.text(line, X * 0.42, 2.2 - index * 0.24, D - 0.01, 0.16, "#efe6d2", {
      ctx: stage.layer.sky,
      air: 0,
    });
  passerBy(room, X * 0.42, D - 0.45, false);
  room.box(X * 0.45, 0, D - 1, X * 1.02, 1.02, 0.5, "#6f4c34");
  room.grid((u, v) => [X * 0.45 + (u - 0.5) * X * 1.02, v * 1.02, D - 1], 9, 1, "#3a2418", { strength: 0.6 });
  room.box(X * 0.45, 1.02, D - 1.06, X * 1.08, 0.06, 0.6, "#c99a6a");
  room.box(X * 0.68, 1.08, D - 0.9, 0.5, 0.4, 0.34, "#b9c0c4");
  room.disc(X * 0.68, 1.3, D - 0.91, 0.07, "#c0483e", { accent: true });
  room.card(X * 0.2, 1.08, D - 1, 0.6, 0.34, "#dcebee", { line: 0.8 });
  for (const x of [0.1, 0.2, 0.3]) room.drum(X * x, 1.1, D - 0.95, 0.06, 0.1, "#d99a5a");
  for (let cup = 0; cup < 5; cup++) room.drum(X * 0.84 + cup * 0.09, 1.08, D - 0.8, 0.035, 0.1, "#f4efe6");
  for (const x of [0.16, 0.46, 0.76]) stool(room, X * x, D - 1.5, 0.72, "#a8794c");
  table(room, -X * 0.6, D - 1.5, 0.75, 0.7, 0.74, "#a87a4c");
  chair(room, -X * 0.6 - 0.62, D - 1.4, "#4f6a62");
  chair(room, -X * 0.6 + 0.62, D - 1.4, "#4f6a62");
  room.prop("cup", -X * 0.6, 0.74, D - 1.2, 0.16);
  table(room, -X * 0.72, D - 3, 0.8, 0.7, 0.74, "#a87a4c");
  room.prop("cup", -X * 0.72, 0.74, D - 2.7, 0.17);
  for (const x of [0.15, 0.45, 0.75]) ceilingLamp(room, X * x, D - 1.2, "shade", 0.95);
  ceilingLamp(room, -X * 0.6, D - 1.6, "bulb", 0.9);
  pottedPlant(room, -X + 0.3, D - 0.6, 1.2);
}

export function paintRestaurant(stage: Stage): void {
  if (stage.era === "ancient") {
    paintTeahouse(stage);
    return;
  }
  const room = paintChamber(stage, {
    wall: "#a8483c",
    floor: "#6a5044",
    floors: "tiles",
    wainscot: "#5a342a",
    ceiling: "#4a3a34",
    depth: 5.4,
    walls: "panels",
  });
  const { X, D, rng } = room;
  backWindow(room, X * 0.55, 0.95, X * 0.7, 1.5, {
    frame: "#4a2c24",
    lattice: true,
    columns: 4,
    rows: 4,
    city: true,
  });
  wallPicture(room, -X * 0.2, 1.3, X * 0.3, 0.9, "#c9973c");
  room.card(-X * 0.7, 0, D - 0.02, 0.9, 2.1, "#2f2420");
  room.card(-X * 0.7, 1.2, D - 0.04, 0.9, 0.9, "#c0392b", { accent: true });
  room.text(stage.latin ? "OPEN" : "福", -X * 0.7, 1.65, D - 0.05, stage.latin ? 0.24 : 0.5, "#f2d27a", {
    accent: true,
  });
  for (const [x, z] of [
    [-0.55, D - 1.7],
    [0.5, D - 1.9],
    [-0.7, D - 3.2],
    [0.76, D - 3.4],
  ] as const) {
    const cx = X * x;
    if (rng.chance(0.75)) passerBy(room, cx + rng.pick([-0.5, 0.5]), Math.min(D - 0.2, z + 0.95), false);
    for (const [dx, dz] of [
      [-0.55, 0.3],
      [0.55, 0.3],
      [0, 0.75],
    ] as const)
      chair(room, cx + dx, z + dz, "#5a3426");
    room.shadow(cx, z, 1.4, 1, 0.45);
    room.drum(cx, 0, z + 0.35, 0.14, 0.72, "#4a2c22");
    room.drum(cx, 0.72, z + 0.35, 0.52, 0.05, "#f0e6d4");
    room.prop("food", cx - 0.12, 0.77, z + 0.35, 0.24);
    room.prop("cup", cx + 0.24, 0.77, z + 0.25, 0.14);
  }
  for (const [x, z] of [
    [-0.5, D - 1.4],
    [0.5, D - 1.6],
    [0, D - 2.8],
  ] as const) {
    room.rod(
      [
        [X * x, room.H, z],
        [X * x, 2.7, z],
      ],
      0.02,
      "#201818",
    );
    room.prop("lantern", X * x, 2.3, z, 0.5, 1);
    room.lamp([X * x, 2.5, z], 1.6, 0.55);
    floorLight(room, X * x, z, 1.3, 0.25);
  }
}
