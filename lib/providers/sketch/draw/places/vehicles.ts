import { alpha, darken, lighten } from "../color";
import { poly } from "../pen";
import type { Stage } from "../stage";
import { paintChamber } from "./chamber";
import { screen, sideWindows, tubeLight } from "./fittings";
import { passerBy } from "./folk";
import { kitOf } from "./kit";
import { paintSky } from "./sky";

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

/** From the back seat of a car: dashboard, wheel, and the road before the windscreen. */
export function paintCar(stage: Stage): void {
  const { w, h } = stage;
  stage.horizon = h * 0.42;
  paintSky(stage);
  const out = kitOf(stage, { eye: 1.2, haze: 40 });
  const ctx = stage.layer.sky;
  out.flat(0, 0, 2, 60, 120, "#5f636b", { ctx, line: 0 });
  for (let z = 3; z < 40; z *= 1.35) out.flat(0, 0.01, z, 0.16, z * 0.14, "#e8e4d8", { ctx, line: 0 });
  for (const side of [-1, 1])
    for (const z of [38, 24, 15, 9, 6]) {
      const tall = out.rng.between(5, 14);
      out.box(
        side * out.rng.between(7, 10),
        0,
        z,
        4.5,
        tall,
        3,
        out.rng.pick(["#7d8796", "#a49c98", "#6f7c8c"]),
        { ctx },
      );
      for (let y = 1; y < tall - 0.8; y += 1.1)
        for (let column = -1; column <= 1; column++) {
          const on = out.rng() < stage.mood.dark * 0.5;
          out.card(side * 8.2 + column * 1.2, y, z - 0.05, 0.7, 0.6, on ? "#ffd98c" : "#8fa6bc", {
            ctx,
            line: 0,
            accent: on,
            air: on ? 0.1 : undefined,
          });
        }
      if (out.night) out.lamp([side * 4.2, 4, z], 2.6, 0.6, "#ffdca6");
      out.rod(
        [
          [side * 4.6, 0, z],
          [side * 4.6, 4.2, z],
          [side * 4.1, 4.3, z],
        ],
        0.1,
        "#3d424c",
        { ctx },
      );
    }
  for (const [x, z] of [
    [1.9, 14],
    [-1.9, 9],
  ] as const) {
    out.box(x, 0.3, z, 1.7, 0.7, 2, x > 0 ? "#8a2f2f" : "#c8ccd2", { ctx });
    for (const side of [-0.65, 0.65]) {
      out.disc(x + side, 0.65, z - 0.02, 0.14, x > 0 ? "#ff4a3a" : "#fff6dc", { ctx, accent: true });
      out.lamp([x + side, 0.65, z], 0.9, 0.6, x > 0 ? "#ff4a3a" : "#fff0cf");
    }
  }
  const far = stage.layer.far;
  const body = stage.at("#2b2c33", 0, 0.1);
  const inner = stage.at("#3b3d46", 0, 0.16);
  far.fillStyle = body;
  far.beginPath();
  far.rect(stage.x0, stage.y0, stage.x1 - stage.x0, stage.y1 - stage.y0);
  far.moveTo(w * 0.1, h * 0.6);
  far.lineTo(w * 0.16, h * 0.2);
  far.quadraticCurveTo(w * 0.5, h * 0.15, w * 0.84, h * 0.2);
  far.lineTo(w * 0.9, h * 0.6);
  far.closePath();
  far.fill("evenodd");
  far.strokeStyle = alpha(stage.style.tone(stage.mood.rim), 0.5);
  far.lineWidth = h / 300;
  far.stroke();
  const at = (u: number, v: number) => [w * u, h * v] as const;
  out.raw(
    far,
    [at(-0.1, 0.585), at(0.3, 0.555), at(0.7, 0.555), at(1.1, 0.585), at(1.1, 0.72), at(-0.1, 0.72)],
    inner,
  );
  out.raw(far, [at(-0.1, 0.71), at(1.1, 0.71), at(1.1, 1.2), at(-0.1, 1.2)], body);
  far.fillStyle = stage.at("#14151a");
  far.beginPath();
  far.roundRect(w * 0.43, h * 0.2, w * 0.14, h * 0.045, h * 0.012);
  far.fill();
  far.fillStyle = stage.style.tone("#5f7ea6");
  far.beginPath();
  far.roundRect(w * 0.44, h * 0.206, w * 0.12, h * 0.033, h * 0.009);
  far.fill();
  far.fillStyle = stage.style.accent("#7fd0ff");
  far.fillRect(w * 0.44, h * 0.61, w * 0.13, h * 0.06);
  stage.lamp([w * 0.5, h * 0.64], h * 0.12, 0.5, "#7fd0ff");
  const mid = stage.layer.mid;
  mid.strokeStyle = stage.at("#15161b");
  mid.lineWidth = h * 0.02;
  mid.beginPath();
  mid.ellipse(w * 0.24, h * 0.69, Math.min(w, h) * 0.16, Math.min(w, h) * 0.15, 0, 0, Math.PI * 2);
  mid.moveTo(w * 0.24 - Math.min(w, h) * 0.15, h * 0.69);
  mid.lineTo(w * 0.24 + Math.min(w, h) * 0.15, h * 0.69);
  mid.stroke();
  for (const x of [0.04, 0.74]) {
    mid.fillStyle = stage.at("#4a3f3a", 0, 0.1);
    mid.beginPath();
    mid.roundRect(w * x, h * 0.74, w * 0.24, h * 0.5, h * 0.03);
    mid.roundRect(w * (x + 0.06), h * 0.685, w * 0.12, h * 0.06, h * 0.02);
    mid.fill();
    mid.strokeStyle = stage.props.line;
    mid.lineWidth = h / 700;
    mid.stroke();
  }
}

export function paintSpaceship(stage: Stage): void {
  const lab = /实验|研究|lab/i.test(stage.text);
  const room = paintChamber(stage, {
    wall: "#5b6880",
    floor: "#3b4456",
    walls: "metal",
    floors: "metal",
    ceiling: "#4a566c",
    ceilings: "pipes",
    height: 3,
    depth: 5.6,
  });
  const { X, D, H, rng } = room;
  const cyan = "#5fe0ff";
  // The window on the stars with a planet in it.
  const ctx = stage.layer.sky;
  const corners = [
    [-0.62, 2.4],
    [0.62, 2.4],
    [0.78, 1.7],
    [0.62, 1],
    [-0.62, 1],
    [-0.78, 1.7],
  ] as const;
  room.face(
    corners.map(([u, y]) => [X * u * 1.08, 1.7 + (y - 1.7) * 1.14, D] as const),
    "#8fa0b8",
    { ctx, air: 0 },
  );
  room.raw(
    ctx,
    corners.map(([u, y]) => room.at(X * u, y, D)),
    stage.style.tone("#070b1c"),
  );
  ctx.save();
  poly(
    ctx,
    corners.map(([u, y]) => room.at(X * u, y, D)),
  );
  ctx.clip();
  for (let star = 0; star < 60; star++)
    room.disc(rng.between(-X, X), rng.between(1, 2.4), D, rng.between(0.004, 0.016), "#ffffff", {
      ctx,
      air: 0,
      line: 0,
    });
  room.disc(X * 0.3, 1.2, D, 0.75, "#3f6fa8", { ctx, air: 0, line: 0, accent: true });
  room.disc(X * 0.3 - 0.1, 1.3, D, 0.62, "#6fa8d0", { ctx, air: 0, line: 0, accent: true });
  room.disc(X * 0.3 + 0.24, 1.05, D, 0.7, "#12203f", { ctx, air: 0, line: 0 });
  ctx.restore();
  room.rod(
    [
      [0, 1, D],
      [0, 2.4, D],
    ],
    0.05,
    "#8fa0b8",
    { ctx, air: 0 },
  );
  room.box(0, 0, D - 1, X * 1.1, 0.85, 0.6, "#46536b");
  room.face(
    [
      [-X * 0.55, 1, D - 0.6],
      [X * 0.55, 1, D - 0.6],
      [X * 0.6, 0.85, D - 1.1],
      [-X * 0.6, 0.85, D - 1.1],
    ],
    "#2b3548",
  );
  for (let key = 0; key < 26; key++)
    room.card(
      rng.between(-X * 0.52, X * 0.52),
      rng.between(0.87, 0.95),
      D - 1.08,
      0.05,
      0.025,
      rng.pick([cyan, "#ffb84a", "#ff5f7a", "#7dffb0"]),
      { line: 0, accent: true },
    );
  for (const x of [-0.3, 0.3]) {
    room.box(X * x, 0.2, D - 1.9, 0.55, 0.3, 0.5, "#2f3a50");
    room.box(X * x, 0.5, D - 1.95, 0.5, 0.75, 0.12, "#3f4d68");
  }
  for (const side of [-1, 1] as const) {
    for (const z of [D - 1.5, D - 2.7, D - 3.9]) {
      room.side(side * (X - 0.01), 0.3, z, 1.9, 0.85, "#3a465c", { air: 0.05 });
      room.side(side * (X - 0.02), 1.3, z + 0.12, 0.6, 0.6, lab ? "#7dffb0" : cyan, {
        accent: true,
        air: 0.05,
      });
      room.side(side * (X - 0.02), 0.6, z + 0.12, 0.08, 0.6, "#ffb84a", { accent: true, line: 0 });
      room.lamp([side * X, 1.6, z + 0.4], 1.1, 0.4, lab ? "#7dffb0" : cyan);
    }
    room.rod(
      [
        [side * X, H - 0.35, D],
        [side * X, H - 0.35, 0.6],
      ],
      0.07,
      cyan,
      { accent: true },
    );
    room.rod(
      [
        [side * X, 0.16, D],
        [side * X, 0.16, 0.6],
      ],
      0.05,
      cyan,
      { accent: true },
    );
    room.lamp([side * X, H - 0.35, D - 2], 2, 0.35, cyan);
    room.flat(side * X * 0.9, 0.004, 0.6, 0.06, D - 0.8, cyan, { accent: true, line: 0 });
  }
  // A thin picture of light over the table.
  const beam = stage.glow;
  room.raw(
    beam,
    [
      room.at(-0.3, 0.95, D - 1.6),
      room.at(0.3, 0.95, D - 1.6),
      room.at(0.75, 1.75, D - 1.6),
      room.at(-0.75, 1.75, D - 1.6),
    ],
    alpha(stage.style.tone(cyan), 0.22),
  );
  for (const r of [0.22, 0.34]) {
    const [cx, cy] = room.at(0, 1.45, D - 1.6);
    beam.strokeStyle = alpha(stage.style.tone(cyan), 0.8);
    beam.lineWidth = stage.h / 500;
    beam.beginPath();
    beam.ellipse(
      cx,
      cy,
      r * room.px(D - 1.6),
      r * room.px(D - 1.6) * (r > 0.3 ? 0.35 : 1),
      0,
      0,
      Math.PI * 2,
    );
    beam.stroke();
  }
  for (const x of [-0.4, 0.4]) tubeLight(room, X * x, D - 3, 1.6);
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
