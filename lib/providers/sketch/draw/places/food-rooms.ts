import { darken, lighten } from "../color";
import type { Stage } from "../stage";
import { floorLight, paintChamber } from "./chamber";
import {
  backWindow,
  bookcase,
  ceilingLamp,
  chair,
  pottedPlant,
  stool,
  table,
  tubeLight,
  wallPicture,
} from "./fittings";
import { passerBy } from "./folk";
import { paintTeahouse } from "./old-rooms";

const BOTTLES = ["#3f7a5c", "#8a5a2c", "#a83f3a", "#c9a24a", "#4a6a8a", "#d8d2c4"] as const;

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

const SHELVES = ["#c9483e", "#e0a03a", "#4a8a5c", "#3f7fa8", "#d8d2c4", "#8a5aa0"] as const;

export function paintMarketHall(stage: Stage): void {
  const room = paintChamber(stage, {
    wall: "#d6dad6",
    floor: "#b8bcb8",
    floors: "tiles",
    ceiling: "#eef2f0",
    ceilings: "tiles",
    depth: 6.4,
  });
  const { X, D, rng } = room;
  room.box(0, 0, D - 0.7, X * 1.7, 2, 0.6, "#c2ccd0");
  for (let bay = -3; bay <= 3; bay++) {
    room.card(bay * X * 0.24, 0.2, D - 0.71, X * 0.22, 1.7, "#dff2f8", { light: 0.3, line: 0.8 });
    for (let row = 0; row < 4; row++)
      for (let item = -2; item <= 2; item++)
        room.card(
          bay * X * 0.24 + item * X * 0.04,
          0.28 + row * 0.4,
          D - 0.72,
          X * 0.03,
          rng.between(0.16, 0.28),
          rng.pick(SHELVES),
          { line: 0.4 },
        );
  }
  room.lamp([0, 1.4, D - 0.7], 3, 0.35, "#e6f6ff");
  room.card(0, 2.25, D - 0.5, X, 0.5, "#d0483e", { accent: true });
  room.text(stage.latin ? "FRESH MARKET" : "便利超市", 0, 2.5, D - 0.51, 0.3, "#fff6e0", { accent: true });
  for (const z of [D - 2.1, D - 3.3, D - 4.4])
    for (const side of [-1, 1] as const) {
      const x = side * X * 0.72;
      room.box(x, 0, z, X * 0.4, 1.55, 0.9, "#e6e4de");
      for (let row = 0; row < 4; row++) {
        room.card(x, 0.06 + row * 0.37, z - 0.01, X * 0.4, 0.04, "#8f9aa0", { line: 0.4 });
        for (let item = 0; item < 6; item++)
          room.card(
            x - X * 0.165 + item * X * 0.066,
            0.1 + row * 0.37,
            z - 0.02,
            X * 0.052,
            rng.between(0.18, 0.3),
            rng.pick(SHELVES),
            { line: 0.5 },
          );
        for (let item = 0; item < 5; item++)
          room.side(
            x - side * X * 0.2,
            0.1 + row * 0.37,
            z + 0.05 + item * 0.17,
            rng.between(0.18, 0.3),
            0.13,
            darken(rng.pick(SHELVES), 0.1),
            { line: 0.5 },
          );
      }
    }
  for (const x of [-0.4, 0.4]) for (const z of [D - 1.8, D - 3.6]) tubeLight(room, X * x, z, 1.2);
}

/** Shelves of one trade, seen from behind a counter. */
export function paintShop(stage: Stage): void {
  const { text } = stage;
  if (/超市|便利|商场|supermarket|grocery|convenience|mall/i.test(text)) {
    paintMarketHall(stage);
    return;
  }
  const old =
    stage.era !== "modern" ||
    /灯|旧|老|古|药|茶|修|铁|木|当铺|裁缝|old|antique|lantern|workshop|tea|smith/i.test(text);
  const room = paintChamber(
    stage,
    old
      ? {
          wall: "#8f6240",
          floor: "#543824",
          walls: "planks",
          ceilings: "beams",
          ceiling: "#4a3020",
          depth: 4.2,
        }
      : { wall: "#d0c4b0", floor: "#9a7a58", ceiling: "#efe9df", walls: "panels", depth: 4.2 },
  );
  const { X, D, rng } = room;
  const lamps = /灯|lantern/i.test(text);
  const flowers = /花|flower|florist/i.test(text);
  const books = /书|book/i.test(text);
  const wood = old ? "#4e3222" : "#a87a4c";
  const boards = (x: number, w: number, z: number, from: number, rows: number) => {
    for (let row = 0; row < rows; row++) {
      const y = from + row * 0.55;
      const count = Math.max(2, Math.round(w / 0.34));
      for (let item = 0; item < count; item++) {
        const ix = x - w / 2 + (w * (item + 0.5)) / count;
        const lot = rng();
        if (lamps && lot < 0.62) {
          const on = lot < 0.2;
          room.prop("lantern", ix, y + 0.02, z, 0.36, on ? 0.9 : 0);
          if (on) room.lamp([ix, y + 0.2, z], 0.75, 0.5);
        } else if (flowers && lot < 0.85) room.prop("flower", ix, y, z, 0.42);
        else if (books || lot > 0.86)
          for (let spine = -2; spine <= 2; spine++)
            room.card(
              ix + spine * 0.055,
              y,
              z,
              0.05,
              rng.between(0.24, 0.36),
              rng.pick(["#7a3b36", "#3c5a6e", "#8a7a4a", "#4a5a44"]),
              { line: 0.5 },
            );
        else {
          const r = rng.between(0.07, 0.12);
          const tall = rng.between(0.2, 0.36);
          room.blob(
            ix,
            y,
            z,
            [
              [-r * 0.5, tall],
              [-r, tall * 0.55],
              [-r * 0.7, 0.01],
              [r * 0.7, 0.01],
              [r, tall * 0.55],
              [r * 0.5, tall],
            ],
            rng.pick(["#8c7a62", "#6d7f86", "#a08a68", "#7a5a48"]),
            { line: 0.7 },
          );
        }
      }
      room.box(x, y - 0.05, z, w, 0.05, 0.2, wood);
    }
  };
  bookcase(
    room,
    X * 0.85,
    D - 0.3,
    X * 0.26,
    2.1,
    wood,
    lamps || flowers ? "jars" : books ? "books" : "boxes",
  );
  backWindow(room, X * 0.44, 0.95, X * 0.46, 1.35, {
    lattice: old,
    columns: 4,
    rows: 5,
    frame: old ? "#4a3020" : "#efe8da",
  });
  boards(-X * 0.36, X * 1.15, D - 0.12, 1.12, 4);
  if (lamps)
    for (const [x, y, z] of [
      [-0.7, 2.6, D - 1.2],
      [-0.2, 2.85, D - 0.9],
      [0.72, 2.7, D - 1.5],
      [0.3, 2.95, D - 1.1],
    ] as const) {
      room.rod(
        [
          [X * x, room.H, z],
          [X * x, y + 0.3, z],
        ],
        0.015,
        "#1c1412",
      );
      const on = rng.chance(0.4);
      room.prop("lantern", X * x, y - 0.2, z, 0.44, on ? 1 : 0);
      if (on) room.lamp([X * x, y, z], 1.3, 0.5);
    }
  room.box(-X * 0.3, 0, D - 1.1, X * 1.3, 0.92, 0.5, old ? "#6b4630" : "#b98f62");
  room.box(-X * 0.3, 0.92, D - 1.16, X * 1.36, 0.06, 0.62, lighten(wood, 0.1));
  for (let panel = -2; panel <= 2; panel++)
    room.card(
      -X * 0.3 + panel * X * 0.25,
      0.14,
      D - 1.11,
      X * 0.2,
      0.6,
      darken(old ? "#6b4630" : "#b98f62", 0.14),
      { line: 0.7 },
    );
  room.prop(lamps ? "brush" : "book", -X * 0.56, 0.98, D - 1, 0.26);
  room.prop(flowers ? "flower" : "cup", -X * 0.1, 0.98, D - 1, 0.22);
  for (let crate = 0; crate < 2; crate++)
    room.box(X * 0.66 + crate * 0.1, crate * 0.36, D - 1.5, 0.5, 0.36, 0.4, "#8a623c");
  if (!old) pottedPlant(room, -X + 0.3, D - 1.9, 0.9);
  ceilingLamp(room, -X * 0.1, D - 1.4, old ? "bulb" : "shade", 0.85);
}
