import { alpha } from "../color";
import { taper } from "../pen";
import { quad, rect, type Stage } from "../stage";
import { plant } from "./furniture";
import { paintRoom } from "./room";
import { paintHangingLamp, paintWindow } from "./room-parts";

export function paintClassroom(stage: Stage): void {
  const { w, h } = stage;
  const room = paintRoom(stage, {
    wall: "#d7d3bd",
    floor: "#a98458",
    wainscot: "#7fa08a",
    ceiling: "#efeee6",
  });
  const ctx = stage.layer.far;
  const bw = (room.right - room.left) * 0.6;
  const bx = room.left + (room.right - room.left) * (w > h ? 0.2 : 0.08);
  rect(stage, ctx, bx, h * 0.24, bw, h * 0.2, stage.at("#2f5140"));
  ctx.strokeStyle = stage.at("#a87b4a");
  ctx.lineWidth = h * 0.008;
  ctx.strokeRect(bx, h * 0.24, bw, h * 0.2);
  ctx.strokeStyle = alpha(stage.at("#f2f2ea"), 0.65);
  ctx.lineWidth = h / 420;
  for (let row = 0; row < 4; row++) {
    ctx.beginPath();
    for (let step = 0; step < 16; step++)
      ctx.lineTo(bx + bw * (0.08 + step * 0.04), h * (0.275 + row * 0.036) + (stage.rng() - 0.5) * h * 0.012);
    ctx.stroke();
  }
  for (let index = 0; index < 3; index++)
    paintWindow(
      stage,
      room.right - w * 0.11 * (w > h ? index + 1 : 1) - (w > h ? 0 : w * 0.14),
      h * 0.2,
      w * (w > h ? 0.085 : 0.2),
      h * 0.32,
      { frame: "#e8e6dc", rows: 3, curtain: index === 0 ? "#e9efe6" : undefined },
    );
  rect(stage, stage.layer.mid, bx + bw * 0.3, room.floor - h * 0.1, bw * 0.4, h * 0.13, stage.at("#8c623a"));
  for (const [row, scale] of [
    [0, 0.6],
    [1, 0.95],
  ] as const)
    for (let column = -3; column <= 3; column++) {
      const x = w / 2 + column * w * 0.28 * scale + w * 0.1 * row;
      const y = room.floor + h * (0.05 + row * 0.1);
      const mid = stage.layer.mid;
      quad(
        stage,
        mid,
        [
          [x - w * 0.09 * scale, y],
          [x + w * 0.09 * scale, y],
          [x + w * 0.11 * scale, y + h * 0.025 * scale],
          [x - w * 0.11 * scale, y + h * 0.025 * scale],
        ],
        stage.at("#c49a63"),
      );
      for (const side of [-0.095, 0.085])
        rect(
          stage,
          mid,
          x + w * side * scale,
          y + h * 0.025 * scale,
          w * 0.01,
          h * 0.08 * scale,
          stage.at("#8a8f96"),
          0.5,
        );
    }
  paintHangingLamp(stage, w * 0.35, h * 0.075, "tube");
  paintHangingLamp(stage, w * 0.7, h * 0.075, "tube");
}

export function paintOffice(stage: Stage): void {
  const { w, h } = stage;
  const room = paintRoom(stage, { wall: "#b4bcc6", floor: "#6a7480", ceiling: "#e4e8ec" });
  const panes = w > h ? 4 : 2;
  const pw = ((room.right - room.left) * 0.84) / panes;
  for (let index = 0; index < panes; index++)
    paintWindow(
      stage,
      room.left + (room.right - room.left) * 0.08 + index * pw,
      h * 0.16,
      pw * 0.94,
      h * 0.38,
      { frame: "#5a626c", city: true, blinds: index % 2 === 0 && stage.style.id === "noir", rows: 1 },
    );
  const ctx = stage.layer.mid;
  for (const [x, scale] of [
    [0.16, 0.9],
    [0.74, 0.9],
  ] as const) {
    const [dx, dw, y] = [w * x - w * 0.12, w * 0.34 * scale, room.floor - h * 0.02];
    rect(stage, ctx, dx, y, dw, h * 0.014, stage.at("#d9cfbd"));
    rect(stage, ctx, dx + dw * 0.04, y + h * 0.014, dw * 0.3, h * 0.1, stage.at("#9a9084"));
    rect(stage, ctx, dx + dw * 0.9, y + h * 0.014, dw * 0.04, h * 0.1, stage.at("#6b6f76"));
    rect(stage, ctx, dx + dw * 0.42, y - h * 0.085, dw * 0.36, h * 0.066, stage.at("#20242c"));
    ctx.fillStyle = stage.style.tone("#8ec4e8");
    ctx.fillRect(dx + dw * 0.435, y - h * 0.08, dw * 0.33, h * 0.055);
    stage.lamp([dx + dw * 0.6, y - h * 0.05], w * 0.14, 0.4, "#9cd0ff");
    rect(stage, ctx, dx + dw * 0.58, y - h * 0.02, dw * 0.04, h * 0.02, stage.at("#30343c"), 0.4);
  }
  plant(stage, room.right - w * 0.05, room.floor + h * 0.04, h * 0.16);
  for (const x of [0.3, 0.7]) paintHangingLamp(stage, w * x, h * 0.07, "tube");
}

export function paintHospital(stage: Stage): void {
  const { w, h } = stage;
  const room = paintRoom(stage, {
    wall: "#d3e0de",
    floor: "#a9bcbc",
    wainscot: "#a8cfc4",
    ceiling: "#eef4f4",
  });
  paintWindow(stage, room.right - w * 0.4, h * 0.2, w * (w > h ? 0.2 : 0.32), h * 0.26, {
    frame: "#f4f6f4",
    curtain: "#bcdad4",
    rows: 1,
  });
  const ctx = stage.layer.mid;
  const [bx, bw, y] = [room.left + w * 0.08, w * (w > h ? 0.4 : 0.66), room.floor - h * 0.06];
  rect(stage, ctx, bx - bw * 0.03, y - h * 0.09, bw * 0.05, h * 0.2, stage.at("#c4ced2"));
  rect(stage, ctx, bx, y, bw, h * 0.06, stage.at("#f2f6f6"));
  ctx.beginPath();
  ctx.roundRect(bx + bw * 0.03, y - h * 0.03, bw * 0.26, h * 0.045, h * 0.018);
  ctx.fillStyle = stage.at("#ffffff");
  ctx.fill();
  ctx.strokeStyle = stage.props.line;
  ctx.lineWidth = h / 900;
  ctx.stroke();
  quad(
    stage,
    ctx,
    [
      [bx + bw * 0.3, y - h * 0.022],
      [bx + bw, y - h * 0.006],
      [bx + bw * 1.02, y + h * 0.07],
      [bx + bw * 0.28, y + h * 0.06],
    ],
    stage.at("#9fc4d4"),
  );
  for (const x of [0.06, 0.92])
    rect(stage, ctx, bx + bw * x, y + h * 0.06, bw * 0.02, h * 0.07, stage.at("#9aa6aa"), 0.5);
  const ivX = bx - bw * 0.06;
  taper(
    ctx,
    [
      [ivX, room.floor + h * 0.06],
      [ivX, h * 0.5],
      [ivX, h * 0.36],
    ],
    h * 0.006,
    stage.at("#b4bec4"),
    1,
  );
  rect(stage, ctx, ivX + w * 0.008, h * 0.37, w * 0.035, h * 0.06, alpha(stage.at("#d8ecf4"), 0.85), 0.6);
  rect(stage, ctx, room.right - w * 0.3, h * 0.5, w * 0.11, h * 0.08, stage.at("#2c3a40"));
  ctx.strokeStyle = stage.style.accent("#58e0a0");
  ctx.lineWidth = h / 380;
  ctx.beginPath();
  for (const [t, beat] of [
    [0, 0],
    [0.3, 0],
    [0.4, -0.025],
    [0.5, 0.02],
    [0.6, -0.01],
    [0.7, 0],
    [1, 0],
  ] as const)
    ctx.lineTo(room.right - w * 0.29 + t * w * 0.09, h * (0.54 + beat));
  ctx.stroke();
  for (const x of [0.35, 0.72]) paintHangingLamp(stage, w * x, h * 0.07, "tube");
}
