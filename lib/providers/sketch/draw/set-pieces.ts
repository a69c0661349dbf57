import type { Cel } from "./compose";
import { writeSign } from "./insert";
import { sheet } from "./pen";
import { solesAt } from "./person/figure-view";
import { poseRow } from "./person/poses/table";
import { drawProp } from "./props/draw-prop";
import type { Scene } from "./scene";
import type { Stage } from "./stage";
import type { Placed } from "./stand";

const METRE = 1330 / 1.72;

/** The ladder behind whoever climbs one: from the ground they stand above to over their head. */
export function ladderCel(stage: Stage, { view, x, y, unit }: Placed): Cel[] {
  const { rise } = poseRow(view.pose.kind);
  if (rise === undefined || view.pose.away) return [];
  const bottom = y + (solesAt(view.person, view.paint, view.pose) + rise * METRE) * unit;
  const top = y - 90 * unit;
  const tall = Math.max(1, bottom - top);
  const width = tall * 0.34;
  const { canvas, ctx } = sheet(width, tall);
  ctx.translate(width / 2, (tall * 190) / 402);
  // The drawing is 400 units tall.
  ctx.scale(tall / 480, tall / 402);
  drawProp(ctx, "ladder", { ...stage.props, width: (stage.props.width * 402) / tall }, 1);
  return [{ id: "ladder", depth: 0.98, canvas, x: x - width / 2, y: top, blend: "source-over", opacity: 1 }];
}

/** A signboard the words of the shot look at, hung where those who look up can see it. */
export function signCel(
  scene: Scene,
  stage: Stage,
  people: Placed[],
  { width, height }: { width: number; height: number },
): Cel[] {
  const { shotType, description } = scene.brief;
  if (shotType === "insert" || shotType === "closeup" || shotType === "extreme_closeup") return [];
  if (scene.brief.purpose !== "frame") return [];
  if (
    !/(?:木牌|招牌|牌匾|路牌)[^，。]{0,6}[：:“「『"]|\bsign (?:that )?(?:reads|says|saying)/i.test(
      description,
    )
  )
    return [];
  const size = Math.min(width / 720, height / 900);
  const ahead = people[0]?.view.facing ?? 1;
  const cx = width * (0.5 + ahead * 0.26);
  const cy = height * 0.13;
  const { canvas, ctx } = sheet(420 * size, 300 * size);
  ctx.translate(210 * size, 190 * size);
  ctx.scale(size, size);
  ctx.strokeStyle = stage.at("#2c2018");
  ctx.lineWidth = 7;
  for (const x of [-120, 120]) {
    ctx.beginPath();
    ctx.moveTo(x, -190);
    ctx.lineTo(x, -40);
    ctx.stroke();
  }
  drawProp(ctx, "sign", stage.props, 1);
  writeSign(scene, ctx);
  return [
    {
      id: "sign",
      depth: 0.7,
      canvas,
      x: cx - 210 * size,
      y: cy - 190 * size,
      blend: "source-over",
      opacity: 1,
    },
  ];
}
