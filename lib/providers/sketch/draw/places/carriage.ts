import { darken, lighten } from "../color";
import type { Stage } from "../stage";
import { paintChamber } from "./chamber";
import { passerBy } from "./folk";
import { screen } from "./ornaments";
import { sideWindows, tubeLight } from "./windows";

/** Bus, metro car, railway carriage or cabin: a long tube with a seat row on both sides. */
export function paintCarriage(stage: Stage): void {
  const plane = /飞机|机舱|客舱|plane|aircraft|cabin/i.test(stage.text);
  const metro = /地铁|轻轨|subway|metro|underground/i.test(stage.text);
  const train = /火车|列车|高铁|绿皮|train|railway/i.test(stage.text);
  const old = stage.era === "republican" || /绿皮/.test(stage.text);
  const room = paintChamber(stage, {
    wall: old ? "#5f7a5c" : plane ? "#dfe4e8" : "#c9d0d4",
    floor: old ? "#5a4636" : "#6d757d",
    floors: metro || plane ? "metal" : "planks",
    ceiling: "#e4e8ea",
    wainscot: old ? "#4a5f48" : undefined,
    height: 2.4,
    depth: metro ? 7.5 : 6.4,
    width: metro ? 0.55 : 0.66,
  });
  const { X, D, H, rng } = room;
  const spans: [number, number][] = [];
  for (let z = D - 1.4; z > 0.7; z -= 1.5) spans.push([z, plane ? 0.5 : 1.05]);
  for (const side of [-1, 1] as const)
    sideWindows(room, side, spans, plane ? 1.15 : 0.95, plane ? 0.6 : 0.9, old ? "#3f5240" : "#8f989e");
  const own = { ctx: stage.layer.sky, air: 0 };
  room.card(0, 0, D, X * 0.72, 2.05, old ? "#4a5f48" : "#aab3b8", own);
  room.card(0, 1, D, X * 0.4, 0.85, "#e6f2f6", { ...own, light: 0.4 });
  screen(room, 0, H - 0.32, D - 0.05, X * 0.9, 0.2, metro ? "#2f8a5c" : "#c9573f");
  room.text(
    metro
      ? stage.latin
        ? "NEXT: PARK ST"
        : "下一站 人民广场"
      : train
        ? stage.latin
          ? "CAR 07"
          : "07 车厢"
        : stage.latin
          ? "EXIT"
          : "终点站",
    0,
    H - 0.22,
    D - 0.07,
    0.1,
    "#fff3cf",
    { accent: true },
  );
  const seat = old ? "#6f5238" : plane ? "#3f5a86" : metro ? "#c9803f" : "#3f6a9a";
  for (let z = D - 1; z > 0.9; z -= metro ? 0.62 : 1.05)
    for (const side of [-1, 1] as const) {
      const x = side * (X - 0.38);
      if (metro) {
        room.box(x + side * 0.1, 0.12, z, 0.46, 0.34, 0.6, darken(seat, 0.2));
        room.box(x + side * 0.06, 0.44, z, 0.5, 0.07, 0.58, seat);
        room.side(side * (X - 0.04), 0.5, z, 0.42, 0.58, seat, { air: 0.05 });
      } else {
        room.box(x, 0.1, z, 0.62, 0.36, 0.5, darken(seat, 0.25));
        room.box(x, 0.42, z, 0.64, 0.12, 0.54, lighten(seat, 0.08));
        room.box(x, 0.46, z - 0.06, 0.64, 0.78, 0.12, seat);
        room.box(x, 1.06, z - 0.08, 0.4, 0.24, 0.1, "#eef2f2");
      }
      if (z < D - 1.2 && z > 2 && rng.chance(0.3)) passerBy(room, x, z - 0.1, false);
    }
  for (const side of [-1, 1] as const) {
    room.rod(
      [
        [side * X * 0.46, H - 0.24, D - 0.4],
        [side * X * 0.46, H - 0.24, 0.8],
      ],
      0.035,
      "#c9b45a",
    );
    if (!plane && !train)
      for (let z = D - 1; z > 1.1; z -= 0.8) {
        room.rod(
          [
            [side * X * 0.46, H - 0.24, z],
            [side * X * 0.46, H - 0.5, z],
          ],
          0.025,
          "#e9e4d8",
        );
        room.disc(side * X * 0.46, H - 0.58, z, 0.075, "#e9e4d8", { line: 0.8 });
        room.disc(side * X * 0.46, H - 0.58, z, 0.045, "#8f989e", { line: 0 });
      }
    if (metro)
      for (const z of [D - 1.8, D - 4])
        room.rod(
          [
            [side * X * 0.42, 0, z],
            [side * X * 0.42, H, z],
          ],
          0.04,
          "#d6dce0",
        );
    if (train || plane) room.box(side * (X - 0.24), H - 0.48, 0.9, 0.46, 0.22, D - 1.2, "#b9c2c8");
    for (let z = D - 1.6; z > 1; z -= 1.6)
      room.side(
        side * (X - 0.01),
        H - 0.42,
        z,
        0.28,
        0.9,
        rng.pick(["#d0584a", "#e0a83a", "#4a8ab0", "#6fa05a"]),
        { air: 0.1, accent: true },
      );
  }
  for (let z = D - 1.2; z > 1; z -= 2) tubeLight(room, 0, z, 1.1);
}

export function paintElevator(stage: Stage): void {
  const room = paintChamber(stage, {
    wall: "#b4b9bc",
    floor: "#6a5f58",
    walls: "panels",
    ceiling: "#f0f2f0",
    depth: 2.6,
    height: 2.5,
    width: 0.8,
  });
  const { X, D, H } = room;
  for (const side of [-1, 1]) room.card(side * X * 0.36, 0.05, D - 0.01, X * 0.7, 2.15, "#c9ced0");
  room.rod(
    [
      [0, 0.05, D - 0.02],
      [0, 2.2, D - 0.02],
    ],
    0.02,
    "#3a3e44",
  );
  screen(room, 0, 2.24, D - 0.03, X * 0.5, 0.2, "#d0483e");
  room.text("18 ▲", 0, 2.34, D - 0.05, 0.13, "#ffe9c0", { accent: true });
  for (let key = 0; key < 12; key++)
    room.disc(
      X * 0.84 - (key % 2) * 0.09,
      1.6 - Math.floor(key / 2) * 0.11,
      D - 0.03,
      0.032,
      key === 5 ? "#ffc04a" : "#f2f4f4",
      { accent: key === 5 },
    );
  for (const side of [-1, 1])
    room.rod(
      [
        [side * (X - 0.04), 0.95, D],
        [side * (X - 0.04), 0.95, 0.6],
      ],
      0.05,
      "#e0e4e6",
    );
  room.card(-X * 0.86, 1.1, D - 0.02, X * 0.2, 0.9, "#a8553c", {
    ctx: stage.layer.sky,
    air: 0,
    accent: true,
  });
  for (const x of [-0.4, 0.4]) tubeLight(room, X * x, D - 1.2, 0.9);
  room.flat(0, 0.005, 1, X * 1.4, D - 1.3, "#8c3a34", { line: 0.6 });
  room.lamp([0, H, D - 1], 2.4, 0.4, "#fff6e6");
}
