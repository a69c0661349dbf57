import { alpha, type Color, darken, mix } from "../color";
import { type Ctx, linear, type Point, poly, radial } from "../pen";
import { fill, quad, rect, type Stage } from "../stage";

/** A room seen square on: back wall, floor, ceiling, side walls where the frame is wide enough to show them. */
export type Room = {
  /** The back wall. */
  left: number;
  right: number;
  top: number;
  floor: number;
};

export type RoomLook = { wall: Color; floor: Color; ceiling?: Color; planks?: boolean; wainscot?: Color };

export function paintRoom(stage: Stage, look: RoomLook): Room {
  const { w, h, x0, x1, y0, y1 } = stage;
  const wide = w > h;
  const room: Room = {
    left: wide ? w * 0.1 : -w * 0.04,
    right: wide ? w * 0.9 : w * 1.04,
    top: h * (wide ? 0.04 : 0.05),
    floor: h * (wide ? 0.76 : 0.72),
  };
  stage.horizon = h * 0.46;
  const ctx = stage.layer.sky;
  const dark = stage.mood.dark;
  ctx.fillStyle = stage.at(look.wall);
  ctx.fillRect(x0, y0, x1 - x0, y1 - y0);
  ctx.fillStyle = linear(
    ctx,
    [0, room.top],
    [0, room.floor],
    [
      [0, stage.at(darken(look.wall, 0.12))],
      [0.5, stage.at(look.wall, 0, 0.12)],
      [1, stage.at(darken(look.wall, 0.22))],
    ],
  );
  ctx.fillRect(room.left, room.top, room.right - room.left, room.floor - room.top);
  if (look.planks) {
    ctx.strokeStyle = alpha(stage.at(darken(look.wall, 0.6)), 0.6);
    ctx.lineWidth = h / 620;
    for (let x = room.left; x < room.right; x += w * (wide ? 0.05 : 0.09)) {
      ctx.beginPath();
      ctx.moveTo(x, room.top);
      ctx.lineTo(x, room.floor);
      ctx.stroke();
    }
  }
  if (look.wainscot)
    rect(
      stage,
      ctx,
      room.left,
      room.floor - h * 0.15,
      room.right - room.left,
      h * 0.15,
      stage.at(look.wainscot),
      0.6,
    );
  const cornerTop: [Point, Point] = [
    [room.left - (room.left - x0) * 1.1 - w * 0.02, y0],
    [room.right + (x1 - room.right) * 1.1 + w * 0.02, y0],
  ];
  const reach = (y1 - room.floor) * 0.85;
  const floor: Point[] = [
    [room.left, room.floor],
    [room.right, room.floor],
    [room.right + reach, y1],
    [room.left - reach, y1],
  ];
  quad(
    stage,
    ctx,
    [
      [x0, y0],
      [room.left, room.top],
      [room.left, room.floor],
      [room.left - reach, y1],
      [x0, y1],
    ],
    stage.at(darken(look.wall, 0.22)),
    0.8,
  );
  quad(
    stage,
    ctx,
    [
      [x1, y0],
      [room.right, room.top],
      [room.right, room.floor],
      [room.right + reach, y1],
      [x1, y1],
    ],
    stage.at(darken(look.wall, 0.26)),
    0.8,
  );
  quad(
    stage,
    ctx,
    [cornerTop[0], [room.left, room.top], [room.right, room.top], cornerTop[1]],
    stage.at(darken(look.ceiling ?? look.wall, 0.3)),
    0.8,
  );
  poly(ctx, floor);
  fill(stage, ctx, stage.at(look.floor), 1);
  ctx.save();
  poly(ctx, floor);
  ctx.clip();
  ctx.fillStyle = linear(
    ctx,
    [0, room.floor],
    [0, y1],
    [
      [0, stage.at(darken(look.floor, 0.1), 0, 0.15)],
      [1, stage.at(darken(look.floor, 0.4 + dark * 0.2))],
    ],
  );
  ctx.fillRect(x0, room.floor, x1 - x0, y1 - room.floor);
  ctx.strokeStyle = alpha(stage.at(darken(look.floor, 0.6)), 0.5);
  ctx.lineWidth = h / 700;
  for (let index = -12; index <= 12; index++) {
    const x = w / 2 + index * w * 0.1;
    ctx.beginPath();
    ctx.moveTo(x, room.floor);
    ctx.lineTo(w / 2 + (x - w / 2) * 2.6, y1 + h * 0.1);
    ctx.stroke();
  }
  ctx.restore();
  rect(
    stage,
    ctx,
    room.left,
    room.floor - h * 0.014,
    room.right - room.left,
    h * 0.014,
    stage.at(darken(look.floor, 0.35)),
    0.5,
  );
  return room;
}

/** A window and what is behind it: the sky of the hour, rain on the glass, far lights. */
export function paintWindow(
  stage: Stage,
  x: number,
  y: number,
  w: number,
  h: number,
  options: {
    frame?: Color;
    columns?: number;
    rows?: number;
    curtain?: Color;
    blinds?: boolean;
    lattice?: boolean;
    city?: boolean;
  } = {},
): void {
  const ctx = stage.layer.sky;
  const { mood, style, rng } = stage;
  const sky = (color: Color) => (style.paper ? mix(style.tone(color), style.paper, 0.3) : style.tone(color));
  ctx.fillStyle = linear(
    ctx,
    [0, y],
    [0, y + h],
    [
      [0, sky(mood.sky[0])],
      [0.6, sky(mood.sky[2])],
      [1, sky(mood.sky[3])],
    ],
  );
  ctx.fillRect(x, y, w, h);
  ctx.save();
  ctx.beginPath();
  ctx.rect(x, y, w, h);
  ctx.clip();
  for (let index = 0; index < (options.city ? 9 : 4); index++) {
    const bx = x + rng() * w;
    const bh = h * rng.between(0.15, options.city ? 0.6 : 0.32);
    ctx.fillStyle = style.tone(mix(mood.haze, "#0d1226", mood.dark * 0.6 + 0.12));
    ctx.fillRect(bx, y + h - bh, w * 0.2, bh);
    if (mood.dark > 0.4)
      for (let spot = 0; spot < 5; spot++) {
        ctx.fillStyle = alpha(style.tone("#ffcf7c"), 0.9);
        ctx.fillRect(bx + rng() * w * 0.16, y + h - bh + rng() * bh, w * 0.018, w * 0.026);
      }
  }
  if (stage.weather === "rain") {
    ctx.strokeStyle = alpha(style.tone("#cfe0f4"), 0.4);
    ctx.lineWidth = stage.h / 900;
    for (let index = 0; index < 40; index++) {
      const [rx, ry] = [x + rng() * w, y + rng() * h];
      ctx.beginPath();
      ctx.moveTo(rx, ry);
      ctx.lineTo(rx - w * 0.03, ry + h * 0.09);
      ctx.stroke();
    }
  }
  if (options.blinds) {
    ctx.fillStyle = alpha(stage.at("#d8d2c4"), 0.8);
    for (let slat = 0; slat < 13; slat++) ctx.fillRect(x, y + (h * slat) / 13, w, h / 24);
  }
  ctx.restore();
  const frame = stage.at(options.frame ?? "#4a3226");
  ctx.strokeStyle = frame;
  ctx.lineWidth = Math.max(2, w * 0.045);
  ctx.strokeRect(x, y, w, h);
  ctx.lineWidth = Math.max(1.2, w * (options.lattice ? 0.016 : 0.024));
  ctx.beginPath();
  const [columns, rows] = [options.columns ?? 2, options.rows ?? 2];
  for (let column = 1; column < columns; column++) {
    ctx.moveTo(x + (w * column) / columns, y);
    ctx.lineTo(x + (w * column) / columns, y + h);
  }
  for (let row = 1; row < rows; row++) {
    ctx.moveTo(x, y + (h * row) / rows);
    ctx.lineTo(x + w, y + (h * row) / rows);
  }
  if (!options.blinds) ctx.stroke();
  if (options.curtain)
    for (const side of [0, 1]) {
      const base = side === 0 ? x - w * 0.12 : x + w * 1.12;
      const inner = side === 0 ? x + w * 0.2 : x + w * 0.8;
      quad(
        stage,
        ctx,
        [
          [base, y - h * 0.06],
          [inner, y - h * 0.06],
          [inner + (side === 0 ? -w * 0.1 : w * 0.1), y + h * 0.6],
          [side === 0 ? x + w * 0.1 : x + w * 0.9, y + h * 1.12],
          [base, y + h * 1.12],
        ],
        stage.at(options.curtain),
        0.8,
      );
    }
  if (mood.dark < 0.6) {
    stage.lamps.push({ x: x + w / 2, y: y + h / 2, power: w });
    const light = stage.glow;
    light.fillStyle = radial(light, [x + w / 2, y + h / 2], h * 1.7, [
      [0, alpha(style.tone(mood.sky[3]), 0.42 * style.glow)],
      [1, alpha(style.tone(mood.sky[3]), 0)],
    ]);
    light.fillRect(x - h * 2, y - h * 2, w + h * 4, h * 5);
  }
}

/** A bare bulb or shaded lamp on its cord. It is the one warm source of a room at night. */
export function paintHangingLamp(
  stage: Stage,
  x: number,
  y: number,
  kind: "bulb" | "shade" | "tube" | "palace",
): void {
  const ctx = stage.layer.far;
  const unit = stage.h / 100;
  const on = stage.mood.dark > 0.3 || stage.lit > 0.6;
  ctx.strokeStyle = stage.at("#1c1715");
  ctx.lineWidth = unit * 0.22;
  ctx.beginPath();
  ctx.moveTo(x, stage.y0);
  ctx.lineTo(x, y);
  if (kind !== "tube") ctx.stroke();
  if (kind === "bulb") {
    ctx.fillStyle = stage.at("#2c2522");
    ctx.fillRect(x - unit * 0.55, y - unit * 1.2, unit * 1.1, unit * 1.3);
    ctx.beginPath();
    ctx.ellipse(x, y + unit * 1.1, unit * 0.95, unit * 1.25, 0, 0, Math.PI * 2);
    ctx.fillStyle = on ? "#fff6dc" : stage.at("#cfc8b8");
    ctx.fill();
  } else if (kind === "tube") {
    ctx.fillStyle = on ? "#f4fbff" : stage.at("#dfe6ea");
    ctx.fillRect(x - unit * 9, y - unit * 0.4, unit * 18, unit * 0.8);
  } else {
    poly(ctx, [
      [x - unit * 1.4, y - unit * 1.4],
      [x + unit * 1.4, y - unit * 1.4],
      [x + unit * 4, y + unit * 1.4],
      [x - unit * 4, y + unit * 1.4],
    ]);
    fill(stage, ctx, stage.accent(kind === "palace" ? "#b83a2e" : "#c9803f"));
    ctx.beginPath();
    ctx.ellipse(x, y + unit * 1.5, unit * 2.4, unit * 0.7, 0, 0, Math.PI * 2);
    ctx.fillStyle = on ? "#fff3cf" : stage.at("#d8ccb0");
    ctx.fill();
  }
  if (!on) return;
  const cold = kind === "tube";
  const reach = Math.max(stage.w, stage.h) * 0.62;
  stage.lamp(
    [x, y + unit],
    reach,
    0.62 * (0.35 + 0.65 * stage.mood.dark),
    cold ? "#cfe6f4" : stage.mood.lamp,
  );
  stage.lamp([x, y + unit], reach * 0.2, 0.75, cold ? "#e8f6ff" : "#ffe2a8");
}

export function shelf(
  stage: Stage,
  ctx: Ctx,
  x: number,
  y: number,
  width: number,
  item: (x: number, y: number, index: number) => void,
  count: number,
): void {
  rect(stage, ctx, x, y, width, stage.h * 0.008, stage.at("#4e3222", 0.1), 0.8);
  for (let index = 0; index < count; index++) item(x + (width * (index + 0.5)) / count, y, index);
}
