import { beforeAll, describe, expect, test } from "vitest";
import { loudness } from "../../pcm/loudness";
import { fromDb, truePeak } from "../../pcm/true-peak";
import type { Pcm } from "../../pcm/wav";
import { brightness, chroma, distance, fingerprint, levels, onsetRate, seamOf } from "../../testing/listen";
import { isDrum } from "../instruments/orchestra";
import { BEDS } from "./beds/all";
import { BED_CEILING, BED_LUFS, composeBed } from "./compose";
import { bedSeconds, planBars } from "./plan";
import { SCALES } from "./theory";

const prints = new Map<string, { bands: number[]; onsets: number; bright: number }>();

describe.each(BEDS.map((bed) => [bed.id, bed] as const))("%s", (id, bed) => {
  let pcm: Pcm = { sampleRate: 48_000, channels: [] };
  beforeAll(() => {
    pcm = composeBed(bed);
  });

  test("is as long as written, at the common level, and does not clip", () => {
    expect(pcm.channels[0]).toHaveLength(Math.round(bedSeconds(bed) * 48_000));
    expect(Math.abs(loudness(pcm) - BED_LUFS)).toBeLessThan(0.5);
    expect(truePeak(pcm)).toBeLessThanOrEqual(fromDb(BED_CEILING));
    expect(pcm.channels.every((channel) => channel.every(Number.isFinite))).toBe(true);
  });

  test("flows from its end into its start", () => {
    const { seam, largest } = seamOf(pcm);
    expect(seam).toBeLessThan(largest);
    // The second around the seam is no quieter than the piece ever is elsewhere.
    const turned = pcm.channels.map((channel) => {
      const half = Math.floor(channel.length / 2);
      const out = new Float32Array(channel.length);
      out.set(channel.subarray(half));
      out.set(channel.subarray(0, half), channel.length - half);
      return out;
    });
    const around = levels({ ...pcm, channels: turned }, 0.5);
    const middle = Math.floor(around.length / 2);
    expect(Math.max(...around.slice(middle - 1, middle + 2))).toBeGreaterThanOrEqual(
      Math.min(...levels(pcm, 0.5)) - 3,
    );
  });

  test("is never silent and swells and sinks", () => {
    const heard = levels(pcm, 1);
    expect(Math.min(...heard)).toBeGreaterThan(-52);
    expect(Math.max(...heard) - Math.min(...heard)).toBeGreaterThan(2);
  });

  test("is in the key it is written in", () => {
    const tones = chroma(composeBed({ ...bed, parts: bed.parts.filter(({ plays }) => !isDrum(plays)) }));
    const written = new Set([
      ...SCALES[bed.scale].map((step) => (step + bed.tonic) % 12),
      ...planBars(bed).flatMap(({ voicing }) => voicing.map((midi) => midi % 12)),
    ]);
    const inKey = tones.reduce((sum, share, index) => sum + (written.has(index) ? share : 0), 0);
    expect(inKey).toBeGreaterThan(0.75);
    prints.set(id, { bands: fingerprint(pcm), onsets: onsetRate(pcm), bright: brightness(pcm) });
  });
});

test("no two beds sound alike", () => {
  const all = [...prints];
  for (const [index, [name, a]] of all.entries())
    for (const [other, b] of all.slice(index + 1)) {
      const apart =
        distance(a.bands, b.bands) +
        Math.abs(a.onsets - b.onsets) +
        Math.abs(Math.log2(a.bright / b.bright)) * 2;
      expect(apart, `${name} and ${other}`).toBeGreaterThan(2.5);
    }
});
