import { alpha, darken, lighten } from "../color";
import { arcPoints, curve, taper } from "../pen";
import { quad, rect, type Stage } from "../stage";
import { picture, plant } from "./furniture";
import { paintRoom, type Room } from "./room";
import { paintHangingLamp, paintWindow } from "./room-parts";

export function paintLivingRoom(stage: Stage): void {
  const { w, h } = stage;
  const room = paintRoom(stage, {
    wall: stage.rng.pick(["#c9b49a", "#a9b3ab", "#bda7a0"]),
    floor: "#8a623f",
    ceiling: "#e8e2d8",
  });
  paintWindow(stage, room.left + w * 0.06, h * 0.2, w * (w > h ? 0.2 : 0.34), h * 0.34, {
    frame: "#efe8da",
    curtain: stage.rng.pick(["#9c5a52", "#5d7a86", "#8a7a4a"]),
    city: true,
  });
  picture(stage, w * 0.58, h * 0.2, w * (w > h ? 0.12 : 0.26), h * 0.12, "#5d7f8c");
  const ctx = stage.layer.mid;
  const [sx, sw] = [w * 0.34, w * (w > h ? 0.4 : 0.62)];
  const y = room.floor - h * 0.11;
  const sofa = stage.rng.pick(["#7a5a4a", "#4f6a72", "#8a6a52"]);
  ctx.beginPath();
  ctx.roundRect(sx, y, sw, h * 0.13, h * 0.02);
  ctx.fillStyle = stage.at(sofa);
  ctx.fill();
  ctx.strokeStyle = stage.props.line;
  ctx.lineWidth = h / 800;
  ctx.stroke();
  for (const part of [0.06, 0.5]) {
    ctx.beginPath();
    ctx.roundRect(sx + sw * part, y + h * 0.06, sw * 0.44, h * 0.07, h * 0.014);
    ctx.fillStyle = stage.at(lighten(sofa, 0.14));
    ctx.fill();
    ctx.stroke();
  }
  for (const x of [sx - sw * 0.05, sx + sw * 0.95]) {
    ctx.beginPath();
    ctx.roundRect(x, y + h * 0.035, sw * 0.1, h * 0.115, h * 0.016);
    ctx.fillStyle = stage.at(darken(sofa, 0.1));
    ctx.fill();
    ctx.stroke();
  }
  plant(stage, room.left + w * 0.07, room.floor + h * 0.02, h * 0.17);
  const lampX = room.right - w * 0.09;
  taper(
    ctx,
    [
      [lampX, room.floor + h * 0.02],
      [lampX, h * 0.5],
      [lampX, h * 0.36],
    ],
    h * 0.008,
    stage.at("#3a302a"),
    0.9,
  );
  quad(
    stage,
    ctx,
    [
      [lampX - w * 0.035, h * 0.29],
      [lampX + w * 0.035, h * 0.29],
      [lampX + w * 0.06, h * 0.37],
      [lampX - w * 0.06, h * 0.37],
    ],
    stage.mood.dark > 0.3 ? stage.style.accent("#ffe0a0") : stage.at("#e9dcc0"),
  );
  if (stage.mood.dark > 0.3) stage.lamp([lampX, h * 0.35], h * 0.42, 0.85);
  quad(
    stage,
    ctx,
    [
      [w * 0.2, room.floor + h * 0.07],
      [w * 0.8, room.floor + h * 0.07],
      [w * 0.92, room.floor + h * 0.2],
      [w * 0.08, room.floor + h * 0.2],
    ],
    alpha(stage.at("#8c3f3c"), 0.75),
    0.6,
  );
}

export function paintBedroom(stage: Stage): void {
  const { w, h } = stage;
  const room = paintRoom(stage, {
    wall: stage.rng.pick(["#b9a8b4", "#a8b1c0", "#c7b0a2"]),
    floor: "#8f6a4a",
  });
  const side = w > h ? 0.2 : 0.36;
  paintWindow(stage, room.right - w * (side + 0.06), h * 0.18, w * side, h * 0.33, {
    frame: "#f0ebe2",
    curtain: "#d6c3cf",
    city: true,
  });
  const ctx = stage.layer.mid;
  const [bx, bw, y] = [room.left + w * 0.04, w * (w > h ? 0.42 : 0.7), room.floor - h * 0.13];
  rect(stage, ctx, bx, y - h * 0.09, bw, h * 0.2, stage.at("#6b4a36"));
  for (const part of [0.08, 0.54]) {
    ctx.beginPath();
    ctx.roundRect(bx + bw * part, y - h * 0.012, bw * 0.38, h * 0.07, h * 0.025);
    ctx.fillStyle = stage.at("#f4efe8");
    ctx.fill();
    ctx.strokeStyle = stage.props.line;
    ctx.lineWidth = h / 900;
    ctx.stroke();
  }
  curve(
    ctx,
    [
      [bx - bw * 0.03, y + h * 0.05],
      [bx + bw * 0.5, y + h * 0.035],
      [bx + bw * 1.03, y + h * 0.05],
      [bx + bw * 1.12, y + h * 0.23],
      [bx + bw * 0.5, y + h * 0.25],
      [bx - bw * 0.1, y + h * 0.23],
    ],
    true,
  );
  ctx.fillStyle = stage.at(stage.rng.pick(["#6f86a8", "#a8737f", "#7f9a80"]));
  ctx.fill();
  ctx.stroke();
  for (const x of [0.2, 0.55, 0.85])
    taper(
      ctx,
      arcPoints(
        [bx + bw * x, y + h * 0.06],
        [bx + bw * (x + 0.05), y + h * 0.14],
        [bx + bw * (x - 0.03), y + h * 0.23],
      ),
      h * 0.006,
      alpha("#1c1830", 0.3),
    );
  const lampX = bx + bw + w * 0.07;
  rect(stage, ctx, lampX - w * 0.05, room.floor - h * 0.08, w * 0.1, h * 0.11, stage.at("#7a5640"));
  quad(
    stage,
    ctx,
    [
      [lampX - w * 0.025, room.floor - h * 0.17],
      [lampX + w * 0.025, room.floor - h * 0.17],
      [lampX + w * 0.045, room.floor - h * 0.12],
      [lampX - w * 0.045, room.floor - h * 0.12],
    ],
    stage.mood.dark > 0.3 ? stage.style.accent("#ffdf9c") : stage.at("#e6d8bc"),
  );
  if (stage.mood.dark > 0.3) stage.lamp([lampX, room.floor - h * 0.13], h * 0.4, 0.85);
  picture(stage, bx + bw * 0.3, h * 0.22, w * (w > h ? 0.1 : 0.2), h * 0.1, "#8a7a9c");
}

export function paintPlainRoom(stage: Stage): Room {
  const { w, h } = stage;
  const room = paintRoom(stage, {
    wall: stage.rng.pick(["#b8a890", "#9aa5a8", "#a89a9c"]),
    floor: stage.rng.pick(["#7d5c40", "#6a655f"]),
  });
  paintWindow(stage, room.left + w * 0.1, h * 0.2, w * (w > h ? 0.18 : 0.32), h * 0.3, {
    frame: "#e6ddcc",
    curtain: stage.rng.chance(0.5) ? "#a88f7a" : undefined,
  });
  picture(stage, w * 0.6, h * 0.22, w * (w > h ? 0.1 : 0.22), h * 0.11, "#6f8a7a");
  const door = room.right - w * (w > h ? 0.16 : 0.2);
  rect(
    stage,
    stage.layer.far,
    door,
    room.floor - h * 0.36,
    w * (w > h ? 0.11 : 0.22),
    h * 0.36,
    stage.at("#6b4a34"),
  );
  plant(stage, room.left + w * 0.08, room.floor + h * 0.02, h * 0.14);
  paintHangingLamp(stage, w * 0.46, h * 0.13, "shade");
  return room;
}
