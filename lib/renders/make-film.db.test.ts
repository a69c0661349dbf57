import { readdir, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { env } from "@/lib/env";
import { aiMetadata } from "@/lib/media/ai-label/metadata";
import { runFfmpeg } from "@/lib/media/ffmpeg";
import { probeMedia } from "@/lib/media/probe";
import { makeFilm } from "./make-film";
import { filmOf, makeClip, makeTone, shotOf } from "./testing/film";
import type { FilmMedia, FilmRequest } from "./types";
import { isFatal, verifyFilm } from "./verify-film";

let clips: FilmMedia[];
let voice: FilmMedia;
let music: FilmMedia;
beforeAll(async () => {
  clips = await Promise.all(
    ["testsrc2", "mandelbrot=start_scale=2", "color=white"].map((source) => makeClip(source, 1.5)),
  );
  voice = await makeTone(440, 0.8);
  music = await makeTone(200, 4);
});

const out = (name: string) => join(env.DATA_DIR, name);
const make = (film: FilmRequest, name: string) =>
  makeFilm(film, out(name), { lanes: 2, contentId: "content-1" });
const cue = (startMs: number, text: string) => ({
  text,
  startMs,
  endMs: startMs + 800,
  position: "bottom-center" as const,
});
const drama = (some: Partial<FilmRequest> = {}): FilmRequest =>
  filmOf(
    [
      shotOf({
        id: "a",
        clip: clips[0],
        durationMs: 1233,
        lines: [{ id: "l", kind: "dialogue", text: "你好", voice }],
      }),
      shotOf({ id: "b", clip: clips[1], durationMs: 1400, transition: "dissolve" }),
      shotOf({ id: "c", clip: clips[2], durationMs: 1500, transition: "fade" }),
      shotOf({ id: "d", durationMs: 1101, transition: "wipe" }),
    ],
    {
      cues: [cue(200, "你以为我会就这样\n离开这里吗？"), cue(3000, "On a white wall"), cue(4400, "最后一句")],
      music: [{ sound: music, startMs: 0, endMs: null, volume: 0.4, fadeInMs: 500, fadeOutMs: 500 }],
      ...some,
    },
  );

/** MD5 of every decoded frame. */
async function frameHashes(path: string): Promise<string[]> {
  const { stdout } = await runFfmpeg(["-i", path, "-map", "0:v", "-f", "framemd5", "pipe:1"], {
    timeoutMs: 30_000,
  });
  return stdout
    .toString()
    .split("\n")
    .filter((row) => /^\d/.test(row))
    .map((row) => row.split(",")[5] ?? "");
}

describe("a finished film", () => {
  test("is right in every check: length, streams, loudness, label and subtitles, also on white", async () => {
    const { checks, plan } = await make(drama(), "film.mp4");
    expect(checks.filter((check) => !check.ok)).toEqual([]);
    expect(checks.map((check) => check.name)).toEqual(
      expect.arrayContaining(["ai_label", "subtitles", "loudness", "true_peak", "ends_together"]),
    );
    expect(plan.timeline.frames).toBe(Math.round(5.234 * 30));
    const probe = await probeMedia(out("film.mp4"), { count: true });
    expect(probe.video?.frames).toBe(157);
    expect(probe.tags).toMatchObject({ comment: "AI-generated / AI生成", AIGC: aiMetadata("content-1") });
  });

  test("has evenly spaced frames across every join", async () => {
    await make(drama(), "even.mp4");
    const { stdout } = await runFfmpeg(["-i", out("even.mp4"), "-map", "0:v", "-f", "framemd5", "pipe:1"], {
      timeoutMs: 30_000,
    });
    const times = stdout
      .toString()
      .split("\n")
      .filter((row) => /^\d/.test(row))
      .map((row) => Number(row.split(",")[2]));
    expect(times).toEqual(times.map((_, i) => i));
    expect(times).toHaveLength(157);
  });

  test("in another container, without label and subtitles, is right too", async () => {
    const { checks } = await make(drama({ format: "mov", label: null, subtitleStyle: "none" }), "film.mov");
    expect(checks.filter(isFatal)).toEqual([]);
    expect(checks.map((check) => check.name)).not.toContain("ai_label");
  });

  test("a missing label or subtitle in the file is found out", async () => {
    const bare = drama({ label: null, subtitleStyle: "none" });
    const { plan } = await make(bare, "bare.mp4");
    const checks = await verifyFilm(
      out("bare.mp4"),
      drama(),
      plan.timeline,
      { loudness: -14, peak: -3 },
      "content-1",
    );
    expect(checks.filter(isFatal).map((check) => check.name)).toEqual(["ai_label", "subtitles"]);
    const wrong = await verifyFilm(
      out("bare.mp4"),
      { ...bare, loudness: -16 },
      { ...plan.timeline, frames: 200 },
      { loudness: -14, peak: 0 },
      "x",
    );
    expect(wrong.filter(isFatal).map((check) => check.name)).toEqual([
      "duration",
      "frames",
      "ai_metadata",
      "loudness",
      "true_peak",
    ]);
  });

  test("changing one shot encodes only that shot again; making the same film again is the same film", async () => {
    await make(drama(), "first.mp4");
    const segments = join(env.DATA_DIR, "cache", "segments");
    const before = await readdir(segments);
    const stamps = await Promise.all(before.map(async (name) => (await stat(join(segments, name))).ino));
    await make(drama(), "second.mp4");
    expect(await Promise.all(before.map(async (name) => (await stat(join(segments, name))).ino))).toEqual(
      stamps,
    );
    expect((await readFile(out("second.mp4"))).equals(await readFile(out("first.mp4")))).toBe(true);
    const film = drama();
    const changed = {
      ...film,
      shots: film.shots.map((shot) => (shot.id === "a" ? { ...shot, clip: clips[1] as FilmMedia } : shot)),
    };
    await make(changed, "third.mp4");
    // Its body and the transition out of it.
    expect((await readdir(segments)).length - before.length).toBe(2);
    const [one, three] = [await frameHashes(out("first.mp4")), await frameHashes(out("third.mp4"))];
    expect(one.slice(60)).toEqual(three.slice(60));
    expect(one.slice(0, 20)).not.toEqual(three.slice(0, 20));
  });

  test("redone from nothing, it is the same film: same sound, same frames", async () => {
    const first = await make(drama(), "before.mp4");
    await rm(join(env.DATA_DIR, "cache"), { recursive: true });
    const second = await make(drama(), "after.mp4");
    expect(second.plan).toEqual(first.plan);
    expect(second.checks).toEqual(first.checks);
    // Encoders may differ in a bit; nobody may see it.
    const args = ["-loglevel", "info", "-nostats", "-i", out("before.mp4"), "-i", out("after.mp4")];
    const { stderr } = await runFfmpeg([...args, "-lavfi", "[0:v][1:v]psnr", "-f", "null", "-"], {
      timeoutMs: 30_000,
    });
    const [, worst = ""] = /min:(\S+)/.exec(stderr) ?? [];
    expect(worst === "inf" || Number(worst) > 38).toBe(true);
  });

  test("a preview is small and quick settings change nothing about its length", async () => {
    const preview = drama({ kind: "preview" });
    const { checks } = await make(
      { ...preview, picture: { ...preview.picture, quality: "preview", crf: 30 } },
      "preview.mp4",
    );
    expect(checks.filter((check) => !check.ok)).toEqual([]);
  });
});
