import { alpha, type Color, darken } from "../color";
import { linear, type Point, poly } from "../pen";
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
