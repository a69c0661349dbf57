import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AspectRatio } from "@/db/schema/values";
import { aiMetadata } from "@/lib/media/ai-label/metadata";
import { runFfmpeg } from "@/lib/media/ffmpeg";
import { openImage, rawImage } from "@/lib/media/image";
import { probeMedia } from "@/lib/media/probe";
import { drawCover, freezeCover } from "./cover";
import { makeFilm } from "./make-film";
import { frameSize, PLATFORM_PRESETS, pictureFor } from "./presets";
import { renderFilmBody } from "./schemas";
import { filmOf, makeClip, shotOf, storeBytes } from "./testing/film";
import type { FilmMedia, FilmRequest, Watermark } from "./types";
import { isFatal } from "./verify-film";

let folder: string;
let red: FilmMedia;
let blue: FilmMedia;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "inkreel-options-"));
  red = await makeClip("color=red", 1);
  blue = await makeClip("color=blue", 1);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const shots = () => [
  shotOf({ id: "red", clip: red, durationMs: 800 }),
  shotOf({ id: "blue", clip: blue, durationMs: 800 }),
];
async function make(name: string, some: Partial<FilmRequest>) {
  const path = join(folder, name);
  const { checks } = await makeFilm(filmOf(shots(), some), path, { lanes: 2, contentId: "content-1" });
  expect(checks.filter(isFatal)).toEqual([]);
  return path;
}

/** Mean colour of a part of a frame; the part in hundredths of the picture. */
async function colour(path: string, second: number, [x, y, w, h]: [number, number, number, number]) {
  const crop = `crop=iw*${w / 100}:ih*${h / 100}:iw*${x / 100}:ih*${y / 100},scale=1:1:flags=area,format=rgb24`;
  const args = ["-ss", String(second), "-i", path, "-vf", crop, "-frames:v", "1", "-f", "rawvideo", "pipe:1"];
  const [r = 0, g = 0, b = 0] = (await runFfmpeg(args, { timeoutMs: 20_000 })).stdout;
  return { r, g, b };
}

describe("a film", () => {
  test.each<[AspectRatio, number, number]>([
    ["16:9", 320, 180],
    ["1:1", 180, 180],
  ])("of %s has that shape, its label on it and passes every check", async (aspectRatio, width, height) => {
    const picture = { ...pictureFor("final", aspectRatio, "720p", PLATFORM_PRESETS.custom), width, height };
    const path = await make(`${width}.mp4`, { aspectRatio, picture });
    const { video, tags } = await probeMedia(path, { count: true });
    expect(video).toMatchObject({ width, height, frames: 48 });
    expect(tags.AIGC).toBe(aiMetadata("content-1"));
  });

  test("is of the size its ratio and resolution call for, also at 4K", () => {
    expect(frameSize("9:16", 2160)).toEqual({ width: 2160, height: 3840 });
    expect(frameSize("16:9", 1080)).toEqual({ width: 1920, height: 1080 });
    expect(frameSize("1:1", 720)).toEqual({ width: 720, height: 720 });
    expect(pictureFor("preview", "9:16", "4k", PLATFORM_PRESETS.custom)).toMatchObject({
      width: 540,
      height: 960,
      quality: "preview",
    });
  });

  test("without the label says in its metadata all the same that a machine made it", async () => {
    const path = await make("bare.mp4", { label: null });
    expect((await probeMedia(path)).tags).toMatchObject({
      comment: "AI-generated / AI生成",
      AIGC: aiMetadata("content-1"),
    });
  });

  test("carries a picture as its watermark, in its corner and as transparent as asked", async () => {
    const rgba = Uint8Array.from({ length: 64 * 64 * 4 }, (_, i) => [0, 255, 0, 255][i % 4] ?? 0);
    const facts = { width: 64, height: 64 };
    const drawn = rawImage(rgba, 64, 64);
    const image = await storeBytes(await drawn.png().toBuffer(), "png", {
      contentType: "image/png",
      ...facts,
    });
    // Without an alpha of its own.
    const photo = await storeBytes(await drawn.jpeg().toBuffer(), "jpg", {
      contentType: "image/jpeg",
      ...facts,
    });
    const mark = (some: Partial<Watermark>): Watermark => ({
      ...{ position: "bottom-left", opacity: 1, text: null, image },
      ...some,
    });
    const solid = await make("mark.mp4", { label: null, watermark: mark({}) });
    const lower = [5, 75, 20, 22] as [number, number, number, number];
    const marked = await colour(solid, 0.3, lower);
    expect(marked.g).toBeGreaterThan(40);
    expect((await colour(solid, 0.3, [75, 2, 22, 22])).g).toBeLessThan(25);
    const faint = await make("faint.mp4", { label: null, watermark: mark({ opacity: 0.3, image: photo }) });
    const { g } = await colour(faint, 0.3, lower);
    expect(g).toBeGreaterThan(10);
    expect(g).toBeLessThan(marked.g / 2);
  });
});

describe("the cover", () => {
  const file = () => null;

  test("is the moment, the shot or the picture asked for", async () => {
    const path = await make("cover.mp4", {});
    const film = filmOf(shots());
    const drawn = async (cover: FilmRequest["cover"]) => {
      const jpeg = await drawCover({ ...film, cover }, path, await mkdtemp(join(folder, "cover-")));
      const { channels } = await openImage(jpeg ?? "").stats();
      return channels.map(({ mean }) => Math.round(mean));
    };
    expect(await drawCover(film, path, folder)).toBeUndefined();
    const [r = 0, , b = 0] = await drawn(freezeCover({ time: 0.4 }, film.shots, file));
    expect(r).toBeGreaterThan(b + 100);
    const [r2 = 0, , b2 = 0] = await drawn(freezeCover({ shot_id: "blue" }, film.shots, file));
    expect(b2).toBeGreaterThan(r2 + 100);
    const grey = await rawImage(new Uint8Array(40 * 30 * 4).fill(128), 40, 30)
      .png()
      .toBuffer();
    const image = await storeBytes(grey, "png", { contentType: "image/png", width: 40, height: 30 });
    const own = await drawCover(
      { ...film, cover: freezeCover({ asset_id: "mine" }, film.shots, () => image) },
      path,
      folder,
    );
    const { width, height } = await openImage(own ?? "").metadata();
    expect([width, height]).toEqual([film.picture.width, film.picture.height]);
  });

  test("must be in the film, and only one thing", () => {
    const film = filmOf(shots());
    expect(() => freezeCover({ time: 1.6 }, film.shots, file)).toThrow("invalid_parameter");
    expect(() => freezeCover({ shot_id: "other" }, film.shots, file)).toThrow("not_found");
    expect(() => freezeCover({ asset_id: "gone" }, film.shots, file)).toThrow("not_found");
    expect(renderFilmBody.safeParse({ cover: {} }).success).toBe(false);
    expect(renderFilmBody.safeParse({ cover: { time: 1, asset_id: "x" } }).success).toBe(false);
    expect(renderFilmBody.safeParse({ cover: { time: 1 } }).success).toBe(true);
  });
});
