import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { runFfmpeg } from "@/lib/media/ffmpeg";
import { probeMedia } from "@/lib/media/probe";
import { DUCKED, duckAt, fadeAt, planAudio, SAMPLE_RATE } from "./audio-plan";
import { masterAudio } from "./master-audio";
import { filmOf, makeTone, shotOf, storeMedia } from "./testing/film";
import { planTimeline } from "./timeline";
import type { FilmMedia, FilmRequest } from "./types";

let voice: FilmMedia;
let music: FilmMedia;
let effect: FilmMedia;
beforeAll(async () => {
  voice = await makeTone(440, 1, 0.3);
  music = await makeTone(3000, 1.5, 0.3);
  effect = await makeTone(8000, 0.3, 0.8);
});

const sound = (film: FilmRequest) => masterAudio(planAudio(film, planTimeline(film.shots)));
const line = (media: FilmMedia | null) => ({
  id: "l",
  kind: "dialogue" as const,
  text: "你好吗",
  voice: media,
});
const bed = (some: Partial<FilmRequest["music"][number]> = {}) => ({
  ...{ sound: music, startMs: 0, endMs: null, volume: 0.6, fadeInMs: 0, fadeOutMs: 0 },
  ...some,
});

/** RMS in dB of one tone between two times of a file. */
async function levelOf(path: string, hertz: number, from: number, to: number): Promise<number> {
  const filter = `atrim=${from}:${to},bandpass=f=${hertz}:width_type=h:w=200,bandpass=f=${hertz}:width_type=h:w=200,astats=measure_perchannel=none`;
  const { stderr } = await runFfmpeg(
    ["-loglevel", "info", "-nostats", "-i", path, "-af", filter, "-f", "null", "-"],
    { timeoutMs: 20_000 },
  );
  const level = /RMS level dB: (\S+)/.exec(stderr)?.[1];
  return level === "-inf" ? Number.NEGATIVE_INFINITY : Number(level);
}

describe("the mix", () => {
  test("lasts exactly as long as the picture", async () => {
    const film = filmOf([shotOf({ durationMs: 1033, lines: [line(voice)] }), shotOf({ durationMs: 777 })], {
      music: [bed()],
    });
    const { path } = await sound(film);
    const { durationMs } = await probeMedia(path);
    expect(Math.abs(durationMs - (planTimeline(film.shots).frames * 1000) / 30)).toBeLessThan(22);
  });

  test("music is 12 dB lower under speech, loops without end, fades in and out", async () => {
    const shots = [
      shotOf({ durationMs: 3000 }),
      shotOf({ durationMs: 1300, lines: [line(voice)] }),
      shotOf({ durationMs: 3700 }),
    ];
    const { path } = await sound(filmOf(shots, { music: [bed({ fadeInMs: 1000, fadeOutMs: 1000 })] }));
    const open = await levelOf(path, 3000, 1.8, 2.6);
    expect(open - (await levelOf(path, 3000, 3.3, 4.0))).toBeGreaterThan(10);
    expect(open - (await levelOf(path, 3000, 3.3, 4.0))).toBeLessThan(14);
    expect(open - (await levelOf(path, 3000, 0, 0.15))).toBeGreaterThan(12);
    expect(open - (await levelOf(path, 3000, 7.85, 8))).toBeGreaterThan(12);
    expect(Math.abs(open - (await levelOf(path, 3000, 5.5, 6.5)))).toBeLessThan(1);
    expect(await levelOf(path, 440, 3.3, 4.0)).toBeGreaterThan(-30);
    expect(await levelOf(path, 440, 0.5, 2.5)).toBeLessThan(-50);
  });

  test("effects sound at their offset; a shot without sound of its own adds none", async () => {
    const shots = [
      shotOf({
        durationMs: 2000,
        effects: [{ sound: effect, offsetMs: 1200, volume: 1 }],
        lines: [line(voice)],
      }),
      shotOf({ audioSource: "none", lines: [line(voice)] }),
    ];
    const { path } = await sound(filmOf(shots));
    expect(await levelOf(path, 8000, 1.25, 1.45)).toBeGreaterThan((await levelOf(path, 8000, 0.5, 1.1)) + 30);
    expect(await levelOf(path, 440, 2.1, 2.9)).toBeLessThan(-60);
  });

  test("quiet, loud and spiky films all come out at −14 LUFS ± 1 with true peaks under −1 dBTP", async () => {
    const quiet = await makeTone(300, 2, 0.05);
    const loud = await makeTone(900, 2, 1);
    const spiky = await storeMedia(
      [
        "-f",
        "lavfi",
        "-i",
        "aevalsrc='0.05*sin(2*PI*200*t)+if(lt(mod(t,0.5),0.004),0.9*sin(2*PI*9000*t),0)':s=48000:d=4",
      ],
      "wav",
      { contentType: "audio/wav", durationMs: 4000 },
    );
    for (const media of [quiet, loud, spiky]) {
      const { measured } = await sound(filmOf([shotOf({ durationMs: 4000, lines: [line(media)] })]));
      expect(Math.abs((measured.loudness ?? 0) + 14)).toBeLessThanOrEqual(1);
      expect(measured.peak).toBeLessThanOrEqual(-1);
    }
  });

  test("a silent film stays silent, and an unchanged sound is not made twice", async () => {
    const film = filmOf([shotOf({})]);
    const first = await sound(film);
    expect(first.measured.loudness).toBeNull();
    expect(await sound(filmOf([shotOf({ description: "another picture" })]))).toEqual(first);
  });
});

describe("envelopes", () => {
  const spans = fc
    .array(fc.tuple(fc.nat(500_000), fc.integer({ min: 1, max: 200_000 })), { maxLength: 5 })
    .map((list) => list.map(([from, length]) => ({ from, to: from + length })));

  test("ducking is whole under speech, absent far from it, and never jumps", () => {
    fc.assert(
      fc.property(spans, fc.nat(800_000), (speech, at) => {
        const gain = duckAt(at, speech);
        expect(gain).toBeGreaterThanOrEqual(DUCKED - 1e-9);
        expect(gain).toBeLessThanOrEqual(1);
        if (speech.some((s) => at >= s.from && at <= s.to)) expect(gain).toBe(DUCKED);
        if (speech.every((s) => at < s.from - SAMPLE_RATE || at > s.to + SAMPLE_RATE)) expect(gain).toBe(1);
        expect(Math.abs(duckAt(at + 48, speech) - gain)).toBeLessThan(0.02);
      }),
    );
  });

  test("fades begin and end at nothing", () => {
    const faded = { from: 100, to: 1100, fadeIn: 200, fadeOut: 300 };
    expect([100, 200, 300, 700, 950, 1100].map((at) => fadeAt(at, faded))).toEqual([0, 0.5, 1, 1, 0.5, 0]);
  });
});
