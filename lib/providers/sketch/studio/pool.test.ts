import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { getPriority, tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { probeMedia } from "@/lib/media/probe";
import { drawImage } from "../draw/draw-image";
import { imageRequest, videoRequest } from "../testing/requests";
import { createDrawPool } from "./pool";

const BACKGROUND = 10;

/** Of the threads of this process; where the system knows only whole processes, what is asked of it anyway. */
async function priorities(): Promise<number[]> {
  const threads = await readdir("/proc/self/task").catch(() => null);
  return threads?.map((id) => getPriority(Number(id))) ?? [BACKGROUND];
}

test("threads draw pictures and clips, behind everything else, byte for byte what this thread would draw, and stop when told", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "sketch-pool-"));
  const pool = createDrawPool();
  try {
    const request = imageRequest({ width: 180, height: 320 });
    const task = (name: string) => ({ outBase: path.join(folder, name), onProgress: () => {} });
    const signal = new AbortController().signal;
    const picture = await pool.draw({ request, signal, ...task("picture") });
    expect(picture).toEqual({ file: path.join(folder, "picture.jpg"), contentType: "image/jpeg" });
    expect((await readFile(picture.file)).equals(await drawImage(request))).toBe(true);

    expect(await priorities()).toContain(BACKGROUND);
    expect(getPriority(process.pid)).toBeLessThan(BACKGROUND);

    const percents: number[] = [];
    const clip = await pool.draw({
      request: videoRequest({ width: 90, height: 160, duration: 0.5, quality: "draft" }),
      signal,
      outBase: path.join(folder, "clip"),
      onProgress: (percent) => percents.push(percent),
    });
    expect((await probeMedia(clip.file)).video?.frames).toBe(15);
    expect(percents.length).toBeGreaterThan(0);

    const abort = new AbortController();
    const long = pool.draw({
      request: videoRequest({ width: 720, height: 1280, duration: 30 }),
      signal: abort.signal,
      ...task("long"),
    });
    setTimeout(() => abort.abort(), 300);
    await expect(long).rejects.toThrow();
  } finally {
    await pool.stop();
    await rm(folder, { recursive: true, force: true });
  }
});
