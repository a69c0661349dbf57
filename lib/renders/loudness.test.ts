import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Loudness, PEAK_CEILING, parseLoudness, type Setting, settle } from "./loudness";

const TARGET = -14;

/** A mix whose loudness answers gain by `give`, and whose encoder adds ripple above the limiter as `ripples` say. */
function mix(give: number, ripples: number[]) {
  const settings: Setting[] = [];
  const rippleOf = (setting: Setting) =>
    ripples[Math.abs(Math.round(setting.gain * 10)) % ripples.length] ?? 0;
  const heard = (setting: Setting): Loudness => ({
    loudness: -20 + give * setting.gain - 0.3 * (-2 - setting.limit),
    peak: setting.limit + rippleOf(setting),
  });
  const encode = async (setting: Setting) => {
    settings.push(setting);
    return heard(setting);
  };
  return { encode, settings, heard };
}

describe("levelling", () => {
  test("whatever ripple an encoder adds now and then, the film stays under its peak and near its loudness", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.double({ min: 0.35, max: 1, noNaN: true }),
        fc.array(fc.double({ min: 0, max: 2.4, noNaN: true }), { minLength: 1, maxLength: 12 }),
        async (give, ripples) => {
          const { encode } = mix(give, ripples);
          const result = await settle({ gain: 6, limit: -2 }, TARGET, encode);
          expect(result.peak).toBeLessThanOrEqual(PEAK_CEILING);
          expect(Math.abs((result.loudness ?? 0) - TARGET)).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 500 },
    );
  });

  test("what is right at once is encoded once, and what is returned is always what was encoded last", async () => {
    const easy = mix(1, [0.5]);
    await settle({ gain: 6, limit: -2 }, TARGET, easy.encode);
    expect(easy.settings).toHaveLength(1);
    const hard = mix(0.3, [2.4, 0, 2.4, 2.2, 2.4]);
    const result = await settle({ gain: 2, limit: -2 }, TARGET, hard.encode);
    expect(hard.heard(hard.settings.at(-1) as Setting)).toEqual(result);
  });

  test("silence has no loudness; a report without numbers is silence", () => {
    expect(parseLoudness("Summary:\n I: -70.0 LUFS\n Peak: -inf dBFS")).toEqual({
      loudness: null,
      peak: null,
    });
    expect(parseLoudness("Summary:\n I: -14.2 LUFS\n Peak: -1.9 dBFS")).toEqual({
      loudness: -14.2,
      peak: -1.9,
    });
  });
});
