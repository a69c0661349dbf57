import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loudness } from "../../pcm/loudness";
import { fromDb, truePeak } from "../../pcm/true-peak";
import type { Pcm } from "../../pcm/wav";
import { distance, fingerprint, seamOf } from "../../testing/listen";
import { isDrum } from "../instruments/orchestra";
import { BEDS } from "./beds/all";
import { BED_CEILING, BED_LUFS, composeBed } from "./compose";
import { barsOf, bedSeconds, planBars } from "./plan";
import { chordOf, clashes, SCALES, voiceChord } from "./theory";
import { BED_MOODS, type Bed } from "./types";
import { grinding, writeScore } from "./write-score";

const find = (id: string) => BEDS.find((bed) => bed.id === id) as Bed;

test("there are three beds for each of the eight moods, each with its own name, seed and band", () => {
  for (const mood of BED_MOODS) expect(BEDS.filter((bed) => bed.mood === mood)).toHaveLength(3);
  expect(new Set(BEDS.map(({ id }) => id)).size).toBe(BEDS.length);
  expect(new Set(BEDS.map(({ seed }) => seed)).size).toBe(BEDS.length);
  expect(new Set(BEDS.map(({ parts }) => parts.map(({ plays }) => plays).join())).size).toBe(BEDS.length);
});

describe.each(BEDS.map((bed) => [bed.id, bed] as const))("the score of %s", (_id, bed) => {
  const score = writeScore(bed);
  test("lasts half a minute to a minute and has a form", () => {
    expect(bedSeconds(bed)).toBeGreaterThanOrEqual(30);
    expect(bedSeconds(bed)).toBeLessThanOrEqual(60);
    expect(new Set(bed.form).size).toBeGreaterThanOrEqual(3);
    expect(score.bars).toBe(barsOf(bed));
  });

  test("has no minor second on a strong beat", () => {
    expect(grinding(bed, score)).toEqual([]);
  });

  test("has a tune that moves, in reach, and lands on notes of its scale", () => {
    const tune = score.notes.filter(({ part }) => bed.parts[part]?.as === "melody");
    expect(new Set(tune.map(({ midi }) => midi)).size).toBeGreaterThanOrEqual(4);
    for (const { midi } of tune) {
      expect(midi).toBeGreaterThanOrEqual(45);
      expect(midi).toBeLessThanOrEqual(98);
    }
    const scale = SCALES[bed.scale].map((step) => (step + bed.tonic) % 12);
    const inside = tune.filter(({ midi }) => scale.includes(midi % 12)).length;
    expect(inside / tune.length).toBeGreaterThan(0.95);
  });

  test("plays every part, inside the loop", () => {
    for (const [index] of bed.parts.entries())
      expect(score.notes.some(({ part }) => part === index)).toBe(true);
    for (const note of score.notes) {
      expect(note.at).toBeGreaterThanOrEqual(0);
      expect(note.at).toBeLessThan(score.beats);
      expect(note.velocity).toBeGreaterThan(0);
    }
  });

  test("leads its chords smoothly", () => {
    const bars = planBars(bed);
    const steps = bars.slice(1).map(({ voicing }, index) => {
      const before = bars[index]?.voicing ?? [];
      return Math.max(...voicing.map((note) => Math.min(...before.map((other) => Math.abs(note - other)))));
    });
    expect(Math.max(...steps)).toBeLessThanOrEqual(7);
  });
});

test.each([
  ["I", [0, 4, 7]],
  ["i", [0, 3, 7]],
  ["bVI", [8, 12, 15]],
  ["V7", [7, 11, 14, 17]],
  ["IVmaj7", [5, 9, 12, 16]],
  ["viidim7", [11, 14, 17, 20]],
])("the chord %s is %j above the tonic", (symbol, notes) => {
  const { root, tones } = chordOf(symbol);
  expect(tones.map((tone) => root + tone)).toEqual(notes);
});

test("an unknown chord is refused", () => {
  expect(() => chordOf("H7")).toThrow("no such chord");
});

test("no voicing has notes that grind", () => {
  const symbols = fc.constantFrom(
    "I",
    "ii7",
    "iii7",
    "IVmaj7",
    "V7",
    "vi7",
    "i7",
    "bVI",
    "Iadd9",
    "viidim7",
    "Vsus4",
    "I6",
  );
  fc.assert(
    fc.property(symbols, fc.integer({ min: 48, max: 66 }), symbols, (first, tonic, second) => {
      const before = voiceChord(tonic, chordOf(first), [], 48, 65);
      const notes = voiceChord(tonic, chordOf(second), before, 48, 65);
      expect(notes.length).toBeGreaterThanOrEqual(2);
      expect(notes.some((a) => notes.some((b) => a !== b && clashes(a, b)))).toBe(false);
    }),
  );
});

test("music is at the common level, does not clip, loops without a seam and is the same every time", () => {
  const bed: Bed = { ...find("bgm-monkey-business"), form: ["V"] };
  const pcm = composeBed(bed);
  expect(Math.abs(loudness(pcm) - BED_LUFS)).toBeLessThan(0.5);
  expect(truePeak(pcm)).toBeLessThanOrEqual(fromDb(BED_CEILING));
  const { seam, largest } = seamOf(pcm);
  expect(seam).toBeLessThan(largest);
  const bytes = ({ channels: [, right = new Float32Array(0)] }: Pcm) => Buffer.from(right.buffer);
  expect(bytes(composeBed(bed)).equals(bytes(pcm))).toBe(true);
  const other = composeBed({ ...find("bgm-signal-lost"), form: ["B"] });
  expect(distance(fingerprint(pcm), fingerprint(other))).toBeGreaterThan(2);
}, 120_000);

test("music uses drums and pitched instruments, Chinese and western, in more than twenty timbres", () => {
  const players = new Set(BEDS.flatMap(({ parts }) => parts.map(({ plays }) => plays)));
  expect([...players].filter((name) => !isDrum(name)).length).toBeGreaterThan(20);
  for (const name of [
    "guzheng",
    "erhu",
    "dizi",
    "xiao",
    "pipa",
    "piano",
    "strings",
    "guitar",
    "chip",
    "lead",
  ])
    expect(players).toContain(name);
});
