import { readFile } from "node:fs/promises";
import path from "node:path";
import { env } from "@/lib/env";
import { openImage, reencodeImage } from "@/lib/media/image";
import { safeFetch } from "@/lib/media/safe-fetch";
import { sniffFile } from "@/lib/media/sniff";
import { withTempDir } from "@/lib/media/temp";
import type { Raster } from "./raster";

const PICTURE_BYTES = 64 * 1024 ** 2;
const CLIP_BYTES = 512 * 1024 ** 2;

export const UNREADABLE = "unreadable_file";

/** What the tools were sent could not be read: their sender's trouble. Of an error, only the message leaves a thread. */
export class UnreadableFileError extends Error {
  constructor(detail: string) {
    super(`${UNREADABLE}: ${detail}`);
  }
}

async function bring(url: string, file: string, maxBytes: number): Promise<void> {
  const trustedOrigins = [env.APP_URL, env.WORKER_URL].flatMap((one) => (one ? [new URL(one).origin] : []));
  const got = await safeFetch(url, file, { maxBytes, timeoutMs: 120_000, trustedOrigins });
  if (!got.ok) throw new UnreadableFileError(got.detail);
}

/** A picture, decoded safely. With `maxSide` it is made so much smaller; its pixels are then not those of the original. */
export async function openPicture(url: string, maxSide?: number): Promise<Raster & { scale: number }> {
  return withTempDir("sketch-tool", async (folder) => {
    const file = path.join(folder, "picture");
    await bring(url, file, PICTURE_BYTES);
    const clean = await reencodeImage(await readFile(file), "png").catch(() => {
      throw new UnreadableFileError("not a picture");
    });
    return decode(clean.data, { maxSide, width: clean.width });
  });
}

export async function decode(
  picture: Uint8Array,
  { maxSide, width }: { maxSide?: number; width: number },
): Promise<Raster & { scale: number }> {
  let image = openImage(picture).toColourspace("srgb").ensureAlpha();
  if (maxSide)
    image = image.resize({ width: maxSide, height: maxSide, fit: "inside", withoutEnlargement: true });
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, scale: info.width / width };
}

/** Brings a clip to a local file; answers the container found by its bytes. */
export async function openClip(url: string, file: string): Promise<string> {
  await bring(url, file, CLIP_BYTES);
  const sniffed = await sniffFile(file);
  if (sniffed?.kind !== "video") throw new UnreadableFileError("not a clip");
  return sniffed.ext;
}
