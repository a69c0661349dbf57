import type { AspectRatio } from "@/db/schema/values";
import { decoding, imageInfo, openImage } from "@/lib/media/image";
import type { InlineFile } from "./types";

/** So far from its ratio a picture may be without anybody seeing it. */
const TOLERANCE = 0.02;

/**
 * The middle of a picture in the ratio that was asked for, where the model draws others only: clips follow their first
 * frame. What cannot be decoded stays as it is; whoever stores it says so.
 */
export async function cropToRatio(file: InlineFile, ratio: AspectRatio): Promise<InlineFile> {
  const [across = 1, down = 1] = ratio.split(":").map(Number);
  try {
    const { width, height } = await imageInfo(file.bytes);
    if (Math.abs((width / height) * (down / across) - 1) <= TOLERANCE) return file;
    const size = {
      width: Math.max(1, Math.min(width, Math.round((height * across) / down))),
      height: Math.max(1, Math.min(height, Math.round((width * down) / across))),
    };
    const middle = {
      left: Math.floor((width - size.width) / 2),
      top: Math.floor((height - size.height) / 2),
      ...size,
    };
    const bytes = await decoding(() => openImage(file.bytes).extract(middle).png().toBuffer());
    return { bytes, contentType: "image/png" };
  } catch {
    return file;
  }
}
