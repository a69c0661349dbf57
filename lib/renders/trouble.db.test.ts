import { chmod, mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { env } from "@/lib/env";
import { runFfmpeg } from "@/lib/media/ffmpeg";
import { encodeRun } from "./encode-run";
import { makeFilm, planFilm } from "./make-film";
import { filmOf, makeClip, shotOf } from "./testing/film";
import type { FilmMedia } from "./types";

let clip: FilmMedia;
beforeAll(async () => {
  clip = await makeClip("testsrc2", 1);
});
const out = (name: string) => join(env.DATA_DIR, name);

/** A stand-in on the path: what the machine would say. */
async function withTool(script: string, work: () => Promise<void>) {
  const real = env.FFMPEG_PATH;
  const path = out("tool.sh");
  await writeFile(path, script);
  await chmod(path, 0o755);
  Object.assign(env, { FFMPEG_PATH: path });
  await work().finally(() => Object.assign(env, { FFMPEG_PATH: real }));
}

describe("trouble", () => {
  test("a machine without ffmpeg says so", async () => {
    const real = env.FFMPEG_PATH;
    Object.assign(env, { FFMPEG_PATH: "/nowhere/ffmpeg" });
    try {
      await expect(runFfmpeg(["-version"], { timeoutMs: 5000 })).rejects.toMatchObject({
        reason: "ffmpeg_missing",
      });
    } finally {
      Object.assign(env, { FFMPEG_PATH: real });
    }
  });

  test("a full disk fails the render by its name and leaves nothing half-made", async () => {
    const script = "#!/bin/sh\necho 'av_interleaved_write_frame(): No space left on device' >&2\nexit 1\n";
    await withTool(script, async () => {
      const film = filmOf([shotOf({ clip, description: "full" })]);
      await expect(makeFilm(film, out("full.mp4"), { lanes: 1, contentId: "x" })).rejects.toMatchObject({
        reason: "disk_full",
      });
    });
    expect(await readdir(join(env.DATA_DIR, "tmp"))).toEqual([]);
    const folder = join(env.DATA_DIR, "cache", "segments");
    await mkdir(folder, { recursive: true });
    expect(await readdir(folder)).toEqual([]);
  });

  test("an encoder that stops early is not taken for done", async () => {
    await withTool("#!/bin/sh\necho 0.mp4,0.000000,0.400000\nexit 0\n", async () => {
      const plan = planFilm(filmOf([shotOf({ clip })]));
      const [segment] = plan.segments;
      if (!segment) throw new Error("one segment");
      await expect(encodeRun(plan.film, [segment], async () => {})).rejects.toMatchObject({
        reason: "render_failed",
      });
    });
  });

  test("a bomb of subtitles — thousands at once, with every override — costs hardly more than none", async () => {
    const cues = Array.from({ length: 3000 }, () => ({
      text: "{\\blur200\\t(\\frz3600)\\fscx9000}".repeat(10),
      ...{ startMs: 0, endMs: 1000, position: "bottom-center" as const },
    }));
    const plan = planFilm(filmOf([shotOf({ clip })], { cues }));
    const [segment] = plan.segments;
    if (!segment) throw new Error("one segment");
    expect(segment.overlay?.match(/^Dialogue:/gm)?.length).toBeLessThanOrEqual(5);
    await encodeRun(plan.film, [segment], async () => {});
  });

  test("an aborted render stops its tools and leaves no temporary files", async () => {
    const stop = new AbortController();
    const work = makeFilm(
      filmOf([shotOf({ clip, durationMs: 20_000, description: "stop" })]),
      out("stop.mp4"),
      {
        ...{ lanes: 1, contentId: "x", signal: stop.signal },
      },
    );
    setTimeout(() => stop.abort(new Error("not wanted")), 150);
    await expect(work).rejects.toThrow("not wanted");
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await readdir(join(env.DATA_DIR, "tmp"))).toEqual([]);
  });
});
