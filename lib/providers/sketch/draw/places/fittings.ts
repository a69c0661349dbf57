import { alpha, type Color, darken, lighten, mix } from "../color";
import { arcPoints, curve, type Point, taper } from "../pen";
import { type Chamber, floorLight, sunbeam } from "./chamber";
import type { Kit } from "./kit";
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

export function table(kit: Kit, x: number, z: number, w: number, d: number, h: number, color: Color): void {
  kit.shadow(x, z, w * 1.1, d * 1.3, 0.45);
  for (const dz of [d - 0.06, 0])
    for (const dx of [-w / 2 + 0.05, w / 2 - 0.05])
      kit.box(x + dx, 0, z + dz, 0.07, h - 0.05, 0.06, darken(color, 0.3));
  kit.box(x, h - 0.07, z, w, 0.07, d, color);
}

export function chair(
  kit: Kit,
  x: number,
  z: number,
  color: Color,
  back: "far" | "near" | "none" = "far",
): void {
  kit.shadow(x, z, 0.6, 0.5, 0.35);
  const legs = darken(color, 0.3);
  if (back === "far") kit.box(x, 0.46, z + 0.4, 0.44, 0.48, 0.05, color);
  for (const dz of [0.38, 0])
    for (const dx of [-0.18, 0.18]) kit.box(x + dx, 0, z + dz, 0.05, 0.44, 0.05, legs);
  kit.box(x, 0.42, z, 0.44, 0.06, 0.42, lighten(color, 0.06));
  if (back === "near") kit.box(x, 0.46, z, 0.44, 0.48, 0.05, color);
}

export function stool(kit: Kit, x: number, z: number, h: number, color: Color): void {
  kit.rod(
    [
      [x, 0, z],
      [x, h, z],
    ],
    0.06,
    darken(color, 0.45),
  );
  kit.drum(x, 0, z, 0.2, 0.03, darken(color, 0.4));
  kit.drum(x, h - 0.08, z, 0.19, 0.09, color);
}

/** Books, jars or boxes on the boards of a case that stands against the back wall or faces us. */
export function bookcase(
  kit: Kit,
  x: number,
  z: number,
  w: number,
  h: number,
  color: Color,
  fill: "books" | "jars" | "boxes" = "books",
): void {
  const { rng } = kit;
  kit.box(x, 0, z, w, h, 0.34, color);
  kit.card(x, 0.08, z, w - 0.12, h - 0.16, darken(color, 0.55), { line: 0.5 });
  const rows = Math.max(2, Math.round(h / 0.42));
  for (let row = 0; row < rows; row++) {
    const y = 0.1 + ((h - 0.2) * row) / rows;
    const tall = (h - 0.2) / rows - 0.07;
    let left = x - w / 2 + 0.08;
    while (left < x + w / 2 - 0.16) {
      if (fill === "books") {
        const thick = rng.between(0.045, 0.09);
        kit.card(
          left + thick / 2,
          y,
          z,
          thick,
          tall * rng.between(0.66, 0.96),
          rng.pick(["#7a3b36", "#3c5a6e", "#8a7a4a", "#4a5a44", "#5a4668", "#a8794a", "#c9bfa6"]),
          { line: 0.45 },
        );
        left += thick + (rng.chance(0.12) ? 0.08 : 0.004);
      } else if (fill === "jars") {
        const r = rng.between(0.07, 0.12);
        const top = tall * rng.between(0.55, 0.85);
        kit.blob(
          left + r,
          y,
          z,
          [
            [-r * 0.5, top],
            [-r, top * 0.6],
            [-r * 0.72, 0.01],
            [r * 0.72, 0.01],
            [r, top * 0.6],
            [r * 0.5, top],
          ],
          rng.pick(["#8c7a62", "#6d7f86", "#a08a68", "#7a5a48", "#5c6f5a"]),
          { line: 0.6 },
        );
        kit.card(left + r, y + top * 0.94, z, r * 1.1, 0.03, "#b8433a", { line: 0.4, accent: true });
        left += r * 2 + 0.05;
      } else {
        const wide = rng.between(0.16, 0.3);
        kit.card(
          left + wide / 2,
          y,
          z,
          wide,
          tall * rng.between(0.5, 0.9),
          rng.pick(["#a9794a", "#8f9aa5", "#c2a06a", "#7d8b6a"]),
          { line: 0.6 },
        );
        left += wide + 0.04;
      }
    }
    kit.card(x, y - 0.05, z, w - 0.1, 0.05, lighten(color, 0.08), { line: 0.5 });
  }
}

export function pottedPlant(kit: Kit, x: number, z: number, tall: number, pot: Color = "#a8694a"): void {
  const { stage } = kit;
  kit.shadow(x, z, tall * 0.5, tall * 0.4, 0.4);
  const ctx = kit.ctxAt(z);
  const unit = kit.px(z);
  kit.drum(x, 0, z, tall * 0.16, tall * 0.3, pot);
  const root = kit.at(x, tall * 0.3, z);
  for (let leaf = 0; leaf < 13; leaf++) {
    const angle = -Math.PI * (0.08 + (leaf / 12) * 0.84);
    const length = tall * unit * stage.rng.between(0.45, 0.72);
    const end: Point = [root[0] + Math.cos(angle) * length * 0.72, root[1] + Math.sin(angle) * length];
    taper(
      ctx,
      arcPoints(
        root,
        [root[0] + Math.cos(angle) * length * 0.24, root[1] + Math.sin(angle) * length * 0.85],
        end,
        7,
      ),
      tall * unit * 0.11,
      stage.at(leaf % 3 ? "#3f7a4a" : "#5b9a58", 0.04),
      0.08,
    );
  }
}

/** A hanging picture, poster or scroll on the back wall. */
export function wallPicture(
  room: Chamber,
  x: number,
  y: number,
  w: number,
  h: number,
  color: Color,
  kind: "landscape" | "poster" | "scroll" = "landscape",
): void {
  const own = { ctx: room.stage.layer.sky, air: 0 };
  const z = room.D;
  if (kind === "scroll") {
    room.card(x, y, z, w, h, "#e9dfc6", own);
    room.rod(
      [
        [x - w * 0.58, y, z],
        [x + w * 0.58, y, z],
      ],
      0.07,
      "#5a3826",
      own,
    );
    room.rod(
      [
        [x - w * 0.58, y + h, z],
        [x + w * 0.58, y + h, z],
      ],
      0.05,
      "#5a3826",
      own,
    );
  } else {
    room.card(x, y, z, w, h, kind === "poster" ? color : "#5a4030", own);
    room.card(
      x,
      y + h * 0.07,
      z,
      w * 0.86,
      h * 0.86,
      kind === "poster" ? darken(color, 0.22) : lighten(color, 0.55),
      { ...own, line: 0.5 },
    );
  }
  const ctx = own.ctx;
  curve(
    ctx,
    (
      [
        [-0.38, 0.2],
        [-0.2, 0.55],
        [-0.04, 0.34],
        [0.16, 0.66],
        [0.38, 0.3],
        [0.38, 0.14],
        [-0.38, 0.14],
      ] as const
    ).map(([u, v]) => room.at(x + u * w, y + v * h, z)),
    true,
  );
  ctx.fillStyle = room.tint(kind === "scroll" ? "#5c625e" : color, z, own);
  ctx.fill();
  if (kind === "scroll")
    room.disc(x + w * 0.26, y + h * 0.8, z, w * 0.07, "#c0392b", { ...own, accent: true, line: 0 });
}

/** Glass that shines: a screen with something on it. */
export function screen(
  kit: Kit,
  x: number,
  y: number,
  z: number,
  w: number,
  h: number,
  color: Color = "#8fd0f4",
): void {
  kit.card(x, y, z, w, h, "#1c1f28");
  kit.card(x, y + h * 0.06, z, w * 0.93, h * 0.88, color, { accent: true, line: 0, light: 0.4 });
  for (let row = 0; row < 3; row++)
    kit.card(x - w * 0.1, y + h * (0.25 + row * 0.2), z, w * kit.rng.between(0.3, 0.6), h * 0.06, "#ffffff", {
      line: 0,
      light: 0.3,
    });
  kit.lamp([x, y + h / 2, z], w * 1.5, 0.4, color);
}
