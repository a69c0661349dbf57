import { createHash } from "node:crypto";
import { createCanvas, GlobalFonts } from "@napi-rs/canvas";
import { FONT_FAMILY, fontFiles } from "@/lib/media/font";
import { cleanCueText } from "@/lib/subtitles/cue";
import { wrapLines } from "@/lib/subtitles/wrap";
import type { Picture } from "./types";

const MAX_LINES = 8;
let registered = false;

/** A plain card that says what the missing picture would show. Text is drawn, never interpreted. */
export function drawCard(
  description: string,
  frame: Pick<Picture, "width" | "height">,
): { name: string; data: () => Promise<Buffer> } {
  const lines = wrapLines(cleanCueText(description)).slice(0, MAX_LINES);
  const key = JSON.stringify([lines, frame.width, frame.height]);
  const name = `card-${createHash("sha256").update(key).digest("hex").slice(0, 32)}.png`;
  return { name, data: async () => paint(lines, frame) };
}

function paint(lines: string[], { width, height }: Pick<Picture, "width" | "height">): Buffer {
  if (!registered) for (const file of fontFiles()) GlobalFonts.registerFromPath(file, FONT_FAMILY);
  registered = true;
  const canvas = createCanvas(width, height);
  const pen = canvas.getContext("2d");
  const sky = pen.createLinearGradient(0, 0, 0, height);
  sky.addColorStop(0, "#2a2d38");
  sky.addColorStop(1, "#16181f");
  pen.fillStyle = sky;
  pen.fillRect(0, 0, width, height);
  const size = Math.round(Math.min(width, height) * 0.045);
  pen.font = `${size}px "${FONT_FAMILY}"`;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.fillStyle = "#c9ccd6";
  const top = height / 2 - ((lines.length - 1) / 2) * size * 1.6;
  for (const [i, line] of lines.entries()) pen.fillText(line, width / 2, top + i * size * 1.6, width * 0.88);
  return canvas.toBuffer("image/png");
}
