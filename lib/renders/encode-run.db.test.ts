import { mkdtemp, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { TRANSITIONS } from "@/db/schema/values";
import { runFfmpeg, runFfprobe } from "@/lib/media/ffmpeg";
import { rawImage } from "@/lib/media/image";
import { probeMedia } from "@/lib/media/probe";
import { encodeRun } from "./encode-run";
import { planSegments } from "./segment";
import { localMedia } from "./sources";
import { filmOf, makeClip, shotOf, storeBytes } from "./testing/film";
import { planTimeline } from "./timeline";
import type { FilmMedia, FilmRequest } from "./types";

let dir: string;
let red: FilmMedia;
let blue: FilmMedia;
let counter: FilmMedia;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "inkreel-segment-"));
  red = await makeClip("color=red", 2);
  blue = await makeClip("color=blue", 2);
  // Brightness says which frame it is: luma = 16 + 3 × number.
  counter = await makeClip("color=black", 2, undefined, ["-vf", "geq=lum='16+3*N':cb=128:cr=128"]);
});
afterAll(() => rm(dir, { recursive: true, force: true }));

const bare = { label: null, subtitleStyle: "none" } as const;
let files = 0;
async function encodeAll(film: FilmRequest, alone = false): Promise<{ path: string; frames: number }[]> {
  const segments = planSegments(film, planTimeline(film.shots));
  const made: { path: string; frames: number }[] = [];
  for (const run of alone ? segments.map((segment) => [segment]) : [segments])
    await encodeRun(film, run, async (place, path) => {
      const kept = join(dir, `${files++}.mp4`);
      await rename(path, kept);
      made.push({ path: kept, frames: run[place]?.frames ?? 0 });
    });
  return made;
}

/** Mean luma of each frame. */
async function lumas(path: string): Promise<number[]> {
  const args = ["-i", path, "-vf", "scale=1:1:flags=area,format=gray", "-f", "rawvideo", "pipe:1"];
  return [...(await runFfmpeg(args, { timeoutMs: 20_000 })).stdout];
}
async function rgb(path: string, frame: number): Promise<number[]> {
  const args = [
    "-i",
    path,
    "-vf",
    `select=eq(n\\,${frame}),scale=1:1:flags=area,format=rgb24`,
    "-frames:v",
    "1",
    "-f",
    "rawvideo",
    "pipe:1",
  ];
  return [...(await runFfmpeg(args, { timeoutMs: 20_000 })).stdout];
}

describe("segments", () => {
  test("each has exactly its frames, whatever the transitions and odd durations", async () => {
    const shots = TRANSITIONS.map((transition, i) =>
      shotOf({ clip: i % 2 ? red : blue, durationMs: 1033 + i * 77, transition }),
    );
    for (const { path, frames } of await encodeAll(
      filmOf([...shots, shotOf({ clip: null, transition: "dissolve" })]),
    ))
      expect((await probeMedia(path, { count: true })).video).toMatchObject({
        frames,
        width: 180,
        height: 320,
        fps: 30,
      });
  });

  test("a segment shows the same, with the same times, encoded alone or after others", async () => {
    const cue = { text: "你以为我会", startMs: 700, endMs: 1500, position: "bottom-center" as const };
    const shots = [red, counter, blue].map((clip, i) =>
      shotOf({ clip, durationMs: 1000, transition: i === 2 ? "wipe" : "cut" }),
    );
    const film = filmOf(shots, { cues: [cue] });
    const times = async (path: string) => {
      const args = ["-show_entries", "packet=pts,dts,flags", "-of", "csv=p=0", "-i", path];
      const { stdout } = await runFfprobe(args, { timeoutMs: 20_000 });
      return stdout.toString();
    };
    const together = await encodeAll(film);
    const alone = await encodeAll(film, true);
    expect(together.map(({ frames }) => frames)).toEqual(alone.map(({ frames }) => frames));
    for (const [i, { path }] of together.entries()) {
      const other = alone[i]?.path ?? "";
      const key = (list: string) => list.split("\n")[0]?.includes("K");
      expect(key(await times(path))).toBe(true);
      const sorted = async (file: string) =>
        (await times(file))
          .split("\n")
          .map((line) => line.split(",")[0])
          .sort();
      expect(await sorted(path)).toEqual(await sorted(other));
      const [a, b] = [await lumas(path), await lumas(other)];
      for (const [n, luma] of a.entries()) expect(Math.abs(luma - (b[n] ?? 0))).toBeLessThanOrEqual(2);
    }
  });

  test("every frame of a body is its own frame of the clip, before and after a transition; the last one is held", async () => {
    const { path } = await localMedia(counter);
    const source = await lumas(path);
    const still = { clip: counter, durationMs: 2500, audioSource: "native" as const };
    const film = filmOf(
      [shotOf(still), shotOf({ ...still, transition: "dissolve", durationMs: 2000 })],
      bare,
    );
    const [first, , second] = await encodeAll(film);
    const misfit = (seen: number[], from: number) =>
      seen.reduce((sum, luma, n) => sum + Math.abs(luma - (source[Math.min(59, n + from)] ?? 0)), 0) /
      seen.length;
    for (const [made, from] of [
      [first, 0],
      [second, 8],
    ] as const) {
      const seen = await lumas(made?.path ?? "");
      expect(misfit(seen, from)).toBeLessThan(2.5);
      for (const wrong of [from - 1, from + 1])
        if (wrong >= 0) expect(misfit(seen, wrong)).toBeGreaterThan(misfit(seen, from) + 0.5);
    }
  });

  test("a clip shorter than its shot is slowed instead of held where nobody speaks in it", async () => {
    const [body] = await encodeAll(filmOf([shotOf({ clip: counter, durationMs: 2800 })], bare));
    const seen = await lumas(body?.path ?? "");
    expect(seen[80]).toBeGreaterThan(seen[70] ?? 0);
  });

  test("a dissolve goes from the one to the other; a fade passes black; a wipe moves a border", async () => {
    const transition = async (kind: "dissolve" | "fade" | "wipe") => {
      const film = filmOf(
        [shotOf({ clip: red, durationMs: 2000 }), shotOf({ clip: blue, durationMs: 2000, transition: kind })],
        bare,
      );
      const path = (await encodeAll(film))[1]?.path ?? "";
      return [await rgb(path, 0), await rgb(path, 7), await rgb(path, 14)] as const;
    };
    for (const kind of ["dissolve", "fade", "wipe"] as const) {
      const [first, middle, last] = await transition(kind);
      expect(first[0]).toBeGreaterThan(200);
      expect(last[2]).toBeGreaterThan(190);
      if (kind === "fade") expect(Math.max(...middle)).toBeLessThan(90);
      else for (const channel of [0, 2]) expect(middle[channel]).toBeGreaterThan(80);
    }
  });

  test("a still moves with its camera; a picture of another shape is shown whole", async () => {
    const half = new Uint8Array(400 * 300 * 4).map((_, i) =>
      Math.floor(i / 4) % 400 < 200 ? 255 : i % 4 === 3 ? 255 : 0,
    );
    const still = await storeBytes(await rawImage(half, 400, 300).png().toBuffer(), "png", {
      contentType: "image/png",
    });
    const [body] = await encodeAll(filmOf([shotOf({ still, camera: "pan_right", durationMs: 1000 })], bare));
    const seen = await lumas(body?.path ?? "");
    expect(Math.abs((seen[0] ?? 0) - (seen[29] ?? 0))).toBeGreaterThan(3);
  });

  test("any text — quotes, colons, braces, backslashes, filter syntax — is only ever drawn", async () => {
    const nasty = [
      `a':textfile=/etc/passwd:x='0`,
      `',movie=/etc/passwd[m]`,
      "{\\p1}m 0 0 l 100 0{\\blur200\\t(\\frz3600)}\\N\\h",
      "%{pts} %d [0:v] ; , = ' \" \u0000 \u202e 😀 ̷̷̷̷̷̷̷̷ \n\n Dialogue: 0,0:00:00.00,9:00:00.00,x",
    ].join("\n");
    const cues = [{ text: nasty, startMs: 0, endMs: 1000, position: "bottom-center" as const }];
    const watermark = { position: "top-left", opacity: 0.5, text: nasty, image: null } as const;
    const [plain] = await encodeAll(filmOf([shotOf({ clip: red })], bare));
    const [drawn] = await encodeAll(
      filmOf([shotOf({ clip: red, description: nasty })], { cues, label: nasty, watermark }),
    );
    expect((await probeMedia(drawn?.path ?? "", { count: true })).video?.frames).toBe(30);
    expect(await rgb(drawn?.path ?? "", 5)).not.toEqual(await rgb(plain?.path ?? "", 5));
    await encodeAll(filmOf([shotOf({ description: nasty })], bare));
  });

  test("a playlist in place of a clip is refused and nothing it names is read", async () => {
    const playlist = Buffer.from("#EXTM3U\n#EXTINF:1,\n/etc/passwd\n#EXT-X-ENDLIST\n");
    const clip = await storeBytes(playlist, "mp4", { contentType: "video/mp4", durationMs: 1000 });
    await expect(encodeAll(filmOf([shotOf({ clip })]))).rejects.toMatchObject({ reason: "bad_result" });
  });
});

describe("hashes", () => {
  const hashes = (film: FilmRequest) => planSegments(film, planTimeline(film.shots)).map((s) => s.hash);
  test("changing one shot changes only its own pieces; moving one changes none", () => {
    const clip = (digest: string): FilmMedia => ({ ...red, digest });
    const shots = ["a", "b", "c", "d"].map((digest) => shotOf({ clip: clip(digest) }));
    const before = hashes(filmOf(shots));
    const [a, b, c, d] = shots;
    if (!a || !b || !c || !d) throw new Error("four shots");
    const changed = hashes(filmOf([a, { ...b, clip: clip("e") }, c, d]));
    expect(changed.filter((hash, i) => hash !== before[i])).toHaveLength(1);
    expect(new Set(hashes(filmOf([d, b, a, c])))).toEqual(new Set(before));
  });

  test("everything that is seen is part of the hash", () => {
    const cue = { text: "你好", startMs: 100, endMs: 900, position: "bottom-center" as const };
    const base = filmOf([shotOf({ id: "s", clip: red })], { cues: [cue] });
    const variants: FilmRequest[] = [
      base,
      { ...base, cues: [{ ...cue, text: "再见" }] },
      { ...base, cues: [{ ...cue, startMs: 200 }] },
      { ...base, label: null },
      { ...base, subtitleStyle: "simple" },
      { ...base, picture: { ...base.picture, crf: 30 } },
      { ...base, watermark: { position: "top-right", opacity: 0.4, text: "mark", image: null } },
      { ...base, shots: base.shots.map((s) => ({ ...s, durationMs: 1100 })) },
    ];
    expect(new Set(variants.map((film) => hashes(film)[0])).size).toBe(variants.length);
  });
});
