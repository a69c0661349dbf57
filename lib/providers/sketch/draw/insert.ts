import { alpha, mix } from "./color";
import type { Cel } from "./compose";
import { linear, radial, sheet } from "./pen";
import { drawProp } from "./props/draw-prop";
import { createRng } from "./rng";
import type { Scene } from "./scene";
import type { Stage } from "./stage";

/** A thing shown large: on whatever surface there is, in its own light. */
export function insertCels(scene: Scene, stage: Stage, width: number, height: number, bleed: number): Cel[] {
  const prop = scene.prop ?? "box";
  const tall = ["umbrella", "sword", "ladder", "spear", "bow", "guitar", "bicycle"].includes(prop);
  const hangs =
    prop === "sign" || prop === "bell" || (prop === "lantern" && /挂|檐|门口|hang|door/i.test(scene.text));
  const size =
    Math.min(width / (prop === "sign" ? 430 : 330), height / (tall ? 520 : 380)) * (tall ? 1.1 : 1);
  const [cx, cy] = [width / 2, height * (hangs ? 0.44 : 0.54)];
  const back = sheet(width + bleed * 2, height + bleed * 2);
  if (!hangs) {
    const top = cy + size * (tall ? 90 : 12) + bleed;
    back.ctx.fillStyle = linear(
      back.ctx,
      [0, top],
      [0, back.canvas.height],
      [
        [0, stage.at(scene.interior ? "#6b452c" : "#6a676c", 0, 0.35)],
        [1, stage.at(mix(scene.interior ? "#3a2418" : "#3a3940", "#0c0a12", 0.4))],
      ],
    );
    back.ctx.fillRect(0, top, back.canvas.width, back.canvas.height);
    back.ctx.fillStyle = alpha(scene.style.tone(scene.mood.lamp), 0.4);
    back.ctx.fillRect(0, top, back.canvas.width, Math.max(2, height / 500));
    back.ctx.save();
    back.ctx.translate(cx + bleed, cy + size * (tall ? 130 : prop === "lantern" ? 96 : 76) + bleed);
    back.ctx.scale(1, 0.26);
    back.ctx.fillStyle = radial(back.ctx, [0, 0], size * 170, [
      [0, alpha("#04030a", 0.7)],
      [1, alpha("#04030a", 0)],
    ]);
    back.ctx.fillRect(-size * 180, -size * 180, size * 360, size * 360);
    back.ctx.restore();
  }
  const front = sheet(width + bleed * 2, height + bleed * 2);
  front.ctx.translate(cx + bleed, cy + bleed);
  front.ctx.scale(size, size);
  if (prop !== "sign" && prop !== "bell" && prop !== "lantern")
    front.ctx.rotate(createRng(`${scene.input.seed}/prop`).between(-0.1, 0.1));
  const lit =
    prop === "match" && /灭|goes out|went out/i.test(scene.text)
      ? 1 - scene.brief.moment
      : prop === "lantern" && /没亮|熄|蒙尘|unlit|dark lantern|滚|吹落/i.test(scene.text)
        ? scene.brief.moment * 0.4
        : 1;
  drawProp(front.ctx, prop, { ...stage.props, width: 2.6 * Math.max(0.5, scene.style.line.width) }, lit);
  if (prop === "sign") writeSign(scene, front.ctx);
  return [
    { id: "table", depth: 0.8, canvas: back.canvas, x: -bleed, y: -bleed, blend: "source-over", opacity: 1 },
    { id: "prop", depth: 1, canvas: front.canvas, x: -bleed, y: -bleed, blend: "source-over", opacity: 1 },
  ];
}

function writeSign(scene: Scene, ctx: Stage["glow"]): void {
  const quoted = /[“「『"《：:]\s*([^”」』"》\n，。]{1,8})/.exec(scene.brief.description)?.[1];
  const words = quoted ?? scene.brief.place.location.replace(/[，。,.].*$/, "").slice(0, 6);
  ctx.fillStyle = scene.style.accent("#e0a94a");
  const count = Math.max(2, [...words].length);
  ctx.font = `bold ${Math.min(88, Math.floor(290 / count))}px "Noto Sans SC"`;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.fillText(words, 0, 2);
}
