import { alpha, darken, lighten } from "../color";
import { linear } from "../pen";
import type { Stage } from "../stage";
import { floorLight, paintChamber } from "./chamber";
import {
  backWindow,
  ceilingLamp,
  chair,
  door,
  pottedPlant,
  screen,
  sideWindows,
  table,
  tubeLight,
  wallPicture,
} from "./fittings";
import { passersBy } from "./folk";
import type { Kit } from "./kit";
import { candle, lattice } from "./old-rooms";

/** A cone of light from above: stages, rings, interrogations. */
function spotlight(
  kit: Kit,
  x: number,
  top: number,
  z: number,
  r: number,
  color: string,
  strength = 0.34,
): void {
  const { stage } = kit;
  const [tx, ty] = kit.at(x * 0.5, top, z);
  const [bx, by] = kit.at(x, 0, z);
  const wide = r * kit.px(z);
  const ctx = stage.glow;
  ctx.fillStyle = linear(
    ctx,
    [tx, ty],
    [bx, by],
    [
      [0, alpha(color, strength * stage.style.glow)],
      [1, alpha(color, strength * 0.18)],
    ],
  );
  ctx.beginPath();
  ctx.moveTo(tx - wide * 0.06, ty);
  ctx.lineTo(tx + wide * 0.06, ty);
  ctx.lineTo(bx + wide, by);
  ctx.ellipse(bx, by, wide, wide * 0.22, 0, 0, Math.PI);
  ctx.closePath();
  ctx.fill();
  ctx.fillStyle = alpha(color, strength * 0.8 * stage.style.glow);
  ctx.beginPath();
  ctx.ellipse(bx, by, wide, wide * 0.22, 0, 0, Math.PI * 2);
  ctx.fill();
}

export function paintStationHall(stage: Stage): void {
  const old = stage.era === "republican";
  const room = paintChamber(stage, {
    wall: old ? "#b8a284" : "#cdd6da",
    floor: "#b4b0a8",
    floors: "tiles",
    ceiling: "#e8ecec",
    ceilings: old ? "beams" : "tiles",
    height: 5,
    depth: 8,
  });
  const { X, D, rng } = room;
  for (const x of [-0.6, 0, 0.6])
    backWindow(room, X * x, 2.6, X * 0.5, 2, {
      frame: old ? "#5a4636" : "#7d8a92",
      columns: 3,
      rows: 3,
      plain: true,
    });
  screen(room, 0, 2, D - 0.3, X * 0.95, 0.9, "#12202c");
  (stage.latin
    ? ["G102  BEIJING   08:15", "D226  XIAN      08:40", "K78   HARBIN    09:05"]
    : ["G102 北京南 08:15 检票", "D226 西安北 08:40 候车", "K78  哈尔滨 09:05 晚点"]
  ).forEach((line, index) => {
    room.text(line, 0, 2.7 - index * 0.26, D - 0.32, 0.17, index === 2 ? "#ff7a5a" : "#ffc85a", {
      accent: true,
    });
  });
  for (const side of [-1, 1])
    for (const z of [D - 1.6, D - 3.6])
      room.drum(side * X * 0.66, 0, z, 0.22, 5, old ? "#9a8468" : "#dfe4e4");
  for (const x of [-0.4, 0, 0.4]) {
    room.box(X * x - 0.3, 0, D - 1.4, 0.16, 0.95, 0.7, "#7d8a92");
    room.card(X * x - 0.05, 0.3, D - 1.2, 0.34, 0.5, "#d0584a", { accent: true });
  }
  for (const z of [D - 3, D - 4.4])
    for (const side of [-1, 1])
      for (let seat = 0; seat < 3; seat++) {
        const x = side * (X * 0.34 + seat * 0.52);
        room.box(x, 0.4, z, 0.46, 0.06, 0.42, "#4a7a9a");
        room.box(x, 0.46, z + 0.4, 0.46, 0.45, 0.05, "#4a7a9a");
      }
  passersBy(room, 7, X * 0.9, 2.6, D - 1);
  room.prop("suitcase", X * 0.5, 0, D - 4.6, 0.62);
  room.disc(0, 4.2, D - 0.4, 0.4, "#f4f1e6");
  room.rod(
    [
      [0, 4.2, D - 0.42],
      [0, 4.48, D - 0.42],
    ],
    0.05,
    "#2a2a30",
  );
  room.rod(
    [
      [0, 4.2, D - 0.42],
      [0.2, 4.12, D - 0.42],
    ],
    0.05,
    "#2a2a30",
  );
  for (const x of [-0.5, 0.5]) tubeLight(room, X * x, D - 3, 2);
  if (rng.chance(0.5)) pottedPlant(room, X - 0.4, D - 1.2, 1.4);
}

export function paintStage(stage: Stage): void {
  const opera = stage.era !== "modern" && stage.era !== "future";
  const room = paintChamber(stage, {
    wall: "#3a2530",
    floor: opera ? "#7a4a30" : "#5f4436",
    ceiling: "#1e161c",
    depth: 5.2,
    height: 4.4,
  });
  const { X, D, H } = room;
  if (opera)
    for (let gate = -2; gate <= 2; gate++)
      lattice(room, gate * X * 0.36, 0.1, D - 0.05, X * 0.32, 2.6, "#8c3a2e", 0.3);
  else {
    room.card(0, 0.4, D - 0.03, X * 1.3, 2.9, "#223058");
    for (let ray = -4; ray <= 4; ray++)
      room.rod(
        [
          [0, 0.4, D - 0.04],
          [ray * X * 0.16, 3.3, D - 0.04],
        ],
        0.05,
        "#7a8ad0",
        { accent: true },
      );
  }
  for (const side of [-1, 1]) {
    for (let fold = 0; fold < 6; fold++) {
      const x = side * (X * 0.98 - fold * X * 0.075);
      room.blob(
        x,
        0,
        D - 0.5 - fold * 0.02,
        [
          [-0.16, H],
          [0.16, H],
          [0.13, 2.2],
          [0.18, 0],
          [-0.18, 0],
          [-0.13, 2.2],
        ],
        fold % 2 ? "#a82f34" : "#8c262c",
        { accent: true, line: 0.7 },
      );
    }
  }
  for (let swag = -3; swag <= 3; swag++)
    room.blob(
      swag * X * 0.3,
      H - 0.75,
      D - 0.7,
      [
        [-X * 0.17, 0.75],
        [X * 0.17, 0.75],
        [X * 0.12, 0.18],
        [0, 0],
        [-X * 0.12, 0.18],
      ],
      "#b5363a",
      { accent: true },
    );
  for (let fringe = -3; fringe <= 3; fringe++)
    room.disc(fringe * X * 0.3, H - 0.78, D - 0.72, 0.06, "#e0b04a", { accent: true });
  for (let lampAt = -3; lampAt <= 3; lampAt++) {
    room.box(lampAt * X * 0.24, 0, D - 2.9, 0.16, 0.12, 0.12, "#e8dcc0", { accent: true });
    room.lamp([lampAt * X * 0.24, 0.15, D - 2.9], 0.7, 0.5);
  }
  if (opera) {
    room.box(0, 0, D - 1, X * 0.5, 0.8, 0.5, "#a8322e", { accent: true });
    for (const side of [-1, 1]) chair(room, side * X * 0.4, D - 1.1, "#8c3a2e");
  } else {
    room.rod(
      [
        [X * 0.1, 0, D - 1.6],
        [X * 0.1, 1.4, D - 1.6],
      ],
      0.03,
      "#2a2a30",
    );
    room.disc(X * 0.1, 1.45, D - 1.6, 0.06, "#3a3a42");
    for (const side of [-1, 1]) room.box(side * X * 0.66, 0, D - 1.3, 0.5, 0.9, 0.4, "#24242c");
  }
  const near = stage.layer.near;
  for (let head = 0; head < 11; head++) {
    const x = stage.x0 + ((stage.x1 - stage.x0) * (head + stage.rng.between(0.2, 0.8))) / 11;
    const r = stage.h * stage.rng.between(0.02, 0.028);
    near.fillStyle = stage.at("#120d14");
    near.beginPath();
    near.arc(x, stage.y1 - r * 2.1, r, 0, Math.PI * 2);
    near.ellipse(x, stage.y1, r * 2, r * 1.5, 0, Math.PI, Math.PI * 2);
    near.fill();
  }
  spotlight(room, 0, H, D - 1.9, 0.9, "#fff2d0", 0.42);
  spotlight(room, -X * 0.5, H, D - 1.6, 0.6, "#ff9ab0", 0.22);
  spotlight(room, X * 0.5, H, D - 1.6, 0.6, "#9ac8ff", 0.22);
}

export function paintGym(stage: Stage): void {
  const dojo = stage.era === "ancient" || /道场|武馆|练功|剑|dojo|kung ?fu|martial|karate/i.test(stage.text);
  const room = paintChamber(
    stage,
    dojo
      ? {
          wall: "#d9c8a4",
          floor: "#b08a58",
          floors: "mats",
          wainscot: "#6b4630",
          ceilings: "beams",
          ceiling: "#6a4c34",
          depth: 5.4,
        }
      : {
          wall: "#aeb6bc",
          floor: "#3f4650",
          floors: "tiles",
          ceiling: "#3a4048",
          ceilings: "pipes",
          depth: 5.4,
        },
  );
  const { X, D, H } = room;
  if (dojo) {
    for (const side of [-1, 1])
      lattice(
        room,
        side * X * 0.62,
        0.1,
        D - 0.04,
        X * 0.5,
        2.3,
        "#6b4630",
        stage.mood.dark < 0.5 ? 0.5 : 0.1,
      );
    wallPicture(room, 0, 1.2, X * 0.34, 1.4, "#3a3a3a", "scroll");
    room.text(stage.latin ? "WAY" : "武", 0, 1.95, D - 0.03, stage.latin ? 0.24 : 0.5, "#1d1a18", {
      ctx: stage.layer.sky,
      air: 0,
    });
    for (const side of [-1, 1] as const) {
      room.box(side * X * 0.84, 0.85, D - 1.6, 0.1, 0.08, 1.3, "#5a3826");
      for (let pole = 0; pole < 4; pole++)
        room.rod(
          [
            [side * X * 0.84, 0.1, D - 1.5 + pole * 0.34],
            [side * X * 0.86, 2.05, D - 1.5 + pole * 0.34],
          ],
          0.04,
          pole % 2 ? "#8a5a34" : "#b8c2ca",
        );
    }
    room.drum(-X * 0.42, 0, D - 0.9, 0.12, 1.5, "#8a5f3c");
    for (const y of [0.8, 1.1, 1.35])
      room.rod(
        [
          [-X * 0.42 - 0.34, y, D - 1],
          [-X * 0.42 + 0.34, y + 0.06, D - 1],
        ],
        0.06,
        "#7a5032",
      );
    sideWindows(room, 1, [[D - 3.2, 1.2]], 1, 1.2, "#6b4630");
  } else {
    room.card(-X * 0.2, 0.4, D - 0.02, X * 1.2, 1.9, "#c9d8de");
    for (let rack = 0; rack < 2; rack++) {
      room.box(-X * 0.3, 0.35 + rack * 0.42, D - 0.6, X * 0.9, 0.06, 0.3, "#4a515c");
      for (let bell = 0; bell < 6; bell++)
        for (const end of [-0.07, 0.07])
          room.drum(-X * 0.66 + bell * X * 0.15 + end, 0.41 + rack * 0.42, D - 0.55, 0.07, 0.13, "#26282e");
    }
    room.rod(
      [
        [X * 0.58, H, D - 1.4],
        [X * 0.58, 2, D - 1.4],
      ],
      0.03,
      "#2a2a30",
    );
    room.drum(X * 0.58, 0.75, D - 1.4, 0.24, 1.2, "#a83a34", { accent: true });
    room.box(-X * 0.74, 0.12, D - 2.3, 0.7, 0.16, 1.4, "#2f343c");
    room.box(-X * 0.74, 0.28, D - 1, 0.66, 1, 0.1, "#3f4650");
    screen(room, -X * 0.74, 1.2, D - 0.95, 0.4, 0.24);
    room.box(X * 0.3, 0.4, D - 2.6, 0.36, 0.1, 1.1, "#1f2126");
    for (const end of [-1, 1])
      room.rod(
        [
          [X * 0.3 + end * 0.3, 0, D - 1.6],
          [X * 0.3 + end * 0.3, 1.2, D - 1.6],
        ],
        0.05,
        "#8f989e",
      );
    room.rod(
      [
        [X * 0.3 - 0.8, 1.2, D - 1.62],
        [X * 0.3 + 0.8, 1.2, D - 1.62],
      ],
      0.04,
      "#d6dce0",
    );
    for (const end of [-0.7, 0.7]) room.disc(X * 0.3 + end, 1.2, D - 1.64, 0.24, "#26282e");
    for (const x of [-0.4, 0.4]) tubeLight(room, X * x, D - 2.6, 1.5);
  }
}

export function paintWarehouse(stage: Stage): void {
  const garage = /车库|停车|garage|parking/i.test(stage.text);
  const factory = /工厂|车间|factory|plant|mill/i.test(stage.text);
  const room = paintChamber(stage, {
    wall: garage ? "#8f9496" : "#86746a",
    walls: garage ? "plain" : "brick",
    floor: "#6f6e6c",
    floors: "tiles",
    ceiling: "#4c4e52",
    ceilings: "pipes",
    height: 4.2,
    depth: 7,
  });
  const { X, D, H, rng } = room;
  if (garage) {
    for (const z of [D - 1.2, D - 3.6])
      for (const side of [-1, 1]) {
        room.box(side * X * 0.5, 0, z, 0.5, H, 0.5, "#b0b2b0");
        room.card(side * X * 0.5, 0.2, z - 0.01, 0.5, 0.8, "#e0b83a", { accent: true });
        room.text(`B${Math.round(z)}`, side * X * 0.5, 1.5, z - 0.02, 0.3, "#2a2a30");
      }
    for (const [x, color] of [
      [-0.8, "#8a2f34"],
      [0.8, "#3f5a80"],
      [0.1, "#c8ccd0"],
    ] as const)
      car(room, X * x, D - 2.3, color);
    for (let line = -3; line <= 3; line++)
      room.flat(line * X * 0.3, 0.004, D - 3, 0.07, 2.4, "#e8e4d4", { line: 0 });
  } else {
    for (const x of [-0.5, 0.5])
      backWindow(room, X * x, 2.4, X * 0.5, 1.1, { frame: "#3a3a40", columns: 4, rows: 2, plain: true });
    door(room, 0, 1.5, 2.2, "#5f6a70");
    for (const side of [-1, 1] as const) {
      for (let stack = 0; stack < 3; stack++)
        for (let level = 0; level < 3 - (stack % 2); level++) {
          const z = D - 1.4 - stack * 1.3;
          const x = side * (X - 0.6);
          room.box(x, level * 0.75, z, 0.85, 0.74, 0.8, rng.pick(["#a9794a", "#8f6a44", "#b98f5c"]));
          room.rod(
            [
              [x - 0.42, level * 0.75, z - 0.01],
              [x + 0.42, level * 0.75 + 0.74, z - 0.01],
            ],
            0.05,
            "#6b4a2c",
          );
        }
      room.drum(side * X * 0.42, 0, D - 1.2, 0.3, 0.9, side > 0 ? "#3f6a86" : "#a85a3a");
    }
    if (factory) {
      room.box(0, 0, D - 3, X * 0.9, 0.8, 0.6, "#5a646c");
      for (let item = -2; item <= 2; item++)
        room.box(item * X * 0.16, 0.8, D - 2.9, 0.3, 0.22, 0.3, "#c98f3a");
      room.rod(
        [
          [-X * 0.3, H, D - 2],
          [-X * 0.3, 2.4, D - 2],
          [0, 1.8, D - 2.2],
          [0.05, 1.3, D - 2.3],
        ],
        0.16,
        "#e0a83a",
        { accent: true },
      );
    } else {
      room.rod(
        [
          [X * 0.2, H, D - 2],
          [X * 0.2, 2.3, D - 2],
        ],
        0.03,
        "#2a2a30",
      );
      room.blob(
        X * 0.2,
        2.1,
        D - 2,
        [
          [0, 0.2],
          [0.1, 0.1],
          [0.02, -0.1],
          [-0.1, -0.02],
        ],
        "#8a8f94",
      );
    }
    sideWindows(room, 1, [[D - 4, 1.4]], 2.3, 1.1, "#3a3a40");
  }
  for (const x of [-0.45, 0.35]) ceilingLamp(room, X * x, D - 2.6, "shade", 1.1);
}

export function car(kit: Kit, x: number, z: number, color: string, away = true): void {
  kit.shadow(x, z, 2, 3.4, 0.55);
  kit.box(x, 0.34, z, 1.75, 0.55, 3.2, color);
  kit.face(
    [
      [x - 0.72, 1.42, z + 0.9],
      [x + 0.72, 1.42, z + 0.9],
      [x + 0.84, 0.89, z + 0.3],
      [x - 0.84, 0.89, z + 0.3],
    ],
    "#33414f",
  );
  kit.box(x, 1.36, z + 0.9, 1.42, 0.06, 1.5, lighten(color, 0.08));
  kit.card(x, 0.36, z - 0.01, 1.72, 0.16, darken(color, 0.45), { line: 0.6 });
  for (const side of [-1, 1]) {
    kit.disc(x + side * 0.68, 0.66, z - 0.02, 0.11, away ? "#d8342c" : "#fff4d4", { accent: true });
    if (kit.night) kit.lamp([x + side * 0.68, 0.66, z], away ? 0.7 : 1.3, 0.6, away ? "#ff4030" : "#fff0cf");
    kit.drum(x + side * 0.66, 0, z + 0.2, 0.14, 0.42, "#1c1c22");
  }
  kit.card(x, 0.5, z - 0.02, 0.42, 0.12, "#e8eef4", { line: 0.5 });
}

export function paintChurch(stage: Stage): void {
  const court = /法庭|法院|court|trial|tribunal/i.test(stage.text);
  const room = paintChamber(stage, {
    wall: court ? "#9a7654" : "#a89a8a",
    floor: "#6f6258",
    floors: "stone",
    walls: court ? "panels" : "stone",
    ceiling: "#5a5048",
    ceilings: "beams",
    height: 5.4,
    depth: 7.5,
  });
  const { X, D, rng } = room;
  if (court) {
    room.box(0, 0, D - 1.1, X * 1.1, 1.3, 0.7, "#6b4428");
    room.box(0, 1.3, D - 1.2, X * 1.2, 0.08, 0.9, "#8a5a36");
    for (const x of [-0.32, 0, 0.32]) room.box(X * x, 1.2, D - 0.5, 0.6, 1.2, 0.15, "#3a2a22");
    room.disc(0, 3.5, D - 0.1, 0.5, "#c0392b", { accent: true });
    room.rod(
      [
        [-0.3, 3.4, D - 0.12],
        [0.3, 3.4, D - 0.12],
      ],
      0.05,
      "#f0c85a",
      { accent: true },
    );
    room.rod(
      [
        [0, 3.1, D - 0.12],
        [0, 3.8, D - 0.12],
      ],
      0.05,
      "#f0c85a",
      { accent: true },
    );
    for (const side of [-1, 1]) table(room, side * X * 0.5, D - 3, X * 0.5, 0.7, 0.8, "#7a5032");
  } else {
    for (const x of [-0.62, 0, 0.62]) {
      const tall = x === 0 ? 3.4 : 2.6;
      room.blob(
        X * x,
        1.4,
        D - 0.02,
        [
          [-0.5, 0],
          [-0.5, tall * 0.7],
          [0, tall],
          [0.5, tall * 0.7],
          [0.5, 0],
        ],
        "#3a3440",
      );
      for (let row = 0; row < 5; row++)
        for (let column = -1; column <= 1; column++)
          room.card(
            X * x + column * 0.28,
            1.5 + row * tall * 0.14,
            D - 0.03,
            0.24,
            tall * 0.12,
            rng.pick(["#d0584a", "#4a7ab8", "#e0b04a", "#5a9a6a", "#8a5aa8"]),
            { accent: true, line: 0.8, light: stage.mood.dark < 0.5 ? 0.5 : 0 },
          );
      if (stage.mood.dark < 0.6) room.lamp([X * x, 2.8, D], 2.2, 0.4, "#ffe0b0");
    }
    room.box(0, 0, D - 1.1, X * 0.5, 1, 0.6, "#e8e2d4");
    room.rod(
      [
        [0, 1, D - 0.8],
        [0, 2.1, D - 0.8],
      ],
      0.09,
      "#c9a24a",
      { accent: true },
    );
    room.rod(
      [
        [-0.3, 1.75, D - 0.8],
        [0.3, 1.75, D - 0.8],
      ],
      0.09,
      "#c9a24a",
      { accent: true },
    );
    for (const x of [-0.18, 0.18]) candle(room, X * x, 1, D - 1, 0.3);
  }
  for (const z of [D - 3.2, D - 4.4, D - 5.5])
    for (const side of [-1, 1]) {
      room.box(side * X * 0.58, 0.4, z, X * 0.62, 0.08, 0.4, "#7a5236");
      room.box(side * X * 0.58, 0, z - 0.06, X * 0.62, 0.95, 0.08, "#8a5f3e");
    }
  for (const side of [-1, 1])
    for (const z of [D - 1.4, D - 3.6]) room.drum(side * X * 0.84, 0, z, 0.24, 5.4, "#b8ab9a");
  room.flat(0, 0.005, 1, X * 0.34, D - 2.4, "#9c3038", { accent: true, line: 0.5 });
  floorLight(room, 0, D - 2, 2, 0.3);
}

export function paintCave(stage: Stage): void {
  const room = paintChamber(stage, {
    wall: "#4c4650",
    floor: "#433e46",
    ceiling: "#2a262e",
    depth: 5.5,
    height: 3.6,
  });
  const { X, D, H, rng } = room;
  room.blob(
    X * 0.1,
    0.1,
    D - 0.02,
    [
      [-X * 0.4, 0],
      [-X * 0.42, 1.3],
      [-X * 0.2, 2.3],
      [X * 0.15, 2.5],
      [X * 0.4, 1.5],
      [X * 0.38, 0],
    ],
    stage.mood.dark > 0.5 ? "#2a3a66" : "#cfe4ee",
    { accent: true },
  );
  room.lamp([X * 0.1, 1.4, D], 2.6, stage.mood.dark > 0.5 ? 0.4 : 0.8, stage.mood.sky[3]);
  for (const z of [D - 0.5, D - 1.7, D - 3])
    for (const side of [-1, 1]) {
      const out = side * X * (0.82 + 0.1 * rng());
      room.blob(
        out,
        0,
        z,
        [
          [-0.9 * side, 0],
          [-0.7 * side, 1.2],
          [-0.95 * side, 2.2],
          [-0.3 * side, H],
          [1.6 * side, H],
          [1.6 * side, 0],
        ],
        rng.pick(["#57505a", "#4a444e", "#625a62"]),
      );
      for (let tooth = 0; tooth < 3; tooth++) {
        const x = side * X * rng.between(0.15, 0.8);
        const long = rng.between(0.4, 1.1);
        room.face(
          [
            [x - 0.16, H + 0.4, z],
            [x + 0.16, H + 0.4, z],
            [x + 0.02, H - long, z],
          ],
          "#5a525c",
        );
        room.face(
          [
            [x + 0.3, 0, z],
            [x + 0.62, 0, z],
            [x + 0.44, long * 0.6, z],
          ],
          "#665e66",
        );
      }
    }
  for (const x of [-0.62, 0.58]) {
    room.rod(
      [
        [X * x, 0.9, D - 1.8],
        [X * x + 0.1, 1.6, D - 1.8],
      ],
      0.06,
      "#6b4a30",
    );
    room.blob(
      X * x + 0.1,
      1.6,
      D - 1.8,
      [
        [-0.1, 0.1],
        [0, 0.42],
        [0.1, 0.1],
        [0, -0.04],
      ],
      "#ffb04a",
      { accent: true, line: 0 },
    );
    room.lamp([X * x + 0.1, 1.75, D - 1.8], 2.4, 0.9, "#ff9a40");
    floorLight(room, X * x, D - 1.8, 1.6, 0.4);
  }
  for (let crystal = 0; crystal < 7; crystal++) {
    const x = -X * 0.5 + rng.between(-0.5, 0.5);
    const tall = rng.between(0.2, 0.6);
    room.face(
      [
        [x - 0.07, 0, D - 1],
        [x + 0.07, 0, D - 1],
        [x + 0.04, tall, D - 1],
      ],
      "#6fd0e8",
      { accent: true },
    );
  }
  room.lamp([-X * 0.5, 0.3, D - 1], 1.4, 0.5, "#6fe0ff");
}
