import { alpha, type Color } from "../color";
import { radial } from "../pen";
import { drawProp, type Prop } from "../props/draw-prop";
import type { FaceOptions, Space, Spot } from "./space";

/** What solids get: light, shade, words, things, courses of brick. */
export function trimmingsOf({ stage, eye, at, px, ctxAt, tint }: Space) {
  const lamp = (spot: Spot, radius: number, strength = 0.6, color?: Color) =>
    stage.lamp(at(...spot), radius * px(spot[2]), strength, color);
  /** Where a thing stands, the floor is darker. */
  const shadow = (x: number, z: number, w: number, d: number, strength = 0.4) => {
    const ctx = ctxAt(z);
    const [cx, cy] = at(x, 0, z + d / 2);
    ctx.save();
    ctx.translate(cx, cy);
    ctx.scale(1, Math.max(0.05, eye / (z + d / 2)) * (d / w));
    const r = (w / 2) * px(z + d / 2) * 1.25;
    ctx.fillStyle = radial(ctx, [0, 0], r, [
      [0, alpha("#05040c", strength * (stage.style.paper ? 0.45 : 1))],
      [0.6, alpha("#05040c", strength * 0.5 * (stage.style.paper ? 0.45 : 1))],
      [1, alpha("#05040c", 0)],
    ]);
    ctx.fillRect(-r, -r, r * 2, r * 2);
    ctx.restore();
  };
  /** Words on a plane that faces us; `size` is the height of a letter, m. */
  const text = (
    words: string,
    x: number,
    y: number,
    z: number,
    size: number,
    color: Color,
    options: FaceOptions & { upright?: boolean } = {},
  ) => {
    const ctx = options.ctx ?? ctxAt(z);
    const letter = size * px(z);
    if (letter < 4) return;
    const letters = options.upright ? [...words] : [words];
    ctx.save();
    ctx.fillStyle = tint(color, z, options);
    ctx.font = `bold ${letter.toFixed(1)}px "Noto Sans SC"`;
    ctx.textAlign = "center";
    ctx.textBaseline = "middle";
    letters.forEach((part, index) => {
      const [tx, ty] = at(x, y, z);
      ctx.fillText(part, tx, ty + (index - (letters.length - 1) / 2) * letter * 1.08);
    });
    ctx.restore();
  };
  /** A thing from the props, standing on (x, y, z), `tall` metres high. */
  const prop = (name: Prop, x: number, y: number, z: number, tall: number, lit = 0) => {
    const ctx = ctxAt(z);
    const unit = (tall * px(z)) / 200;
    ctx.save();
    ctx.translate(...at(x, y, z));
    ctx.translate(0, -100 * unit);
    ctx.scale(unit, unit);
    drawProp(ctx, name, { ...stage.props, width: 3.4 * Math.max(0.5, stage.style.line.width) }, lit);
    ctx.restore();
  };
  /** Lines over a surface: courses of brick, tiles, planks. `on` maps 0–1 × 0–1 to a spot. */
  const grid = (
    on: (u: number, v: number) => Spot,
    columns: number,
    rows: number,
    color: Color,
    options: FaceOptions & { brick?: boolean; strength?: number } = {},
  ) => {
    const z = on(0.5, 0.5)[2];
    const ctx = options.ctx ?? ctxAt(z);
    ctx.strokeStyle = alpha(tint(color, z, options), options.strength ?? 0.5);
    ctx.lineWidth = Math.max(0.7, stage.h / 1000);
    ctx.beginPath();
    for (let row = 0; row <= rows; row++) {
      ctx.moveTo(...at(...on(0, row / rows)));
      ctx.lineTo(...at(...on(1, row / rows)));
    }
    for (let row = 0; row < (options.brick ? rows : 1); row++)
      for (let column = 0; column <= columns; column++) {
        const u = (column + (options.brick && row % 2 ? 0.5 : 0)) / columns;
        if (u > 1) continue;
        ctx.moveTo(...at(...on(u, options.brick ? row / rows : 0)));
        ctx.lineTo(...at(...on(u, options.brick ? (row + 1) / rows : 1)));
      }
    ctx.stroke();
  };
  return { lamp, shadow, text, prop, grid };
}
