import { alpha, type Color, darken, mix } from "../color";
import { type Chamber, floorLight, sunbeam } from "./chamber";
import { paintHangingLamp, paintWindow } from "./room-parts";

type WindowOptions = Parameters<typeof paintWindow>[5] & { plain?: boolean };

/** A window in the back wall: middle, sill, size in metres. */
export function backWindow(
  room: Chamber,
  x: number,
  sill: number,
  w: number,
  h: number,
  options: WindowOptions = {},
): void {
  const { stage, D } = room;
  const [left, top] = room.at(x - w / 2, sill + h, D);
  paintWindow(stage, left, top, w * room.px(D), h * room.px(D), options);
  if (!options.lattice && !options.plain)
    room.card(x, sill - 0.07, D, w * 1.16, 0.07, options.frame ?? "#d8cdb8", {
      ctx: stage.layer.sky,
      air: 0,
    });
  sunbeam(room, x - w / 2, x + w / 2, sill + h, D, x > 0 ? -0.9 : 0.9);
}

/** Windows along a side wall, with the sky of the hour behind them. */
export function sideWindows(
  room: Chamber,
  side: -1 | 1,
  spans: readonly (readonly [z: number, depth: number])[],
  sill: number,
  h: number,
  frame: Color,
): void {
  const { stage, X } = room;
  const ctx = stage.layer.sky;
  const sky = mix(stage.mood.sky[2], stage.mood.sky[3], 0.4);
  for (const [z, d] of spans) {
    room.side(side * X, sill - 0.08, z - 0.08, h + 0.16, d + 0.16, frame, { ctx, air: 0 });
    room.side(side * X, sill, z, h, d, "#ffffff", { ctx, air: 0, line: 0 });
    const pane = [
      room.at(side * X, sill + h, z),
      room.at(side * X, sill + h, z + d),
      room.at(side * X, sill, z + d),
      room.at(side * X, sill, z),
    ];
    room.raw(
      ctx,
      pane,
      stage.style.paper ? mix(stage.style.tone(sky), stage.style.paper, 0.35) : stage.style.tone(sky),
    );
    for (let index = 0; index < 3; index++)
      room.side(
        side * X,
        sill,
        z + d * (0.1 + index * 0.3),
        h * room.rng.between(0.2, 0.6),
        d * 0.22,
        "#6f7c92",
        { ctx, air: 0.4, line: 0 },
      );
    for (const part of [0.5])
      room.side(side * X, sill, z + d * part - 0.03, h, 0.06, frame, { ctx, air: 0, line: 0.4 });
    room.side(side * X, sill + h * 0.5, z, 0.05, d, frame, { ctx, air: 0, line: 0.4 });
    if (stage.mood.dark > 0.5 || stage.weather === "rain") continue;
    const color = stage.style.tone(stage.mood.time === "day" ? "#fff6dc" : stage.mood.sky[3]);
    const inward = -side * Math.min(1.9, X);
    room.raw(
      stage.glow,
      [
        room.at(side * X, sill + h, z),
        room.at(side * X, sill + h, z + d),
        room.at(side * X + inward, 0, z + d),
        room.at(side * X + inward, 0, z),
      ],
      alpha(color, 0.09 * stage.style.glow),
    );
    room.raw(
      stage.glow,
      [
        room.at(side * X + inward * 0.5, 0, z),
        room.at(side * X + inward * 0.5, 0, z + d),
        room.at(side * X + inward, 0, z + d * 0.85),
        room.at(side * X + inward, 0, z - d * 0.1),
      ],
      alpha(color, 0.26 * stage.style.glow),
    );
  }
}

export function ceilingLamp(
  room: Chamber,
  x: number,
  z: number,
  kind: "bulb" | "shade" | "tube" | "palace",
  drop = 0.7,
): void {
  const [px, py] = room.at(x, room.H - drop, z);
  paintHangingLamp(room.stage, px, py, kind);
  if (room.night) floorLight(room, x, z, 1.7, 0.3);
}

/** A strip of tube light along the ceiling. */
export function tubeLight(room: Chamber, x: number, z: number, length = 1.2): void {
  room.box(x, room.H - 0.12, z, 0.22, 0.07, length, "#e8f2f4", {
    ctx: room.stage.layer.sky,
    air: 0,
    light: 0.2,
  });
  room.lamp([x, room.H - 0.2, z], 2.6, 0.34, "#dff1fa");
  room.lamp([x, room.H - 0.12, z], 0.7, 0.6, "#f0fbff");
}

export function door(room: Chamber, x: number, w: number, h: number, color: Color, open = 0): void {
  const ctx = room.stage.layer.sky;
  room.card(x, 0, room.D, w + 0.2, h + 0.1, darken(color, 0.3), { ctx, air: 0 });
  room.card(x, 0, room.D, w, h, color, { ctx, air: 0 });
  for (const [y, tall] of [
    [0.18, h * 0.36],
    [h * 0.5, h * 0.4],
  ] as const)
    room.card(x, y, room.D, w * 0.7, tall, darken(color, 0.14), { ctx, air: 0, line: 0.7 });
  room.disc(x + w * 0.38, h * 0.47, room.D, 0.045, "#d9b45a", { ctx, air: 0 });
  if (open > 0)
    room.card(x + w * 0.35, 0, room.D, w * open, h, "#ffe3ae", { ctx, air: 0, accent: true, line: 0 });
}
