import { createHash } from "node:crypto";
import { copyFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { AssetRow } from "@/db/queries/assets";
import type { Region } from "@/db/schema/values";
import { storeFile } from "@/lib/assets/store-file";
import { labelFile } from "@/lib/media/ai-label/label-file";
import { outsideInput, runFfmpeg } from "@/lib/media/ffmpeg";
import { withTempDir } from "@/lib/media/temp";
import { extensionOf } from "@/lib/storage/content-types";
import { downloadObject } from "@/lib/storage/objects";

type Step = { side: number; fps: number; quality: number };

/** Finest first; the first that is small enough is kept, and the last one in any case. `quality`: colours, or WebP's own. */
const FORMATS = {
  gif: {
    contentType: "image/gif",
    /** What WeChat takes as a sticker. */
    maxBytes: 1024 ** 2,
    steps: [
      { side: 320, fps: 15, quality: 256 },
      { side: 240, fps: 15, quality: 256 },
      { side: 240, fps: 12, quality: 128 },
      { side: 240, fps: 10, quality: 64 },
      { side: 180, fps: 8, quality: 48 },
      { side: 120, fps: 8, quality: 32 },
    ],
  },
  webp: {
    contentType: "image/webp",
    /** What WhatsApp takes as a sticker, of 512 pixels. */
    maxBytes: 500 * 1024,
    steps: [
      { side: 512, fps: 15, quality: 75 },
      { side: 512, fps: 15, quality: 50 },
      { side: 512, fps: 12, quality: 30 },
      { side: 512, fps: 8, quality: 15 },
      { side: 256, fps: 8, quality: 20 },
    ],
  },
} as const;
type Format = keyof typeof FORMATS;

/** Same task, same ids: made again after a crash they are the same files. */
const variantId = (id: string, format: Format): string => {
  const hash = createHash("sha256").update(`${id} ${format}`).digest("hex");
  return `${id.slice(0, 14)}7${hash.slice(0, 3)}-8${hash.slice(3, 6)}-${hash.slice(6, 18)}`;
};

/** A clip as GIF and animated WebP small enough for chats, kept beside it. Answers their ids. */
export async function storeStickers(clip: AssetRow, region: Region): Promise<string[]> {
  return withTempDir("stickers", async (folder) => {
    const source = join(folder, "clip");
    await downloadObject(clip, source);
    const ids: string[] = [];
    for (const format of Object.keys(FORMATS) as Format[]) {
      const file = await shrink(source, clip.contentType, format, folder);
      const id = variantId(clip.id, format);
      await labelFile(file, { ext: format, contentId: id });
      await storeFile(file, {
        id,
        userId: clip.userId,
        projectId: clip.projectId,
        type: "image",
        key: clip.key.replace(/[^/]+$/, `${id}.${format}`),
        contentType: FORMATS[format].contentType,
        region,
        generationId: clip.generationId,
        metadata: clip.metadata,
      });
      ids.push(id);
    }
    return ids;
  });
}

async function shrink(source: string, type: string, format: Format, folder: string): Promise<string> {
  const { steps, maxBytes } = FORMATS[format];
  const kept = join(folder, `sticker.${format}`);
  for (const [at, step] of steps.entries()) {
    const made = join(folder, `${at}.${format}`);
    await runFfmpeg(
      [...outsideInput(source, extensionOf(type) ?? undefined), ...encoding(format, step), `file:${made}`],
      {
        timeoutMs: 120_000,
        niceness: 10,
      },
    );
    await copyFile(made, kept);
    // The label adds a few hundred bytes.
    if ((await stat(made)).size <= maxBytes - 2_048) break;
  }
  return kept;
}

function encoding(format: Format, { side, fps, quality }: Step): string[] {
  const scaled = `fps=${fps},scale=${side}:${side}:force_original_aspect_ratio=decrease:flags=lanczos`;
  if (format === "webp")
    return [
      "-an",
      "-vf",
      scaled,
      "-c:v",
      "libwebp_anim",
      "-loop",
      "0",
      "-quality",
      String(quality),
      "-f",
      "webp",
    ];
  const palette = `split[a][b];[a]palettegen=max_colors=${quality}:stats_mode=diff[p];[b][p]paletteuse=dither=bayer:bayer_scale=4:diff_mode=rectangle`;
  return ["-an", "-vf", `${scaled},${palette}`, "-loop", "0", "-f", "gif"];
}
