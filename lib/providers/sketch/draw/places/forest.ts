import { alpha, darken, lighten } from "../color";
import { arcPoints, linear, type Point, taper } from "../pen";
import type { Stage } from "../stage";
import { type Kit, kitOf } from "./kit";
import { grassEdge } from "./park";
import { flatGround, mist } from "./scenery";
import { paintSky } from "./sky";

/** A trunk with its roots and bark, up and out of the picture. */
function trunk(kit: Kit, x: number, z: number, r: number, color: string): void {
  const { stage, rng } = kit;
  const ctx = kit.ctxAt(z);
  const [cx, base] = kit.at(x, 0, z);
  const wide = r * kit.px(z);
  const top = stage.y0 - stage.h * 0.05;
  const lean = rng.between(-0.5, 0.5) * wide;
  kit.shadow(x, z, r * 6, r * 4, 0.4);
  ctx.beginPath();
  ctx.moveTo(cx - wide * 1.9, base + wide * 0.3);
  ctx.quadraticCurveTo(cx - wide, base - wide, cx - wide * 0.85 + lean * 0.3, base - wide * 4);
  ctx.lineTo(cx - wide * 0.7 + lean, top);
  ctx.lineTo(cx + wide * 0.7 + lean, top);
  ctx.lineTo(cx + wide * 0.85 + lean * 0.3, base - wide * 4);
  ctx.quadraticCurveTo(cx + wide, base - wide, cx + wide * 1.9, base + wide * 0.35);
  ctx.quadraticCurveTo(cx, base - wide * 0.1, cx - wide * 1.9, base + wide * 0.3);
  ctx.closePath();
  const bark = kit.tint(color, z, {});
  ctx.fillStyle = linear(
    ctx,
    [cx - wide, 0],
    [cx + wide, 0],
    [
      [0, kit.tint(darken(color, 0.4), z, {})],
      [0.4, bark],
      [0.62, kit.tint(lighten(color, 0.14), z, {})],
      [1, kit.tint(darken(color, 0.5), z, {})],
    ],
  );
  ctx.fill();
  for (let line = 0; line < 5; line++) {
    const u = rng.between(-0.6, 0.6);
    const y = base - wide * rng.between(2, 14);
    taper(
      ctx,
      arcPoints(
        [cx + u * wide, y],
        [cx + (u + 0.1) * wide, y - wide * 1.6],
        [cx + u * wide * 0.8, y - wide * 3.4],
      ),
      wide * 0.13,
      alpha(kit.tint(darken(color, 0.6), z, {}), 0.6),
      0.05,
    );
  }
  if (rng.chance(0.6)) {
    const side = rng.chance(0.5) ? 1 : -1;
    const y = base - wide * rng.between(6, 11);
    taper(
      ctx,
      arcPoints([cx, y], [cx + side * wide * 2.4, y - wide * 0.8], [cx + side * wide * 4.2, y - wide * 2.6]),
      wide * 0.55,
      bark,
      0.25,
    );
  }
}

/** A crown of leaves as a cloud of small strokes of two greens. */
function foliage(kit: Kit, x: number, y: number, z: number, r: number, color: string): void {
  const { rng } = kit;
  const points: Point[] = Array.from({ length: 12 }, (_, step) => {
    const angle = (step / 12) * Math.PI * 2;
    return [
      Math.cos(angle) * r * rng.between(0.8, 1.2),
      Math.sin(angle) * r * 0.62 * rng.between(0.8, 1.25),
    ] as const;
  });
  kit.blob(x, y, z, points, color, { line: 0.5 });
  const ctx = kit.ctxAt(z);
  for (let leaf = 0; leaf < 14; leaf++) {
    const angle = rng() * Math.PI * 2;
    const reach = r * rng.between(0.4, 1.1);
    const [px, py] = kit.at(x + Math.cos(angle) * reach, y + Math.sin(angle) * reach * 0.6, z);
    const size = r * kit.px(z) * 0.16;
    taper(
      ctx,
      arcPoints([px, py], [px + size * 0.5, py - size * 0.6], [px + size * 1.4, py]),
      size * 0.7,
      kit.tint(leaf % 2 ? lighten(color, 0.18) : darken(color, 0.2), z, {}),
      0.05,
    );
  }
}

export function paintForest(stage: Stage): void {
  const { w, h, y0 } = stage;
  stage.horizon = h * 0.5;
  paintSky(stage);
  flatGround(stage, "#41562f", "#8a9c60", stage.horizon);
  const kit = kitOf(stage, { haze: 11 });
  const { rng } = kit;
  const autumn = /秋|枫|autumn|fall\b|maple/i.test(stage.text);
  const greens = autumn
    ? (["#b8652c", "#c98a34", "#a8482c"] as const)
    : (["#3f7042", "#4f8048", "#356038"] as const);
  kit.face(
    [
      [-0.4, 0.01, 24],
      [0.4, 0.01, 24],
      [0.3, 0.01, 9],
      [1.1, 0.01, 0.6],
      [-1.2, 0.01, 0.6],
      [-0.6, 0.01, 9],
    ],
    "#9a8458",
    { ctx: stage.layer.far, line: 0.3 },
  );
  for (const [z, count, height] of [
    [20, 17, 7],
    [13, 11, 5.4],
    [8, 7, 4.2],
    [4.6, 5, 3.3],
  ] as const) {
    const spread = (w / 2 / kit.px(z)) * 1.2;
    for (let index = 0; index < count; index++) {
      const x = -spread + (spread * 2 * (index + rng.between(0.15, 0.85))) / count;
      if (z < 12 && Math.abs(x) < spread * 0.34) continue;
      trunk(
        kit,
        x,
        z + rng.between(-0.8, 0.8),
        rng.between(0.16, 0.3),
        rng.pick(["#5a4636", "#4c3c32", "#66503c"]),
      );
    }
    for (let index = 0; index < count * 1.5; index++)
      foliage(
        kit,
        rng.between(-spread, spread),
        height + rng.between(-0.5, 1.6),
        z - 0.2,
        rng.between(0.6, 1.3) * (z / 9 + 0.5),
        rng.pick(greens),
      );
    for (let bush = 0; bush < 4; bush++) {
      const x = (rng.chance(0.5) ? -1 : 1) * rng.between(1.1, 2.6) * (z / 8 + 0.5);
      foliage(kit, x, 0.25, z - 0.6, rng.between(0.3, 0.6), rng.pick(greens));
    }
    if (z > 6) mist(stage, kit.at(0, 0.4, z)[1], 2);
  }
  for (let item = 0; item < 22; item++) {
    const z = rng.between(1.8, 7);
    const x = (rng.chance(0.5) ? -1 : 1) * rng.between(0.7, 2.4);
    if (item % 4 === 0) {
      kit.rod(
        [
          [x, 0, z],
          [x, 0.12, z],
        ],
        0.05,
        "#efe6d2",
      );
      kit.blob(
        x,
        0.1,
        z,
        [
          [-0.11, 0],
          [-0.07, 0.08],
          [0, 0.11],
          [0.07, 0.08],
          [0.11, 0],
        ],
        "#c0402f",
        { accent: true, line: 0.6 },
      );
    } else
      for (const lean of [-0.12, 0, 0.1])
        kit.rod(
          [
            [x, 0, z],
            [x + lean * 0.5, 0.22, z],
            [x + lean * 1.6, 0.36, z],
          ],
          0.03,
          autumn ? "#a8843c" : "#4f7a40",
        );
  }
  const light = stage.glow;
  const color = stage.style.tone(
    stage.mood.dark > 0.6 ? stage.mood.rim : stage.mood.time === "day" ? "#fff6d0" : stage.mood.sky[3],
  );
  for (let ray = 0; ray < 6; ray++) {
    const x = w * (0.22 + ray * 0.14 + rng.between(-0.03, 0.03));
    const wide = w * rng.between(0.03, 0.08);
    const path: Point[] = [
      [x, y0],
      [x + wide, y0],
      [x + wide * 0.4 - w * 0.16, h * 0.74],
      [x - wide * 0.8 - w * 0.2, h * 0.74],
    ];
    light.beginPath();
    for (const point of path) light.lineTo(...point);
    light.fillStyle = linear(
      light,
      [0, y0],
      [0, h * 0.74],
      [
        [0, alpha(color, 0.26 * stage.style.glow)],
        [1, alpha(color, 0)],
      ],
    );
    light.fill();
  }
  if (stage.mood.dark > 0.4)
    for (let fly = 0; fly < 24; fly++)
      kit.lamp([rng.between(-2, 2), rng.between(0.3, 1.8), rng.between(2.4, 8)], 0.16, 0.9, "#d8ff8a");
  grassEdge(stage, autumn ? "#4a3a1c" : "#24331f");
}
