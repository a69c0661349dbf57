import { alpha, type Color, darken, lighten } from "../color";
import { arcPoints, curve, type Point, taper } from "../pen";
import { drawLantern, drawProp } from "../props";
import { quad, rect, type Stage } from "../stage";
import { paintHangingLamp, paintRoom, paintWindow, type Room, shelf } from "./room";

/** Foreground board: a table edge that people stand or sit behind. */
function nearTable(stage: Stage, color: Color, height = 0.09): void {
  const ctx = stage.layer.near;
  const top = stage.h * (1 - height);
  rect(stage, ctx, stage.x0, top, stage.x1 - stage.x0, stage.y1 - top, stage.at(darken(color, 0.35)));
  ctx.fillStyle = alpha(stage.style.tone(stage.mood.lamp), 0.5);
  ctx.fillRect(stage.x0, top, stage.x1 - stage.x0, Math.max(1.5, stage.h / 420));
}

function picture(stage: Stage, x: number, y: number, w: number, h: number, color: Color): void {
  const ctx = stage.layer.far;
  rect(stage, ctx, x, y, w, h, stage.at("#5a4030"));
  rect(stage, ctx, x + w * 0.08, y + h * 0.08, w * 0.84, h * 0.84, stage.at(lighten(color, 0.5)), 0.4);
  curve(
    ctx,
    [
      [x + w * 0.1, y + h * 0.75],
      [x + w * 0.35, y + h * 0.42],
      [x + w * 0.55, y + h * 0.66],
      [x + w * 0.75, y + h * 0.36],
      [x + w * 0.9, y + h * 0.7],
      [x + w * 0.9, y + h * 0.9],
      [x + w * 0.1, y + h * 0.9],
    ],
    true,
  );
  ctx.fillStyle = stage.at(color);
  ctx.fill();
}

function plant(stage: Stage, x: number, floor: number, size: number): void {
  const ctx = stage.layer.mid;
  for (let leaf = 0; leaf < 9; leaf++) {
    const angle = -Math.PI * (0.12 + (leaf / 8) * 0.76);
    const length = size * stage.rng.between(0.6, 1);
    const end: Point = [x + Math.cos(angle) * length * 0.7, floor - size * 0.4 + Math.sin(angle) * length];
    taper(
      ctx,
      arcPoints(
        [x, floor - size * 0.4],
        [x + Math.cos(angle) * length * 0.25, floor - size * 0.7 + Math.sin(angle) * length * 0.4],
        end,
      ),
      size * 0.15,
      stage.at(leaf % 2 ? "#3f6b48" : "#4f8456"),
      0.1,
    );
  }
  quad(
    stage,
    ctx,
    [
      [x - size * 0.2, floor - size * 0.42],
      [x + size * 0.2, floor - size * 0.42],
      [x + size * 0.14, floor],
      [x - size * 0.14, floor],
    ],
    stage.at("#a8663f"),
  );
}

export function paintShop(stage: Stage): void {
  const { w, h } = stage;
  const room = paintRoom(stage, { wall: "#8a5c38", floor: "#4a2f20", planks: true });
  const ctx = stage.layer.far;
  const lamps = /灯|lantern/i.test(stage.text);
  const books = /书|book/i.test(stage.text);
  const flowers = /花|flower|florist/i.test(stage.text);
  const tea = /茶|tea|药|酒|bar|pharm|apothecary/i.test(stage.text);
  const width = (room.right - room.left) * 0.62;
  for (let row = 0; row < 4; row++) {
    const y = h * (0.22 + row * 0.125);
    const x = room.left + w * 0.03;
    shelf(
      stage,
      ctx,
      x,
      y,
      row === 0 ? width * 1.5 : width,
      (sx, sy) => {
        const kind = stage.rng();
        const size = (h / 1280) * stage.rng.between(0.28, 0.42) * 1.25;
        ctx.save();
        if (lamps && kind < 0.62) {
          ctx.translate(sx, sy - size * 118);
          ctx.scale(size, size);
          const on = kind < 0.17;
          drawLantern(ctx, { ...stage.props, width: 4 }, on ? 0.85 : 0);
          ctx.restore();
          if (on) stage.lamp([sx, sy - size * 100], size * 420, 0.5);
          return;
        }
        if (books || kind > 0.84) {
          for (let spine = -2; spine <= 2; spine++) {
            const tall = h * 0.05 * stage.rng.between(0.7, 1);
            rect(
              stage,
              ctx,
              sx + spine * w * 0.014,
              sy - tall,
              w * 0.013,
              tall,
              stage.at(stage.rng.pick(["#7a3b36", "#3c5a6e", "#8a7a4a", "#4a5a44", "#5a4668"])),
              0.5,
            );
          }
        } else if (flowers && kind < 0.8) {
          ctx.translate(sx, sy - size * 110);
          ctx.scale(size * 0.9, size * 0.9);
          drawProp(ctx, "flower", stage.props, 0);
        } else {
          const tall = h * stage.rng.between(0.025, 0.052) * (tea ? 1.2 : 1);
          const wide = w * stage.rng.between(0.014, 0.03);
          curve(
            ctx,
            [
              [sx - wide * 0.5, sy - tall],
              [sx - wide, sy - tall * 0.55],
              [sx - wide * 0.7, sy],
              [sx + wide * 0.7, sy],
              [sx + wide, sy - tall * 0.55],
              [sx + wide * 0.5, sy - tall],
            ],
            true,
          );
          ctx.fillStyle = stage.at(stage.rng.pick(["#8c7a62", "#6d7f86", "#a08a68", "#7a5a48"]));
          ctx.fill();
          ctx.strokeStyle = stage.props.line;
          ctx.lineWidth = h / 1000;
          ctx.stroke();
        }
        ctx.restore();
      },
      5 + (row % 2),
    );
  }
  const winW = w > h ? w * 0.17 : w * 0.27;
  paintWindow(stage, room.right - winW * 1.16, h * 0.24, winW, h * 0.33, {
    columns: 4,
    rows: 5,
    lattice: true,
  });
  paintHangingLamp(stage, w * (w > h ? 0.42 : 0.34), h * 0.1, "bulb");
  nearTable(stage, "#3a2418", 0.07);
}

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
