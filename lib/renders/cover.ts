import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "@/lib/errors";
import { openImage } from "@/lib/media/image";
import { videoPoster } from "@/lib/media/thumbnail";
import { localMedia } from "./sources";
import type { FilmCover, FilmMedia, FilmRequest, FilmShot } from "./types";

/** The longest side of a cover. */
const SIDE = 1280;

type Asked = { time?: number; shot_id?: string; asset_id?: string };

/** What stands for the film, as asked for: a moment of it, the middle of a shot, or a picture of the caller's own. */
export function freezeCover(
  asked: Asked | undefined,
  shots: FilmShot[],
  file: (assetId: string) => FilmMedia | null,
): FilmCover | undefined {
  if (asked?.asset_id !== undefined) {
    const image = file(asked.asset_id);
    if (!image?.contentType.startsWith("image/"))
      throw new AppError("not_found", { field: "cover.asset_id" });
    return { image };
  }
  if (asked?.shot_id !== undefined) {
    const index = shots.findIndex(({ id }) => id === asked.shot_id);
    const shot = shots[index];
    if (!shot) throw new AppError("not_found", { field: "cover.shot_id" });
    return { atMs: Math.round(lengthOf(shots.slice(0, index)) + shot.durationMs / 2) };
  }
  if (asked?.time === undefined) return undefined;
  if (asked.time * 1000 >= lengthOf(shots)) throw new AppError("invalid_parameter", { field: "cover.time" });
  return { atMs: Math.round(asked.time * 1000) };
}

const lengthOf = (shots: FilmShot[]) => shots.reduce((sum, { durationMs }) => sum + durationMs, 0);

/** The cover as a JPEG in `folder`; undefined where any frame will do. */
export async function drawCover(
  { cover, format, picture }: FilmRequest,
  film: string,
  folder: string,
  signal?: AbortSignal,
): Promise<string | undefined> {
  if (!cover) return undefined;
  const out = join(folder, "cover.jpg");
  if ("atMs" in cover) await videoPoster(film, out, { container: format, atMs: cover.atMs, signal });
  else {
    const scale = Math.min(1, SIDE / Math.max(picture.width, picture.height));
    const box = { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) };
    const source = openImage((await localMedia(cover.image)).path);
    await writeFile(
      out,
      await source
        .resize({ ...box, fit: "cover" })
        .jpeg({ quality: 88 })
        .toBuffer(),
    );
  }
  return out;
}
