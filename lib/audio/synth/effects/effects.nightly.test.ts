import { describe, expect, test } from "vitest";
import { loudness } from "../../pcm/loudness";
import { fromDb, truePeak } from "../../pcm/true-peak";
import { distance, fingerprint, levels, seamOf } from "../../testing/listen";
import { EFFECT_CEILING, EFFECTS, makeEffect } from "./all";

const prints = new Map<string, number[]>();

describe.each(EFFECTS.map((effect) => [effect.id, effect] as const))("%s", (id, effect) => {
  test("has its length and level, is whole, does not clip, click or stop short", () => {
    const pcm = makeEffect(effect);
    expect(pcm.channels[0]).toHaveLength(Math.round(effect.seconds * 48_000));
    expect(pcm.channels.every((channel) => channel.every(Number.isFinite))).toBe(true);
    expect(Math.abs(loudness(pcm) - effect.level)).toBeLessThan(0.5);
    expect(truePeak(pcm)).toBeLessThanOrEqual(fromDb(EFFECT_CEILING));
    const heard = levels(pcm, 0.1);
    if (effect.loop) {
      const { seam, largest } = seamOf(pcm);
      expect(seam).toBeLessThan(largest * 0.8);
    } else expect(heard.at(-1) ?? 0).toBeLessThan(Math.max(...heard) - 6);
    prints.set(id, [...fingerprint(pcm), effect.seconds]);
  });
});

test("no two effects sound alike", () => {
  const all = [...prints];
  for (const [index, [name, a]] of all.entries())
    for (const [other, b] of all.slice(index + 1))
      expect(distance(a, b), `${name} and ${other}`).toBeGreaterThan(0.6);
});
