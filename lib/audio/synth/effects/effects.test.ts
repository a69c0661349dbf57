import { describe, expect, test } from "vitest";
import { loudness } from "../../pcm/loudness";
import { fromDb, truePeak } from "../../pcm/true-peak";
import type { Pcm } from "../../pcm/wav";
import { seamOf } from "../../testing/listen";
import { EFFECT_CEILING, EFFECTS, makeEffect } from "./all";
import { EFFECT_CATEGORIES } from "./types";

test("there are more than forty-eight effects in four categories, each with its own name, seed and words", () => {
  expect(EFFECTS.length).toBeGreaterThanOrEqual(48);
  for (const category of EFFECT_CATEGORIES)
    expect(EFFECTS.some((effect) => effect.category === category)).toBe(true);
  expect(new Set(EFFECTS.map(({ id }) => id)).size).toBe(EFFECTS.length);
  expect(new Set(EFFECTS.map(({ seed }) => seed)).size).toBe(EFFECTS.length);
  const tags = EFFECTS.flatMap(({ tags }) => tags.split("|"));
  expect(tags.filter((tag, index) => tags.indexOf(tag) !== index)).toEqual([]);
  for (const { tags: own } of EFFECTS) expect(own).toMatch(/\p{Script=Han}.*[a-z]/u);
});

const SAMPLE = EFFECTS.filter((_, index) => index % 7 === 0);
describe.each(SAMPLE.map((effect) => [effect.id, effect] as const))("%s", (_id, effect) => {
  test("is heard at its level, without clipping, clicks or seams, the same every time", () => {
    const pcm = makeEffect(effect);
    expect(Math.abs(loudness(pcm) - effect.level)).toBeLessThan(0.5);
    expect(truePeak(pcm)).toBeLessThanOrEqual(fromDb(EFFECT_CEILING));
    if (effect.loop) {
      const { seam, largest } = seamOf(pcm);
      expect(seam).toBeLessThan(largest);
    } else expect(Math.abs(pcm.channels[0]?.at(-1) ?? 1)).toBeLessThan(0.01);
    const bytes = ({ channels: [left = new Float32Array(0)] }: Pcm) => Buffer.from(left.buffer);
    expect(bytes(makeEffect(effect)).equals(bytes(pcm))).toBe(true);
  });
});
