import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runFfmpeg } from "@/lib/media/ffmpeg";
import { driverFor } from "@/lib/storage/drivers";
import { temporaryKey } from "@/lib/storage/keys";
import { PLATFORM_PRESETS, pictureFor } from "../presets";
import type { FilmMedia, FilmRequest, FilmShot } from "../types";

/** Small films made of generated clips, for tests and the benchmark. */
export const SMALL = {
  ...pictureFor("final", "9:16", "720p", PLATFORM_PRESETS.custom),
  width: 180,
  height: 320,
};

/** Puts a generated file into the store, as an upload or a provider's result would be. */
export async function storeMedia(
  args: string[],
  ext: string,
  facts: Partial<FilmMedia> & { contentType: string },
): Promise<FilmMedia> {
  const folder = await mkdtemp(join(tmpdir(), "inkreel-make-"));
  try {
    const file = join(folder, `made.${ext}`);
    await runFfmpeg([...args, file], { timeoutMs: 120_000 });
    return await storeBytes(await readFile(file), ext, facts);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export async function storeBytes(
  bytes: Uint8Array,
  ext: string,
  facts: Partial<FilmMedia> & { contentType: string },
): Promise<FilmMedia> {
  const digest = createHash("sha256").update(bytes).digest("hex");
  const driver = driverFor("GLOBAL");
  const key = temporaryKey({ id: digest.slice(0, 32), ext });
  await driver.put(key, bytes, { contentType: facts.contentType });
  const ref = { driver: driver.id, bucket: driver.bucket, key };
  return { digest, ref, durationMs: null, width: null, height: null, ...facts };
}

export function makeClip(
  source: string,
  seconds: number,
  size = { width: 180, height: 320 },
  extra: string[] = [],
) {
  const picture = `${source}${source.includes("=") ? ":" : "="}s=${size.width}x${size.height}:r=30`;
  const args = [
    "-f",
    "lavfi",
    "-i",
    picture,
    "-t",
    String(seconds),
    ...extra,
    "-pix_fmt",
    "yuv420p",
    "-c:v",
    "libx264",
    "-preset",
    "ultrafast",
  ];
  return storeMedia(args, "mp4", {
    contentType: "video/mp4",
    durationMs: Math.round(seconds * 1000),
    ...size,
  });
}

export const makeTone = (frequency: number, seconds: number, volume = 0.5) =>
  storeMedia(
    ["-f", "lavfi", "-i", `sine=f=${frequency}:r=48000:d=${seconds}`, "-af", `volume=${volume}`, "-ac", "1"],
    "wav",
    { contentType: "audio/wav", durationMs: Math.round(seconds * 1000) },
  );

let made = 0;
export const shotOf = (some: Partial<FilmShot>): FilmShot => ({
  id: `shot-${made++}`,
  durationMs: 1000,
  transition: "cut",
  camera: "static",
  description: "雨夜，一盏灯笼。",
  audioSource: "tts",
  clip: null,
  still: null,
  lines: [],
  effects: [],
  ...some,
});

export const filmOf = (shots: FilmShot[], some: Partial<FilmRequest> = {}): FilmRequest => ({
  kind: "final",
  format: "mp4",
  region: "GLOBAL",
  aspectRatio: "9:16",
  resolution: "720p",
  picture: SMALL,
  shots,
  cues: [],
  subtitleStyle: "drama",
  music: [],
  ducking: true,
  loudness: -14,
  label: "AI生成 / AI-generated",
  watermark: null,
  ...some,
});
