import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { planRuns, stretches } from "./runs";

const lengths = fc.array(fc.integer({ min: 1, max: 900 }), { maxLength: 200 });

describe("runs", () => {
  test("hold every segment once, in order, and no more film than one encoder makes in a step", () => {
    fc.assert(
      fc.property(lengths, (list) => {
        const runs = planRuns(list.map((frames) => ({ frames })));
        expect(runs.flat()).toEqual(list.map((_, i) => i));
        for (const run of runs)
          expect(run.length === 1 || run.reduce((sum, i) => sum + (list[i] ?? 0), 0) <= 240).toBe(true);
      }),
    );
  });

  test("save most of the starts of a minute in thirty shots, and end with short ones", () => {
    const runs = planRuns(Array.from({ length: 30 }, () => ({ frames: 60 })));
    expect(runs.length).toBeLessThanOrEqual(14);
    expect(runs.at(-1)).toHaveLength(1);
    expect(runs.at(-2)).toHaveLength(1);
  });

  test("what is wanted of a run is taken in parts without a gap", () => {
    expect(stretches([3, 4, 5, 6], (i) => i !== 5)).toEqual([[3, 4], [6]]);
    expect(stretches([3, 4], () => false)).toEqual([]);
  });
});
