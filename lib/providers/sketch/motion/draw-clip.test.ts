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
