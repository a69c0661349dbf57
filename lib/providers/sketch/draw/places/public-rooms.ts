import { alpha, lighten } from "../color";
import { arcPoints, taper } from "../pen";
import { rect, type Stage } from "../stage";
import { paintRoom } from "./room";
import { paintHangingLamp, paintWindow, shelf } from "./room-parts";

export function paintPalaceHall(stage: Stage): void {
  const { w, h } = stage;
  const room = paintRoom(stage, { wall: "#6a2f2a", floor: "#5a4438", ceiling: "#35404a" });
  const ctx = stage.layer.far;
  const middle = w / 2;
  rect(stage, ctx, middle - w * 0.2, h * 0.26, w * 0.4, room.floor - h * 0.26, stage.at("#8c3a2e"));
  for (let column = -3; column < 4; column++)
    for (let row = 0; row < 5; row++)
      rect(
        stage,
        ctx,
        middle + (column - 0.42) * w * 0.056,
        h * 0.28 + row * h * 0.07,
        w * 0.044,
        h * 0.055,
        stage.accent("#b8893a", 0.3),
        0.5,
      );
  for (let step = 0; step < 3; step++)
    rect(
      stage,
      stage.layer.mid,
      middle - w * (0.24 + step * 0.05),
      room.floor - h * (0.035 - step * 0.022),
      w * (0.48 + step * 0.1),
      h * 0.024,
      stage.at(lighten("#6b4a3c", step * 0.06)),
    );
  rect(
    stage,
    ctx,
    middle - w * 0.09,
    room.floor - h * 0.19,
    w * 0.18,
    h * 0.17,
    stage.accent("#c08a34", 0.15),
  );
  rect(
    stage,
    ctx,
    middle - w * 0.06,
    room.floor - h * 0.16,
    w * 0.12,
    h * 0.1,
    stage.accent("#9c2b2b", 0.1),
    0.6,
  );
  for (const side of [-1, 1])
    for (const [offset, width] of [
      [0.3, 0.045],
      [0.43, 0.07],
    ] as const) {
      const x = middle + side * w * offset;
      const pillar = stage.layer.mid;
      rect(
        stage,
        pillar,
        x - (w * width) / 2,
        stage.y0,
        w * width,
        room.floor - stage.y0 + h * 0.04,
        stage.accent("#9c3028", 0.1),
      );
      pillar.fillStyle = alpha("#160808", 0.35);
      pillar.fillRect(
        x + side * w * width * 0.1 - (side < 0 ? w * width * 0.4 : 0),
        stage.y0,
        w * width * 0.4,
        room.floor - stage.y0 + h * 0.04,
      );
      rect(
        stage,
        pillar,
        x - w * width * 0.65,
        room.floor + h * 0.03,
        w * width * 1.3,
        h * 0.03,
        stage.at("#8a8078"),
      );
      for (const y of [0.14, 0.2])
        rect(
          stage,
          pillar,
          x - w * width * 0.52,
          h * y,
          w * width * 1.04,
          h * 0.02,
          stage.accent("#c99a3c"),
          0.5,
        );
    }
  for (const x of [0.3, 0.7]) {
    paintHangingLamp(stage, w * x, h * 0.22, "palace");
    stage.lamp([w * x, room.floor - h * 0.1], h * 0.2, 0.4);
  }
}

export function paintVehicle(stage: Stage): void {
  const { w, h } = stage;
  const room = paintRoom(stage, { wall: "#7f8a90", floor: "#4a4e54", ceiling: "#9aa4aa" });
  const ctx = stage.layer.far;
  const panes = w > h ? 4 : 2;
  const pw = (room.right - room.left) / panes;
  for (let index = 0; index < panes; index++)
    paintWindow(stage, room.left + pw * index + pw * 0.07, h * 0.2, pw * 0.86, h * 0.28, {
      frame: "#3c444c",
      rows: 1,
      columns: 1,
      city: true,
    });
  rect(stage, ctx, room.left, h * 0.5, room.right - room.left, h * 0.05, stage.at("#5d686f"));
  for (let index = -1; index <= panes; index++) {
    const x = room.left + pw * (index + 0.1);
    const mid = stage.layer.mid;
    mid.beginPath();
    mid.roundRect(x, h * 0.56, pw * 0.72, h * 0.22, h * 0.03);
    mid.fillStyle = stage.at("#3f5a7c");
    mid.fill();
    mid.strokeStyle = stage.props.line;
    mid.lineWidth = h / 700;
    mid.stroke();
    mid.beginPath();
    mid.roundRect(x + pw * 0.16, h * 0.53, pw * 0.4, h * 0.06, h * 0.02);
    mid.fillStyle = stage.at("#e6e2d8");
    mid.fill();
    mid.stroke();
    taper(
      mid,
      arcPoints([x + pw * 0.86, h * 0.12], [x + pw * 0.86, h * 0.17], [x + pw * 0.86, h * 0.22]),
      h * 0.005,
      stage.at("#c8ced2"),
      1,
    );
    mid.beginPath();
    mid.arc(x + pw * 0.86, h * 0.245, h * 0.022, 0, Math.PI * 2);
    mid.strokeStyle = stage.at("#e2dccb");
    mid.lineWidth = h * 0.007;
    mid.stroke();
  }
  paintHangingLamp(stage, w * 0.5, h * 0.08, "tube");
}

export function paintCafe(stage: Stage): void {
  const { w, h } = stage;
  const room = paintRoom(stage, { wall: "#7c5644", floor: "#5a3d2c", wainscot: "#4a3226" });
  paintWindow(stage, room.left + w * 0.05, h * 0.2, w * (w > h ? 0.3 : 0.42), h * 0.32, {
    frame: "#2f2622",
    city: true,
    columns: 3,
  });
  const ctx = stage.layer.far;
  rect(stage, ctx, w * 0.56, h * 0.22, w * 0.34, h * 0.16, stage.at("#2c2a2c"));
  ctx.strokeStyle = alpha(stage.at("#f0e8d8"), 0.7);
  ctx.lineWidth = h / 480;
  for (let row = 0; row < 5; row++) {
    ctx.beginPath();
    ctx.moveTo(w * 0.59, h * (0.245 + row * 0.026));
    ctx.lineTo(w * (0.74 + stage.rng() * 0.1), h * (0.245 + row * 0.026));
    ctx.stroke();
  }
  shelf(
    stage,
    ctx,
    w * 0.55,
    h * 0.5,
    w * 0.4,
    (x, y) =>
      rect(
        stage,
        ctx,
        x - w * 0.012,
        y - h * 0.05,
        w * 0.024,
        h * 0.05,
        stage.accent(stage.rng.pick(["#7c3f3a", "#3f6a58", "#b8863a", "#54648a"]), 0.2),
        0.6,
      ),
    7,
  );
  rect(stage, stage.layer.mid, w * 0.5, room.floor - h * 0.12, w * 0.56, h * 0.17, stage.at("#5d3f2c"));
  rect(stage, stage.layer.mid, w * 0.48, room.floor - h * 0.135, w * 0.6, h * 0.02, stage.at("#8f6440"));
  for (const x of [0.2, 0.42]) {
    const mid = stage.layer.mid;
    mid.beginPath();
    mid.ellipse(w * x, room.floor + h * 0.02, w * 0.08, h * 0.014, 0, 0, Math.PI * 2);
    mid.fillStyle = stage.at("#8c603c");
    mid.fill();
    taper(
      mid,
      [
        [w * x, room.floor + h * 0.03],
        [w * x, room.floor + h * 0.08],
        [w * x, room.floor + h * 0.14],
      ],
      h * 0.01,
      stage.at("#2f2824"),
      1,
    );
  }
  for (const x of [0.24, 0.5, 0.76]) paintHangingLamp(stage, w * x, h * 0.13, "shade");
}
