import { readFile } from "node:fs/promises";
import path from "node:path";
import { loadImage } from "@napi-rs/canvas";
import { env } from "@/lib/env";
import { runFfmpeg } from "@/lib/media/ffmpeg";
import { reencodeImage } from "@/lib/media/image";
import { safeFetch } from "@/lib/media/safe-fetch";
import { withTempDir } from "@/lib/media/temp";
import type { Reference, VideoRequest } from "../../types";
import { compose } from "../draw/compose";
import { LABEL, renderStill } from "../draw/draw-image";
import { sketchParamsSchema } from "../schemas";
import { BLEED } from "./camera";
import { stagePictures } from "./pictures";
import { FPS, type Stager, stageLayers } from "./stager";

const PICTURE_BYTES = 64 * 1024 * 1024;

/** Draws a clip of exactly `round(duration × 30)` frames, without sound, to `out` (mp4). */
export async function drawClip(
  request: VideoRequest,
  out: string,
  onProgress: (percent: number) => void,
): Promise<void> {
  const even = { ...request, width: evenly(request.width), height: evenly(request.height) };
  const total = Math.max(1, Math.round(even.duration * FPS));
  const stager = await stagerOf(even);
  const draft = request.quality === "draft";
  const size = `${stager.stride}x${even.height}`;
  const raw = ["-f", "rawvideo", "-pix_fmt", "yuv420p", "-s", size, "-framerate", String(FPS), "-i", "-"];
  // Frames come in the encoder's own format; only what the rows are too long is cut off.
  const cut = `crop=${even.width}:${even.height}:0:0`;
  // The film encodes every clip again: at this quality a quick encoder loses nothing that is seen, only some bytes.
  const coding = ["-c:v", "libx264", "-preset", "ultrafast", "-crf", draft ? "23" : "17", "-g", String(FPS)];
  const colour = ["space", "_primaries", "_trc"].flatMap((part) => [`-color${part}`, "bt709"]);
  const about = ["-metadata", `comment=${LABEL}`, "-metadata", "title=Inkreel sketch"];
  await runFfmpeg(
    [
      ...[...raw, "-frames:v", String(total), "-an", "-vf", cut, ...coding, "-threads", "1"],
      ...[...colour, "-color_range", "tv", "-video_track_timescale", "30000"],
      ...[...about, "-movflags", "+faststart", "-f", "mp4", path.resolve(out)],
    ],
    {
      stdin: frames(stager, total, onProgress),
      timeoutMs: 60_000 + total * 1500,
      niceness: 5,
    },
  );
}

const evenly = (size: number) => Math.max(2, Math.round(size / 2) * 2);

function* frames(stager: Stager, total: number, onProgress: (percent: number) => void) {
  for (let index = 0; index < total; index++) {
    yield stager.frame(index / FPS);
    if (index % 6 === 0) onProgress((index / total) * 100);
  }
}

async function stagerOf(request: VideoRequest): Promise<Stager> {
  const recipe = recipeOf(request.start);
  if (recipe && recipe.brief.purpose === "frame") {
    const { width, height } = request;
    const bleed = Math.round(Math.max(width, height) * BLEED);
    // The words of the shot may have changed since; what moves is the picture people chose.
    const start = compose({ ...recipe, width, height }, bleed);
    const endRecipe = request.end ? recipeOf(request.end) : null;
    if (!request.end || endRecipe)
      return stageLayers(request, start, endRecipe ? compose({ ...endRecipe, width, height }, bleed) : null);
  }
  return stagePictures(
    request,
    await openPicture(request, request.start),
    request.end ? await openPicture(request, request.end) : null,
  );
}

function recipeOf(reference: Reference) {
  return sketchParamsSchema.safeParse(reference.params).data?.sketch ?? null;
}

async function openPicture({ width, height }: VideoRequest, reference: Reference) {
  const recipe = recipeOf(reference);
  if (recipe) {
    const image = renderStill({ ...recipe, width, height });
    return { image, width, height };
  }
  return withTempDir("sketch", async (folder) => {
    const fetched = path.join(folder, "picture");
    const origins = [env.APP_URL, env.WORKER_URL].flatMap((url) => (url ? [new URL(url).origin] : []));
    const result = await safeFetch(reference.url, fetched, {
      maxBytes: PICTURE_BYTES,
      timeoutMs: 60_000,
      trustedOrigins: origins,
    });
    if (!result.ok) throw new Error(`start picture: ${result.detail}`);
    // Re-encoded, because what a person uploaded is never handed to a decoder as it came.
    const clean = await reencodeImage(await readFile(fetched), "png", { maxSide: 4096 });
    const image = await loadImage(clean.data);
    return { image, width: image.width, height: image.height };
  });
}
