import { darken, lighten } from "../color";
import type { Stage } from "../stage";
import { paintChamber } from "./chamber";
import { bookcase } from "./furniture";
import { pottedPlant } from "./ornaments";
import { backWindow, ceilingLamp, tubeLight } from "./windows";

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
