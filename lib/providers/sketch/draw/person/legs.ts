import { alpha, darken, lighten } from "../color";
import { arcPoints, type Ctx, curve, lerp, type Point, taper } from "../pen";
import { drawCreases } from "./creases";
import type { FigureView } from "./figure-view";
import { roundness } from "./garments/cloth";
import { clothColor } from "./garments/wear";
import { drawLimb, type Limb } from "./limbs";
import { garmentRow } from "./looks/garment-rows";
import { drawShoe } from "./shoes";
import type { LegBones, Skeleton } from "./skeleton";

const along = (a: Point, b: Point, t: number): Point => [lerp(a[0], b[0], t), lerp(a[1], b[1], t)];

export function drawLegs(ctx: Ctx, view: FigureView, skeleton: Skeleton): void {
  const { person, paint } = view;
  const row = garmentRow(person.garment);
  const { kind, color } = person.legs;
  const thick = lerp(74, 84, person.build.width - 0.4) * lerp(1, person.build.limb, 0.6);
  const cloth = kind === "skirt" || kind === "shorts" ? paint.skin : paint.of(color);
  const order = [...skeleton.legs].sort(
    (a, b) => a.knee.depth + a.ankle.depth - b.knee.depth - b.ankle.depth,
  );
  if (skeleton.row.seat) drawSeat(ctx, view, skeleton);
  const hidden = row.hem > 1000 && !skeleton.row.roll;
  for (const leg of order) {
    const widths: Limb["widths"] =
      kind === "loose"
        ? [thick * 1.2, thick * 1.02, thick * 0.74]
        : cloth === paint.skin
          ? [thick * 1.02, thick * 0.66, thick * 0.4]
          : [thick * 1.22, thick * 0.84, thick * 0.66];
    drawShoe(ctx, view, leg, row.shoes, skeleton);
    if (!hidden || kind !== "robe")
      drawLimb(ctx, paint, { from: leg.hip.at, mid: leg.knee.at, end: leg.ankle.at, widths }, cloth, {
        bare: cloth === paint.skin,
      });
    if (kind === "trousers") drawCreases(ctx, paint, leg, widths, cloth);
    if (kind === "shorts")
      drawLimb(
        ctx,
        paint,
        {
          from: leg.hip.at,
          mid: along(leg.hip.at, leg.knee.at, 0.4),
          end: along(leg.hip.at, leg.knee.at, 0.72),
          widths: [thick * 1.3, thick * 1.26, thick * 1.24],
        },
        paint.of(color),
      );
    if (row.shoes === "boots" && kind !== "robe") drawBootTop(ctx, view, leg, thick);
  }
  drawPelvis(
    ctx,
    view,
    skeleton,
    kind === "skirt" ? paint.of(color) : kind === "shorts" ? paint.of(color) : cloth,
  );
  const reach = kind === "skirt" && row.hem < 700 ? 700 : kind === "robe" || row.hem > 560 ? row.hem : 0;
  if (reach > 560) {
    const skirt = kind === "skirt" && row.hem < 700 ? paint.of(color) : clothColor(person, paint, "main");
    drawSkirt(ctx, view, skeleton, {
      hem: reach,
      flare: kind === "skirt" && row.hem < 700 ? 1.35 : row.flare,
      color: skirt,
      pleats: person.garment === "school",
    });
  }
}

function drawPelvis(ctx: Ctx, { paint }: FigureView, { torso, hips, legs }: Skeleton, color: string): void {
  const w = torso.half(480) * 0.99;
  const [x, y] = hips;
  const c = torso.shift(480);
  const [low, other] = legs;
  curve(
    ctx,
    [
      [x + c - w * 0.94, y - 76],
      [x + c - w, y - 10],
      [lerp(x, low.knee.at[0], 0.28) - w * 0.62, y + 44],
      [x, y + 52],
      [lerp(x, other.knee.at[0], 0.28) + w * 0.62, y + 44],
      [x + c + w, y - 10],
      [x + c + w * 0.94, y - 76],
    ],
    true,
  );
  ctx.fillStyle = color;
  ctx.fill();
  taper(ctx, arcPoints([x - 22, y + 34], [x, y + 52], [x + 22, y + 34], 5), 3, alpha(paint.lineCloth, 0.7));
}

function drawBootTop(
  ctx: Ctx,
  { person, paint }: FigureView,
  { knee, ankle }: LegBones,
  thick: number,
): void {
  const color = paint.of(darken(person.legs.color, 0.5));
  drawLimb(
    ctx,
    paint,
    {
      from: along(knee.at, ankle.at, 0.62),
      mid: along(knee.at, ankle.at, 0.8),
      end: ankle.at,
      widths: [thick * 0.84, thick * 0.74, thick * 0.66],
    },
    color,
  );
}

/** The lower half of whatever hangs below the hips: it covers both legs wherever they go. */
function drawSkirt(
  ctx: Ctx,
  { person, paint, pose }: FigureView,
  { torso, hips, legs, row }: Skeleton,
  cut: { hem: number; flare: number; color: string; pleats: boolean },
): void {
  const [x, y] = hips;
  const w = torso.half(480);
  const c = torso.shift(480);
  const share = cut.hem <= 790 ? (cut.hem - 486) / 304 : 1 + (cut.hem - 790) / 300;
  const spread = w * (cut.flare - 1) * (row.seat ? 0.6 : 1);
  const onLeg = (leg: LegBones, t: number): Point =>
    t <= 1 ? along(leg.hip.at, leg.knee.at, t) : along(leg.knee.at, leg.ankle.at, Math.min(1.06, t - 1));
  const edge = (side: -1 | 1, t: number): Point => {
    const points = legs.map((leg) => onLeg(leg, t));
    const outer = points.reduce((best, p) => (p[0] * side > best[0] * side ? p : best));
    const width =
      lerp(w * 0.5, 46 * person.build.limb, Math.min(1, t)) +
      spread * Math.min(1.1, t * (share > 1 ? 0.62 : 1)) * (0.7 + 0.3 * t);
    return [outer[0] + side * width, outer[1]];
  };
  const steps = share > 1 ? [0.45, 0.95, 1.4, share] : [0.4, 0.8, share];
  const wanted = steps.filter((t, index) => index === steps.length - 1 || t < share - 0.08);
  const left = wanted.map((t) => edge(-1, t));
  const right = wanted.map((t) => edge(1, t));
  const [endLeft, endRight] = [left.at(-1) ?? hips, right.at(-1) ?? hips];
  const hem: Point[] = Array.from({ length: 5 }, (_, index): Point => {
    const t = (index + 1) / 6;
    return [lerp(endLeft[0], endRight[0], t), lerp(endLeft[1], endRight[1], t) + (index % 2 ? 3 : 13)];
  });
  const outline: Point[] = [
    [x + c - w * 0.9, y - 90],
    [x + c - w, y - 12],
    ...left,
    ...hem,
    ...[...right].reverse(),
    [x + c + w, y - 12],
    [x + c + w * 0.9, y - 90],
  ];
  curve(ctx, outline, true);
  ctx.fillStyle = cut.color;
  ctx.fill();
  ctx.strokeStyle = paint.lineCloth;
  ctx.lineWidth = paint.wCloth;
  ctx.lineJoin = "round";
  ctx.stroke();
  ctx.save();
  curve(ctx, outline, true);
  ctx.clip();
  const broad = Math.max(w, (endRight[0] - endLeft[0]) / 2) * 1.02;
  roundness(ctx, paint, cut.color, (endLeft[0] + endRight[0]) / 2, broad, [-700, y - 120, 1400, 900]);
  const fold = alpha(darken(cut.color, 0.42), 0.7);
  const glint = alpha(lighten(cut.color, 0.3), 0.35);
  const count = cut.pleats ? 8 : cut.flare > 1.3 ? 6 : 4;
  for (let index = 1; index < count; index++) {
    const t = index / count;
    const top: Point = [x + c + lerp(-w, w, t) * 0.9, y - (cut.pleats ? 40 : 10 - (index % 2) * 40)];
    const foot: Point = [lerp(endLeft[0], endRight[0], t), lerp(endLeft[1], endRight[1], t) + 8];
    const bow: Point = [lerp(top[0], foot[0], 0.5) + (t - 0.5) * 26, lerp(top[1], foot[1], 0.5)];
    taper(ctx, arcPoints(foot, bow, top, 7), cut.pleats ? 4 : 7, fold, 0.02);
    if (index % 2)
      taper(
        ctx,
        arcPoints([foot[0] + 9, foot[1]], [bow[0] + 8, bow[1]], [top[0] + 3, top[1] + 60], 7),
        7,
        glint,
        0.02,
      );
  }
  const worn = garmentRow(person.garment);
  if (worn.front === "open" || worn.front === "double" || worn.collar === "cross") {
    const front = pose.away ? 0 : torso.sin * w * 0.75;
    taper(
      ctx,
      arcPoints(
        [x + c + front, y - 90],
        [x + front + 6, y + 60],
        [lerp(endLeft[0], endRight[0], 0.5) + front * 0.9, lerp(endLeft[1], endRight[1], 0.5) + 16],
        8,
      ),
      4.4,
      alpha(paint.lineCloth, pose.away ? 0.4 : 0.9),
      0.5,
    );
  }
  border(ctx, garmentRow(person.garment).sleeve.cuff, endLeft, endRight, paint, cut);
  ctx.restore();
}

/** A border along the hem, in the colour of the cuffs. */
function border(
  ctx: Ctx,
  cuff: string | undefined,
  [x0, y0]: Point,
  [x1, y1]: Point,
  paint: FigureView["paint"],
  cut: { hem: number; color: string },
): void {
  if (cuff === undefined || cut.hem < 1000) return;
  ctx.strokeStyle = cuff === "gold" ? paint.accent("#d9a441") : darken(cut.color, 0.4);
  ctx.lineWidth = 13;
  ctx.beginPath();
  ctx.moveTo(x0 - 8, y0 - 12);
  ctx.quadraticCurveTo((x0 + x1) / 2, (y0 + y1) / 2 + 2, x1 + 8, y1 - 12);
  ctx.stroke();
}

function drawSeat(ctx: Ctx, { paint }: FigureView, { hips, torso, soles }: Skeleton): void {
  const [x, y] = hips;
  const w = torso.half(480) * 1.35;
  ctx.fillStyle = paint.of("#573722");
  for (const side of [-0.86, 0.7]) ctx.fillRect(x + w * side, y + 60, 20, soles - y - 60);
  ctx.beginPath();
  ctx.roundRect(x - w, y + 40, w * 2, 36, 10);
  ctx.fillStyle = paint.of("#6b452b");
  ctx.fill();
  ctx.strokeStyle = paint.lineCloth;
  ctx.lineWidth = paint.wCloth;
  ctx.stroke();
}
