import type { ImageRequest } from "../../types";
import { drawCharacterSheet } from "./card";
import { type Composition, compose } from "./compose";
import { type Canvas, settle, sheet } from "./pen";
import type { SketchInput } from "./scene";
import { giveBack } from "./spare";

/** JPEG quality: the studio's pictures are flat enough that 92 shows no artefact. */
const QUALITY = 92;
/** Layers reach a little beyond the frame, so that soft focus does not thin out at its edges. */
const EDGE = 0.022;
export const LABEL = "offline sketch";

/** Puts a comment segment (FF FE, length, text) right after the start marker of a JPEG. */
function withComment(jpeg: Buffer, text: string): Buffer {
  const body = Buffer.from(text, "utf8");
  const head = Buffer.from([0xff, 0xfe, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]);
}

/** A picture as JPEG. The same request gives the same bytes. */
export async function drawImage(request: ImageRequest): Promise<Buffer> {
  const canvas = renderStill(request);
  const about = JSON.stringify({
    software: "Inkreel sketch",
    label: LABEL,
    style: request.style,
    seed: request.seed,
    ai: true,
  });
  return withComment(canvas.encodeSync("jpeg", QUALITY), about);
}

export function renderStill(input: SketchInput): Canvas {
  if (input.brief.purpose === "character_sheet") return drawCharacterSheet(input);
  const composition = compose(input, Math.ceil(Math.max(input.width, input.height) * EDGE));
  const picture = flatten(composition);
  settle(picture);
  giveBack(composition.sheets);
  return picture;
}

/** All cels laid over one another, as a camera that does not move sees them. */
export function flatten({ width, height, cels, falling, overlays }: Composition): Canvas {
  const { canvas, ctx } = sheet(width, height);
  for (const cel of cels) {
    ctx.globalCompositeOperation = cel.blend;
    ctx.globalAlpha = cel.opacity;
    // Between pixels a cel would lose its sharpness, and take five times as long.
    ctx.drawImage(cel.canvas, Math.round(cel.x), Math.round(cel.y));
  }
  ctx.globalCompositeOperation = "source-over";
  ctx.globalAlpha = 1;
  for (const fall of falling) fall(ctx, 0);
  for (const overlay of overlays) {
    ctx.globalCompositeOperation = overlay.blend;
    ctx.globalAlpha = overlay.opacity;
    ctx.drawImage(overlay.canvas, 0, 0);
  }
  return canvas;
}
