import { describe, expect, test } from "vitest";
import { effectFor, LIBRARY_ITEMS } from "../library-items";
import { loudness, peak } from "../pcm/loudness";
import type { Pcm } from "../pcm/wav";
import { BEDS } from "./beds";
import { BED_LUFS, composeBed } from "./compose";
import { EFFECTS, makeEffect } from "./effects";

/** The step from the last sample to the first, against the steps inside. */
function seam({ channels }: Pcm): number {
  const channel = channels[0] as Float32Array;
  let largest = 0;
  for (let i = 1; i < channel.length; i++)
    largest = Math.max(largest, Math.abs((channel[i] as number) - (channel[i - 1] as number)));
  return Math.abs((channel[0] as number) - (channel.at(-1) as number)) / largest;
}

describe.each(BEDS.map((bed) => [bed.id, bed] as const))("%s", (_id, bed) => {
  test("is at the common level, does not clip, and loops without a seam", () => {
    const pcm = composeBed(bed);
    expect(Math.abs(loudness(pcm) - BED_LUFS)).toBeLessThan(0.5);
    expect(peak(pcm)).toBeLessThan(0.9);
    expect(seam(pcm)).toBeLessThan(1);
  });
});

test("music is the same every time", () => {
  const bed = BEDS[2] as (typeof BEDS)[number];
  const bytes = () => Buffer.from((composeBed(bed).channels[1] as Float32Array).buffer);
  expect(bytes().equals(bytes())).toBe(true);
});

describe.each(EFFECTS.map((effect) => [effect.id, effect] as const))("%s", (_id, effect) => {
  test("is heard at its level, without clipping or clicks at its ends", () => {
    const pcm = makeEffect(effect);
    expect(Math.abs(loudness(pcm) - effect.level)).toBeLessThan(2);
    expect(peak(pcm)).toBeLessThan(0.9);
    if (effect.loop) expect(seam(pcm)).toBeLessThan(1);
    else expect(Math.abs(pcm.channels[0]?.at(-1) ?? 1)).toBeLessThan(0.01);
  });
});

test("the library offers six moods of music and twelve effects, each named once", () => {
  expect(new Set(BEDS.map((bed) => bed.mood)).size).toBe(6);
  expect(EFFECTS).toHaveLength(12);
  expect(new Set(LIBRARY_ITEMS.map((item) => item.id)).size).toBe(LIBRARY_ITEMS.length);
});

test.each([
  ["雨声，行李箱轮子碾过石板", "sfx-wheels"],
  ["细雨", "sfx-rain"],
  ["铜铃", "sfx-bell"],
  ["door slam", "sfx-door"],
  ["A distant THUNDER", "sfx-thunder"],
  ["心跳声", "sfx-heartbeat"],
  ["sandoor", undefined],
  ["沉默", undefined],
])("the words %j ask for %s", (words, id) => {
  expect(effectFor(words)?.id).toBe(id);
});
