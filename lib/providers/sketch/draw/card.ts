import { EXPRESSIONS, type ExpressionName } from "./expressions";
import { loadFonts } from "./fonts";
import { identityOf } from "./identity";
import { lightOf } from "./light";
import { moodOf } from "./mood";
import { type Canvas, linear, sheet } from "./pen";
import { drawFigure } from "./person/figure";
import { type FigureView, figureHeight } from "./person/figure-view";
import { paintOf } from "./person/paint";
import type { SketchInput } from "./scene";
import { styleSpec } from "./styles";

const FACES: ExpressionName[] = ["smile", "angry", "sad", "surprised", "laugh", "determined"];

/** A character's reference sheet: full length from the front, three-quarter, behind, and six faces. */
export function drawCharacterSheet(input: SketchInput): Canvas {
  loadFonts();
  const { width, height, brief } = input;
  const style = styleSpec(input.style);
  const mood = moodOf("day", "clear");
  const { canvas, ctx } = sheet(width, height);
  const ground =
    style.paper ?? (style.id === "noir" ? "#8f9094" : style.id === "comic" ? "#f6d66a" : "#d9d6e2");
  ctx.fillStyle = linear(
    ctx,
    [0, 0],
    [0, height],
    [
      [0, ground],
      [1, style.id === "noir" ? "#3a3b40" : style.tone("#c2bccb")],
    ],
  );
  ctx.fillRect(0, 0, width, height);
  const character = brief.characters[0];
  if (!character) return canvas;
  const person = identityOf(brief.projectId, character);
  const paint = paintOf(person, style, mood, false);
  const light = { dx: 0.8, dy: -0.5, shade: mood.shade, warm: mood.lamp, rim: "#ffffff", dark: 0.1 };

  const figure = (
    x: number,
    y: number,
    unit: number,
    view: Omit<FigureView, "person" | "paint" | "lit">,
    clip?: [number, number, number, number],
  ) => {
    const [left, top, w, h] = clip ?? [
      x - 300 * unit,
      y - 280 * unit,
      600 * unit,
      (figureHeight(person, paint) + 240) * unit,
    ];
    const flat = sheet(w, h);
    flat.ctx.translate(x - left, y - top);
    flat.ctx.scale(unit, unit);
    drawFigure(flat.ctx, { person, paint, lit: 1, ...view });
    ctx.drawImage(flat.canvas, left, top);
    ctx.drawImage(lightOf(flat.canvas, unit, light, style), left, top);
  };
  const wide = width > height;
  const area = wide ? { w: width * 0.56, h: height } : { w: width, h: height * 0.58 };
  const unit = Math.min((area.h * 0.84) / figureHeight(person, paint), area.w / 1760);
  const top = (area.h - figureHeight(person, paint) * unit) / 2 + 120 * unit;
  const stand = { kind: "stand" as const, away: false };
  figure(area.w * 0.2, top, unit, { pose: stand, face: EXPRESSIONS.neutral, turn: 0, facing: 1 });
  figure(area.w * 0.5, top, unit, { pose: stand, face: EXPRESSIONS.neutral, turn: 1, facing: 1 });
  figure(area.w * 0.8, top, unit, {
    pose: { ...stand, away: true },
    face: EXPRESSIONS.neutral,
    turn: 0,
    facing: 1,
  });

  const [gx, gy, gw, gh] = wide
    ? [width * 0.57, height * 0.06, width * 0.41, height * 0.88]
    : [width * 0.04, height * 0.6, width * 0.92, height * 0.38];
  const [columns, rows] = wide && gw < gh ? [2, 3] : [3, 2];
  const gap = Math.min(width, height) * 0.016;
  const [cw, ch] = [(gw - gap * (columns - 1)) / columns, (gh - gap * (rows - 1)) / rows];
  FACES.forEach((name, index) => {
    const [x, y] = [gx + (index % columns) * (cw + gap), gy + Math.floor(index / columns) * (ch + gap)];
    ctx.fillStyle = style.tone(
      ["#4a5a8c", "#8c4a4a", "#4a6a78", "#8a7444", "#5a7a58", "#6a4a78"][index] ?? "#555566",
    );
    ctx.save();
    ctx.beginPath();
    ctx.roundRect(x, y, cw, ch, gap);
    ctx.fill();
    ctx.clip();
    const size = Math.min(cw / 250, ch / 300);
    figure(
      x + cw / 2,
      y + ch * 0.52,
      size,
      { pose: stand, face: EXPRESSIONS[name], turn: index % 2, facing: index % 4 < 2 ? 1 : -1 },
      [x, y, cw, ch],
    );
    ctx.restore();
  });
  return canvas;
}
