import { alpha, type Color, darken, lighten } from "../color";
import { arcPoints, curve, type Point, taper } from "../pen";
import { quad, rect, type Stage } from "../stage";

/** Foreground board: a table edge that people stand or sit behind. */
export function nearTable(stage: Stage, color: Color, height = 0.09): void {
  const ctx = stage.layer.near;
  const top = stage.h * (1 - height);
  rect(stage, ctx, stage.x0, top, stage.x1 - stage.x0, stage.y1 - top, stage.at(darken(color, 0.35)));
  ctx.fillStyle = alpha(stage.style.tone(stage.mood.lamp), 0.5);
  ctx.fillRect(stage.x0, top, stage.x1 - stage.x0, Math.max(1.5, stage.h / 420));
}

export function picture(stage: Stage, x: number, y: number, w: number, h: number, color: Color): void {
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

export function plant(stage: Stage, x: number, floor: number, size: number): void {
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
