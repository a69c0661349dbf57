import { alpha, darken } from "../color";
import { arcPoints, type Point, taper } from "../pen";
import { fill, type Stage } from "../stage";
import { kitOf } from "./kit";
import { grassEdge } from "./park";
import { flatGround, mist } from "./scenery";
import { paintRidges, paintSky } from "./sky";

export function paintBamboo(stage: Stage): void {
  const { h, w, x0, x1, y0, style } = stage;
  stage.horizon = h * 0.5;
  paintSky(stage);
  paintRidges(stage, stage.horizon, h * 0.2, 2, "#6a8a6a");
  flatGround(stage, "#5f6f44", "#8a9a64", h * 0.54);
  const kit = kitOf(stage, { haze: 18 });
  kit.face(
    [
      [-0.3, 0, 20],
      [0.3, 0, 20],
      [0.5, 0, 8],
      [1.2, 0, 0.7],
      [-1.2, 0, 0.7],
      [-0.4, 0, 8],
    ],
    "#a89a70",
    { ctx: stage.layer.far, line: 0.4 },
  );
  const rng = stage.rng;
  const stalk = (x: number, z: number, color: string) => {
    const ctx = kit.ctxAt(z);
    const [px, py] = kit.at(x, 0, z);
    const thick = Math.max(2, 0.11 * kit.px(z));
    const lean = rng.between(-0.05, 0.05) * w;
    const paint = kit.tint(color, z, {});
    const dark = kit.tint(darken(color, 0.45), z, {});
    const joints = 9;
    for (let joint = 0; joint < joints; joint++) {
      const at = (v: number): Point => [px + lean * v * v, py + (y0 - py) * 1.02 * v];
      const [ax, ay] = at(joint / joints);
      const [bx, by] = at((joint + 1) / joints);
      ctx.beginPath();
      ctx.moveTo(ax - thick / 2, ay);
      ctx.lineTo(bx - thick / 2, by + thick * 0.3);
      ctx.lineTo(bx + thick / 2, by + thick * 0.3);
      ctx.lineTo(ax + thick / 2, ay);
      ctx.closePath();
      fill(stage, ctx, paint, 0.5);
      taper(
        ctx,
        [
          [bx - thick * 0.7, by + thick * 0.2],
          [bx, by],
          [bx + thick * 0.7, by + thick * 0.2],
        ],
        Math.max(1.2, thick * 0.26),
        dark,
        0.6,
      );
      if (joint < 2 || rng.chance(0.35)) continue;
      for (let leaf = 0; leaf < 4; leaf++) {
        const angle = rng.between(-0.4, 1.3) + (rng.chance(0.5) ? 0 : Math.PI - 0.9);
        const long = thick * rng.between(2.4, 4.6);
        taper(
          ctx,
          arcPoints(
            [bx, by],
            [bx + Math.cos(angle) * long * 0.5, by + Math.sin(angle) * long * 0.3],
            [bx + Math.cos(angle) * long, by + Math.sin(angle) * long],
            7,
          ),
          thick * 0.75,
          kit.tint(leaf % 2 ? color : darken(color, 0.25), z, {}),
          0.05,
        );
      }
    }
  };
  for (const [z, count, color] of [
    [16, 22, "#7a9a5c"],
    [9, 14, "#688c4e"],
    [5, 8, "#5a8044"],
    [3, 6, "#4c7038"],
  ] as const)
    for (let index = 0; index < count; index++) {
      const spread = (w / 2 / kit.px(z)) * 1.15;
      const x = -spread + (spread * 2 * (index + rng.between(0.1, 0.9))) / count;
      if (z < 6 && Math.abs(x) < spread * 0.45) continue;
      stalk(x, z + rng.between(-0.6, 0.6), color);
    }
  mist(stage, h * 0.5, 4);
  const light = stage.glow;
  for (let ray = 0; ray < 5; ray++) {
    const x = w * (0.2 + ray * 0.17);
    kit.raw(
      light,
      [
        [x, y0],
        [x + w * 0.05, y0],
        [x - w * 0.14, h * 0.72],
        [x - w * 0.26, h * 0.72],
      ],
      alpha(style.tone(stage.mood.rim), 0.08 * style.glow),
    );
  }
  for (let leaf = 0; leaf < 16; leaf++) {
    const [x, y] = [rng.between(x0, x1), rng.between(h * 0.6, h * 0.95)];
    taper(
      stage.layer.mid,
      arcPoints([x, y], [x + w * 0.012, y - h * 0.004], [x + w * 0.03, y + h * 0.002]),
      h * 0.005,
      stage.at("#a8b45c"),
      0.1,
    );
  }
  grassEdge(stage, "#24371c", 30);
}
