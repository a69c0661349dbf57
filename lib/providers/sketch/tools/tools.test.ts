import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.ALLOW_PRIVATE_MEDIA_HOSTS = "127.0.0.1";
});

import { runFfmpeg } from "@/lib/media/ffmpeg";
import { imageInfo } from "@/lib/media/image";
import { probeMedia } from "@/lib/media/probe";
import type { EmojiRequest, ToolFile } from "../../types";
import { createDrawPool } from "../studio/pool";
import { type Drawn, drawPeople } from "../testing/faces";
import { imageRequest } from "../testing/requests";
import { drawAnimate } from "./draw-animate";
import { drawEmoji } from "./draw-emoji";
import { drawPortrait } from "./draw-portrait";
import { expressionOf, faceAt } from "./expressions";
import { findFace } from "./find-face";
import { decode, UNREADABLE } from "./open-files";

const ONE: Drawn = { width: 600, height: 800, faces: [{ x: 300, y: 300, size: 260 }] };
const look = async (drawn: Drawn) => findFace(await decode(drawPeople(drawn), { width: drawn.width }));

describe("the look at a face", () => {
  test("finds it where it is, and a square around it", async () => {
    const found = await look(ONE);
    if (!("faceBox" in found)) throw new Error(found.code);
    const [left, top, right, bottom] = found.faceBox;
    expect(Math.abs((left + right) / 2 - 300)).toBeLessThan(20);
    expect(Math.abs((top + bottom) / 2 - 305)).toBeLessThan(45);
    expect(right - left).toBeGreaterThan(150);
    expect(right - left).toBeLessThan(240);
    const [l, t, r, b] = found.extBox;
    expect(r - l).toBe(b - t);
    expect([l <= left, t <= top, r >= right, b >= bottom, l >= 0, t >= 0, r <= 600, b <= 800]).toEqual(
      Array(8).fill(true),
    );
  });

  test.each<[string, Drawn, string]>([
    ["a plain ground", { ...ONE, faces: [] }, "InvalidFile.NoHuman"],
    [
      "skin without features",
      { ...ONE, faces: [{ x: 300, y: 300, size: 260, eyes: false }] },
      "InvalidFile.NoHuman",
    ],
    [
      "two people",
      {
        width: 900,
        height: 700,
        faces: [
          { x: 240, y: 250, size: 240 },
          { x: 660, y: 250, size: 240 },
        ],
      },
      "InvalidFile.MultiHuman",
    ],
  ])("of %s says why there is none", async (_what, drawn, code) => {
    expect(await look(drawn)).toEqual({ code });
  });
});

test("every round of an expression ends where it began", () => {
  for (const id of ["mengwa_kaixin", "dagong_zhuakuang", "jingdian_landuo_1", "nobody_knows"]) {
    const expression = expressionOf(id);
    for (const [name, value] of Object.entries(faceAt(expression, 0)))
      expect(faceAt(expression, 1)[name as "dx"], `${id} ${name}`).toBeCloseTo(value, 6);
  }
});

describe("files", () => {
  let folder: string;
  let server: Server;
  const files = new Map<string, Buffer>();
  const served = (name: string): ToolFile => ({
    assetId: name,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/${name}`,
  });

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "sketch-tools-"));
    server = createServer((request, response) => {
      const file = files.get((request.url ?? "").slice(1));
      response.writeHead(file ? 200 : 404, file && { "content-length": file.length });
      response.end(file);
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    files.set("person.png", drawPeople(ONE));
    // Somebody in light clothes walks to the right.
    const walk = path.join(folder, "walk.mp4");
    await runFfmpeg(
      [
        ...["-f", "lavfi", "-i", "color=c=0x203040:s=240x320:r=15:d=3"],
        ...["-f", "lavfi", "-i", "color=c=0xf0f0e0:s=60x200:r=15:d=3"],
        ...["-f", "lavfi", "-i", "sine=f=330:d=3"],
        ...["-filter_complex", "[0][1]overlay=x='20+t*45':y=90[v]", "-map", "[v]", "-map", "2:a"],
        ...["-pix_fmt", "yuv420p", "-shortest", `file:${walk}`],
      ],
      { timeoutMs: 60_000 },
    );
    files.set("walk.mp4", await readFile(walk));
  });
  afterAll(async () => {
    server.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Grey values of one frame of a clip. */
  const frameAt = async (file: string, seconds: number) =>
    (
      await runFfmpeg(
        [
          "-ss",
          String(seconds),
          "-i",
          `file:${file}`,
          "-frames:v",
          "1",
          "-vf",
          "scale=64:64",
          "-pix_fmt",
          "gray",
          "-f",
          "rawvideo",
          "pipe:1",
        ],
        { timeoutMs: 30_000 },
      )
    ).stdout;
  const difference = (a: Buffer, b: Buffer) =>
    a.reduce((sum, value, at) => sum + Math.abs(value - (b[at] ?? 0)), 0) / a.length;

  test("an expression is a silent square of three seconds that moves and says what it is", async () => {
    const found = await look(ONE);
    if (!("faceBox" in found)) throw new Error(found.code);
    const request: EmojiRequest = {
      kind: "emoji",
      image: served("person.png"),
      drivenId: "mengwa_kaixin",
      ...found,
    };
    const out = path.join(folder, "emoji.mp4");
    await drawEmoji(request, out, () => {});
    const probe = await probeMedia(out);
    expect(probe).toMatchObject({
      durationMs: 3_000,
      video: { width: 512, height: 512, fps: 15, codec: "h264" },
    });
    expect(probe.audio).toBeUndefined();
    expect(JSON.stringify(probe.tags)).toContain("offline sketch");
    expect(difference(await frameAt(out, 0), await frameAt(out, 0.5))).toBeGreaterThan(1.5);
  });

  test.each(["move", "mix"] as const)(
    "%s keeps the clip's length and sound, and follows it",
    async (mode) => {
      const out = path.join(folder, `${mode}.mp4`);
      const request = { kind: "animate", mode, quality: "std", checkImage: true } as const;
      const steps: number[] = [];
      await drawAnimate(
        { ...request, image: served("person.png"), video: served("walk.mp4") },
        out,
        (percent) => steps.push(percent),
      );
      const probe = await probeMedia(out);
      expect(Math.abs(probe.durationMs - 3_000)).toBeLessThan(150);
      expect(probe.audio?.codec).toBe("aac");
      expect(JSON.stringify(probe.tags)).toContain("offline sketch");
      expect(probe.video).toMatchObject(
        mode === "move" ? { width: 480, height: 640 } : { width: 240, height: 320 },
      );
      expect(difference(await frameAt(out, 0.2), await frameAt(out, 2.6))).toBeGreaterThan(3);
      expect(steps.length).toBeGreaterThan(5);
    },
  );

  test.each(["avatar_ink", "avatar_neon", "pose_cheer"])(
    "%s is a picture of the person",
    async (portrait) => {
      const reference = { role: "character" as const, ...served("person.png") };
      const drawn = await drawPortrait({ ...imageRequest({}), references: [reference], portrait });
      expect(await imageInfo(drawn)).toMatchObject({ width: 1024, height: 1024, format: "jpeg" });
    },
  );

  test("the studio's threads draw them, and say there too what could not be read", async () => {
    const pool = createDrawPool();
    const found = await look(ONE);
    if (!("faceBox" in found)) throw new Error(found.code);
    const request: EmojiRequest = {
      kind: "emoji",
      image: served("person.png"),
      drivenId: "dagong_wunai",
      ...found,
    };
    const task = { signal: new AbortController().signal, onProgress: () => {} };
    try {
      const drawn = await pool.draw({ ...task, request, outBase: path.join(folder, "threaded") });
      expect(drawn.contentType).toBe("video/mp4");
      expect((await probeMedia(drawn.file)).durationMs).toBe(3_000);
      const gone = { ...request, image: served("gone.png") };
      await expect(pool.draw({ ...task, request: gone, outBase: path.join(folder, "none") })).rejects.toThrow(
        UNREADABLE,
      );
    } finally {
      await pool.stop();
    }
  });

  test("what cannot be read is the sender's trouble", async () => {
    const request = { kind: "animate", mode: "move", quality: "std", checkImage: true } as const;
    const out = path.join(folder, "none.mp4");
    await expect(
      drawAnimate({ ...request, image: served("person.png"), video: served("person.png") }, out, () => {}),
    ).rejects.toThrow(UNREADABLE);
  });
});
