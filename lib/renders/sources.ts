import { writeFile } from "node:fs/promises";
import { db } from "@/db";
import { findAssets } from "@/db/queries/assets";
import type { ObjectRef } from "@/db/schema/values";
import { ensureLibraryItem } from "@/lib/audio/ensure-library";
import { AppError } from "@/lib/errors";
import { decoding, openImage } from "@/lib/media/image";
import { sniffFile } from "@/lib/media/sniff";
import { downloadObject } from "@/lib/storage/objects";
import { cached } from "./cache";
import { drawCard } from "./draw-card";
import type { FilmMedia, FilmShot, Picture, Watermark } from "./types";

export type LocalMedia = {
  path: string /** ffmpeg's name of the container, by its bytes. */;
  container: string;
};

const fileName = (text: string) => text.replace(/[^a-zA-Z0-9-]/g, "");

/** A local copy of a stored object. Its kind is read from its bytes each time: a name or a declared type proves nothing. */
export async function localMedia(media: FilmMedia): Promise<LocalMedia> {
  const path = await cached("media", `${fileName(media.digest)}.bin`, async (draft) =>
    downloadObject(media.ref ?? (await libraryObject(media.libraryId ?? "")), draft),
  );
  const sniffed = await sniffFile(path);
  if (!sniffed) throw new AppError("bad_result", { details: { content_type: media.contentType } });
  return { path, container: sniffed.ext };
}

async function libraryObject(id: string): Promise<ObjectRef> {
  const [asset] = await findAssets(db, [await ensureLibraryItem(id)]);
  if (!asset) throw new AppError("storage_failed", { details: { library_id: id } });
  return { driver: asset.driver, bucket: asset.bucket, key: asset.key };
}

/** How much larger than the film a still is kept: slow moves over it then step by half a pixel. */
export const STILL_SCALE = 2;

/**
 * The picture of a shot without a clip, covering the frame: its start keyframe, or a card with its description. A
 * picture of quite another shape is shown whole, over a blurred copy of itself.
 */
export async function stillFor(shot: FilmShot, frame: Pick<Picture, "width" | "height">): Promise<string> {
  const width = frame.width * STILL_SCALE;
  const height = frame.height * STILL_SCALE;
  const { still } = shot;
  if (!still) {
    const { data, name } = drawCard(shot.description, frame);
    return cached("stills", name, async (draft) => writeFile(draft, await data()));
  }
  return cached("stills", `${fileName(still.digest)}-${width}x${height}.jpg`, async (draft) => {
    const { path } = await localMedia(still);
    const data = await decoding(async () => {
      const meta = await openImage(path).metadata();
      const shape = meta.autoOrient.width / meta.autoOrient.height / (width / height);
      const cover = openImage(path).resize({ width, height, fit: "cover" });
      if (shape > 0.75 && shape < 1.34)
        return cover.jpeg({ quality: 95, chromaSubsampling: "4:4:4" }).toBuffer();
      const whole = await openImage(path)
        .resize({ width, height, fit: "inside" })
        .png({ compressionLevel: 1 })
        .toBuffer();
      const soft = await openImage(path).resize({ width: 64, height: 64, fit: "cover" }).blur(4).toBuffer();
      return openImage(soft)
        .resize({ width, height, fit: "fill" })
        .modulate({ brightness: 0.6 })
        .composite([{ input: whole, gravity: "centre" }])
        .jpeg({ quality: 95, chromaSubsampling: "4:4:4" })
        .toBuffer();
    });
    await writeFile(draft, data);
  });
}

/** A watermark picture at the size it has in the film, already as transparent as asked. */
export async function watermarkImage(
  mark: Watermark,
  image: FilmMedia,
  frame: Pick<Picture, "width" | "height">,
): Promise<string> {
  const side = Math.round(Math.min(frame.width, frame.height) * 0.16);
  const alpha = Math.round(mark.opacity * 100) / 100;
  return cached("stills", `mark-${fileName(image.digest)}-${side}-${alpha * 100}.png`, async (draft) => {
    const { path } = await localMedia(image);
    const data = await decoding(async () => {
      // In two goes: only a picture that has its alpha already can have it scaled.
      const small = openImage(path).resize({ width: side, height: side, fit: "inside" });
      const whole = await small.toColourspace("srgb").ensureAlpha().png().toBuffer();
      return openImage(whole).linear([1, 1, 1, alpha], [0, 0, 0, 0]).png().toBuffer();
    });
    await writeFile(draft, data);
  });
}
