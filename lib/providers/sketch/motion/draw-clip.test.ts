import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CAMERAS } from "@/db/schema/values";
import { probeMedia } from "@/lib/media/probe";
import type { VideoRequest } from "../../types";
import { compose } from "../draw/compose";
import { renderStill } from "../draw/draw-image";
import { sheet } from "../draw/pen";
import { CAST, shotBrief, videoRequest } from "../testing/requests";
import { BLEED } from "./camera";
import { drawClip } from "./draw-clip";
import { blinksOf } from "./face";
import { mouthAt, syllablesOf } from "./mouth";
import { stagePictures } from "./pictures";
import { stageLayers } from "./stager";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "sketch-clip-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const small = { width: 108, height: 192 };
const brief = shotBrief({
  place: { location: "灯火巷", time: "夜", interior: false, weather: "细雨" },
  characters: [{ ...CAST.man, speaking: true }, CAST.chen],
});

/** Brightness of every pixel of the frame at `seconds`. */
function frame(request: VideoRequest, seconds: number, end: VideoRequest["brief"] | null = null): Uint8Array {
  const bleed = Math.round(request.height * BLEED);
  const recipe = { ...request, brief: request.brief };
  const stager = stageLayers(
    request,
    compose(recipe, bleed),
    end ? compose({ ...recipe, brief: end }, bleed) : null,
  );
  return lumaOf(stager.frame(seconds), stager.stride, request);
}

function lumaOf(planes: Uint8Array, stride: number, { width, height }: { width: number; height: number }) {
  const luma = new Uint8Array(width * height);
  for (let row = 0; row < height; row++)
    luma.set(planes.subarray(row * stride, row * stride + width), row * width);
  return luma;
}

/** By how many pixels the part of the picture between two heights (shares) has moved. */
function travel(
  from: Uint8Array,
  to: Uint8Array,
  [top, bottom]: readonly [number, number],
): [number, number] {
  let best: [number, number, number] = [0, 0, Number.POSITIVE_INFINITY];
  for (let dx = -16; dx <= 16; dx++)
    for (let dy = -16; dy <= 16; dy++) {
      let sum = 0;
      for (let y = Math.round(small.height * top); y < small.height * bottom; y += 2)
        for (let x = 18; x < small.width - 18; x += 2)
          sum += Math.abs((to[(y + dy) * small.width + x + dx] ?? 0) - (from[y * small.width + x] ?? 0));
      if (sum < best[2]) best = [dx, dy, sum];
    }
  return [best[0], best[1]];
}

/** How much two frames differ, by row. */
const changedRows = (a: Uint8Array, b: Uint8Array) =>
  Array.from({ length: small.height }, (_, row) =>
    difference(
      a.subarray(row * small.width, (row + 1) * small.width),
      b.subarray(row * small.width, (row + 1) * small.width),
    ),
  );

const difference = (a: Uint8Array, b: Uint8Array) =>
  a.reduce((sum, value, index) => sum + Math.abs(value - (b[index] ?? 0)), 0) / a.length;

describe("sketch clips", () => {
  test.each([
    [1.5, 108, 192, 45],
    [0.999, 192, 108, 30],
    [2.35, 121, 121, 71],
  ])(
    "%s s at %s×%s has exactly its frames and size, and no sound",
    async (duration, width, height, frames) => {
      const out = path.join(folder, `${duration}.mp4`);
      const seen: number[] = [];
      await drawClip(videoRequest({ brief, duration, width, height, quality: "draft" }), out, (percent) =>
        seen.push(percent),
      );
      const probe = await probeMedia(out);
      const even = (size: number) => Math.round(size / 2) * 2;
      expect(probe.video).toMatchObject({
        width: even(width),
        height: even(height),
        fps: 30,
        codec: "h264",
        frames,
      });
      expect(probe.audio).toBeUndefined();
      expect(probe.durationMs).toBe(Math.round((frames / 30) * 1000));
      expect(JSON.stringify(probe.tags)).toContain("offline sketch");
      expect(seen.length).toBeGreaterThan(2);
    },
  );

  test.each(CAMERAS)("camera %s moves, and repeats exactly", (camera) => {
    const request = videoRequest({ brief: { ...brief, camera, characters: [] }, ...small });
    const last = frame(request, request.duration);
    expect(difference(frame(request, 0), last)).toBeGreaterThan(0.05);
    expect(difference(last, frame(request, request.duration))).toBe(0);
  });

  test.each([
    ["pan_left", [1, 0]],
    ["pan_right", [-1, 0]],
    ["tilt_up", [0, 1]],
    ["tilt_down", [0, -1]],
  ] as const)("camera %s carries the picture the other way", (camera, [x, y]) => {
    const request = videoRequest({ brief: { ...brief, camera, characters: [] }, ...small });
    const [dx, dy] = travel(frame(request, 0), frame(request, request.duration), [0.2, 0.8]);
    expect([Math.sign(dx), Math.sign(dy)]).toEqual([x || 0, y || 0]);
    expect(Math.abs(dx + dy)).toBeGreaterThan(4);
  });

  test.each([
    ["push", 1],
    ["crane", 1],
    ["pull", -1],
  ] as const)("camera %s makes the picture larger (or smaller)", (camera, sign) => {
    const request = videoRequest({ brief: { ...brief, camera, characters: [] }, ...small });
    const [from, to] = [frame(request, 0), frame(request, request.duration)];
    const [upper, lower] = [travel(from, to, [0.12, 0.42]), travel(from, to, [0.58, 0.88])];
    expect(Math.sign(lower[1] - upper[1])).toBe(sign);
  });

  test.each(["static", "push", "pan_left", "handheld"] as const)(
    "camera %s goes on evenly: no frame jumps, the first and the last least of all",
    (camera) => {
      const request = videoRequest({ brief: { ...brief, camera, characters: [] }, ...small, duration: 1 });
      const stager = stageLayers(request, compose({ ...request }, 16), null);
      const frames = Array.from({ length: 30 }, (_, index) =>
        lumaOf(stager.frame(index / 30), stager.stride, small),
      );
      const steps = frames.slice(1).map((luma, index) => difference(luma, frames[index] ?? luma));
      const usual = [...steps].sort((a, b) => a - b)[15] ?? 0;
      expect(Math.max(...steps)).toBeLessThan(usual * 2 + 0.5);
    },
  );

  test("eyes blink now and then", () => {
    const request = videoRequest({
      ...{ ...small, seed: 11, duration: 6 },
      brief: {
        ...brief,
        shotType: "closeup",
        camera: "static",
        place: { location: "修灯铺", interior: true },
      },
    });
    const [blink = 0] = blinksOf(request, CAST.man.id);
    const dark = (seconds: number) => {
      const luma = frame(request, seconds);
      return Math.max(...changedRows(luma, frame(request, blink - 1 / 15)));
    };
    expect(blink).toBeGreaterThan(0.5);
    expect(dark(blink + 1 / 15)).toBeGreaterThan(2 * dark(blink - 2 / 15));
  });

  test("words shape the mouth: open vowels, closed lips, and rest at a comma", () => {
    const line = { characterId: "c", start: 0, end: 2, text: "Papa, too" };
    const syllables = syllablesOf(line);
    expect(syllables.map(({ shapes }) => shapes[0])).toEqual(["shut", "shut", "round"]);
    expect(syllables[1]?.end).toBeLessThan(syllables[2]?.start ?? 0);
    expect(mouthAt(syllables, 2.5)).toBeNull();
    expect(syllablesOf({ ...line, text: "你们不许拆！" })).toHaveLength(5);
    expect(syllablesOf({ ...line, text: undefined }).length).toBeGreaterThan(5);
  });

  test("a blow flashes and shakes the picture once, and leaves it where it was", () => {
    const hit = { ...brief, camera: "static", description: "陈野一拳砸向拆迁队长" } as const;
    const request = videoRequest({ ...small, brief: hit, duration: 3 });
    const bright = (seconds: number) => frame(request, seconds).reduce((sum, luma) => sum + luma, 0);
    expect(bright(0.5)).toBeGreaterThan(bright(0.4) * 1.8);
    expect(bright(0.8)).toBeLessThan(bright(0.4) * 1.3);
    const calm = videoRequest({ ...small, brief: { ...hit, description: "陈野看着拆迁队长" }, duration: 3 });
    expect(difference(frame(request, 2.9), frame(calm, 2.9))).toBeLessThan(1);
  });

  test("a clip starts where its start picture is", () => {
    const request = videoRequest({
      brief: { ...brief, camera: "push", place: { location: "修灯铺", interior: true } },
      ...small,
    });
    const still = renderStill(request).getContext("2d").getImageData(0, 0, 108, 192).data;
    const luma = Uint8Array.from({ length: 108 * 192 }, (_, pixel) => {
      const [r = 0, g = 0, b = 0] = still.subarray(pixel * 4, pixel * 4 + 3);
      return 16 + (0.2126 * r + 0.7152 * g + 0.0722 * b) * (219 / 255);
    });
    expect(difference(frame(request, 0), luma)).toBeLessThan(3);
  });

  test("the mouth of the speaking person moves while she speaks and rests afterwards", () => {
    const request = videoRequest({
      ...small,
      brief: { ...brief, shotType: "closeup", place: { location: "修灯铺", interior: true } },
      speech: [{ characterId: CAST.man.id, start: 0, end: 1 }],
    });
    const silent = { ...request, speech: [] };
    const spoken = [0.1, 0.2, 0.3, 0.4].map((at) => difference(frame(request, at), frame(silent, at)));
    expect(Math.max(...spoken)).toBeGreaterThan(0.1);
    expect(difference(frame(request, 1.5), frame(silent, 1.5))).toBe(0);
  });

  test("an end picture is reached at the end", () => {
    const end = { ...brief, moment: 1, characters: [{ ...CAST.man, emotion: "大喊" }, CAST.chen] };
    const request = videoRequest({ ...small, brief });
    const reached = frame(request, request.duration, end);
    const wanted = frame({ ...request, brief: end }, request.duration);
    expect(difference(reached, wanted)).toBeLessThan(difference(reached, frame(request, request.duration)));
  });

  test("a picture we did not draw is moved itself and melts into the end picture", () => {
    const picture = (color: string) => {
      const { canvas, ctx } = sheet(90, 120);
      ctx.fillStyle = color;
      ctx.fillRect(0, 0, 90, 120);
      return { image: canvas, width: 90, height: 120 };
    };
    const request = videoRequest({ ...small, brief: { ...brief, camera: "pan_left" } });
    const stager = stagePictures(request, picture("#ff0000"), picture("#0000ff"));
    const at = (seconds: number) => {
      const planes = stager.frame(seconds);
      const colour = stager.stride * small.height;
      return [planes[0], planes[colour], planes[colour * 1.25]];
    };
    const [y, u, v] = at(0);
    expect([y, u, v]).toEqual([expect.closeTo(63, -1), expect.closeTo(102, -1), expect.closeTo(240, -1)]);
    const [endY, endU, endV] = at(request.duration);
    expect([endY, endU, endV]).toEqual([
      expect.closeTo(32, -1),
      expect.closeTo(240, -1),
      expect.closeTo(118, -1),
    ]);
  });
});
