import { alpha, darken, lighten } from "./color";
import { EXPRESSIONS, type ExpressionName } from "./expressions";
import { loadFonts } from "./fonts";
import { type Identity, identityOf } from "./identity";
import { lightOf } from "./light";
import { moodOf } from "./mood";
import { type Canvas, type Ctx, linear, sheet } from "./pen";
import { creatureScale, creatureWidth } from "./person/creatures/sizes";
import { drawFigure } from "./person/figure";
import { type FigureView, figureHeight, solesAt } from "./person/figure-view";
import { type Paint, paintOf } from "./person/paint";
import type { SketchInput } from "./scene";
import { type StyleSpec, styleSpec } from "./styles";

const FACES: readonly ExpressionName[] = [
  "smile",
  "laugh",
  "angry",
  "sad",
  "surprised",
  "determined",
  "shy",
  "cold",
];
const CELLS = [
  "#4a5a8c",
  "#8a7444",
  "#8c4a4a",
  "#4a6a78",
  "#6a4a78",
  "#5a7a58",
  "#8c5a72",
  "#4c5562",
] as const;
const TURNS = [
  { turn: 0, away: false },
  { turn: 1, away: false },
  { turn: 2, away: false },
  { turn: 0, away: true },
] as const;

type Box = { x: number; y: number; w: number; h: number };
type Model = { ctx: Ctx; person: Identity; paint: Paint; style: StyleSpec };
const mood = moodOf("day", "clear");
const LIGHT = { dx: 0.8, dy: -0.5, shade: mood.shade, warm: mood.lamp, rim: "#ffffff", dark: 0.1 };

/** A character's model sheet: full length from four sides on one ground line, eight faces, and the colours. */
export function drawCharacterSheet(input: SketchInput): Canvas {
  loadFonts();
  const { width, height, brief } = input;
  const style = styleSpec(input.style);
  const { canvas, ctx } = sheet(width, height);
  const ground =
    style.paper ??
    (style.id === "noir" ? "#a2a3a7" : style.id === "comic" ? "#f6d66a" : style.tone("#e6e3ea"));
  ctx.fillStyle = linear(
    ctx,
    [0, 0],
    [0, height],
    [
      [0, ground],
      [1, darken(ground, 0.12)],
    ],
  );
  ctx.fillRect(0, 0, width, height);
  const character = brief.characters[0];
  if (!character) return canvas;
  const person = identityOf(brief.projectId, character);
  const paint = paintOf(person, style, mood, false);
  const model = { ctx, person, paint, style };
  const wide = width > height * 1.1;
  const pad = Math.min(width, height) * 0.03;
  const figures: Box = wide
    ? { x: pad, y: pad, w: width * 0.6 - pad, h: height - pad * 2 }
    : { x: pad, y: pad, w: width - pad * 2, h: height * 0.56 - pad };
  const faces: Box = wide
    ? { x: width * 0.6 + pad, y: pad, w: width * 0.4 - pad * 2, h: height - pad * 2 }
    : { x: pad, y: height * 0.56 + pad, w: width - pad * 2, h: height * 0.44 - pad * 2 };
  drawTurnaround(model, figures);
  drawFaces(model, faces, faces.w > faces.h * 1.2 ? 4 : 2);
  return canvas;
}

function figure(
  model: Model,
  view: Omit<FigureView, "person" | "paint" | "lit">,
  at: Box & { cx: number; cy: number; unit: number },
): void {
  const { ctx, person, paint, style } = model;
  const flat = sheet(at.w, at.h);
  flat.ctx.translate(at.cx - at.x, at.cy - at.y);
  flat.ctx.scale(at.unit, at.unit);
  drawFigure(flat.ctx, { person, paint, lit: 1, ...view });
  ctx.drawImage(flat.canvas, at.x, at.y);
  ctx.drawImage(lightOf(flat.canvas, at.unit, LIGHT, style), at.x, at.y);
}

function drawTurnaround(model: Model, box: Box): void {
  const { ctx, person, paint } = model;
  const pose = { kind: "stand" as const, away: false };
  const tall = figureHeight(person, paint);
  const room = box.h * 0.86;
  const each = box.w / TURNS.length;
  const broad = person.creature
    ? creatureWidth(person.creature)
    : 320 + 150 * Math.max(0, Math.min(1, (tall - 700) / 600));
  const unit = Math.min(room / (tall + 60), each / broad);
  const soles = box.y + box.h * 0.91;
  const line = alpha(paint.lineCloth, 0.16);
  ctx.strokeStyle = line;
  ctx.lineWidth = Math.max(1, box.h / 700);
  // Head heights, as model sheets rule them.
  for (let y = soles; y > soles - (tall + 30) * unit; y -= 200 * unit) {
    ctx.beginPath();
    ctx.moveTo(box.x, y);
    ctx.lineTo(box.x + box.w, y);
    ctx.stroke();
  }
  TURNS.forEach(({ turn, away }, index) => {
    const cx = box.x + each * (index + 0.5) + (person.creature ? broad * 0.18 * unit : 0);
    const cy = soles - solesAt(person, paint, pose) * unit;
    ctx.save();
    ctx.translate(cx, soles);
    ctx.scale(1, 0.16);
    ctx.fillStyle = alpha(paint.lineCloth, 0.2);
    ctx.beginPath();
    ctx.arc(0, 0, 150 * unit, 0, Math.PI * 2);
    ctx.fill();
    ctx.restore();
    figure(
      model,
      { pose: { ...pose, away }, face: EXPRESSIONS.neutral, turn, facing: 1 },
      { x: cx - each * 0.75, y: box.y, w: each * 1.5, h: box.h, cx, cy, unit },
    );
  });
  const chips = [
    person.skin,
    person.hair.color,
    person.eyes.color,
    person.cloth,
    person.cloth2,
    person.legs.color,
  ];
  const size = box.h * 0.034;
  chips.forEach((color, index) => {
    ctx.beginPath();
    ctx.roundRect(box.x + index * size * 1.3, box.y + box.h - size, size, size, size * 0.2);
    ctx.fillStyle = paint.of(color);
    ctx.fill();
    ctx.strokeStyle = alpha(paint.lineCloth, 0.6);
    ctx.stroke();
  });
}

function drawFaces(model: Model, box: Box, columns: number): void {
  const { ctx, style } = model;
  const rows = Math.ceil(FACES.length / columns);
  const gap = Math.min(box.w, box.h) * 0.022;
  const [w, h] = [(box.w - gap * (columns - 1)) / columns, (box.h - gap * (rows - 1)) / rows];
  FACES.forEach((name, index) => {
    const [x, y] = [box.x + (index % columns) * (w + gap), box.y + Math.floor(index / columns) * (h + gap)];
    const back = style.tone(CELLS[index] ?? "#555566");
    ctx.save();
    ctx.beginPath();
    ctx.roundRect(x, y, w, h, gap);
    ctx.clip();
    ctx.fillStyle = linear(
      ctx,
      [x, y],
      [x, y + h],
      [
        [0, lighten(back, 0.16)],
        [1, back],
      ],
    );
    ctx.fillRect(x, y, w, h);
    const unit =
      Math.min(w / 270, h / 290) / (model.person.creature ? creatureScale(model.person.creature) : 1);
    figure(
      model,
      {
        pose: { kind: "stand", away: false },
        face: EXPRESSIONS[name],
        turn: index % 3 === 1 ? 0 : index % 2 ? 0.5 : 1,
        facing: index % 4 < 2 ? 1 : -1,
      },
      { x, y, w, h, cx: x + w / 2, cy: y + h * 0.5, unit },
    );
    ctx.restore();
  });
}
