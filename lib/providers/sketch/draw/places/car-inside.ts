import { alpha } from "../color";
import type { Stage } from "../stage";
import { kitOf } from "./kit";
import { paintSky } from "./sky";

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
