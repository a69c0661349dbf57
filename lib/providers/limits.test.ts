import fc from "fast-check";
import { expect, test } from "vitest";
import { fitDuration, fitSize } from "./limits";

test.each([
  [{ min: 2, max: 15 }, 0.4, 2],
  [{ min: 2, max: 15 }, 4.01, 5],
  [{ min: 2, max: 15 }, 15, 15],
  [{ min: 2, max: 15 }, 15.01, null],
  [[5, 10], 5, 5],
  [[5, 10], 5.2, 10],
  [[5, 10], 10.5, null],
])("of %j a shot of %f s gets %s", (offered, seconds, expected) => {
  expect(fitDuration(offered, seconds)).toBe(expected);
});

test("a size keeps its ratio to the pixel, its step and the model's bounds", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("9:16" as const, "16:9" as const, "1:1" as const),
      fc.integer({ min: 64, max: 4_096 }),
      fc.constantFrom(1, 8, 16),
      fc.integer({ min: 500, max: 1_500 }),
      (aspectRatio, width, step, side) => {
        const bounds = { minPixels: side ** 2, maxPixels: (side * 2) ** 2, step };
        const size = fitSize({ aspectRatio, width }, bounds);
        const [across = 0, down = 0] = aspectRatio.split(":").map(Number);
        expect(size.width * down).toBe(size.height * across);
        expect([size.width % step, size.height % step]).toEqual([0, 0]);
        expect(size.width * size.height).toBeGreaterThanOrEqual(bounds.minPixels);
        expect(size.width * size.height).toBeLessThanOrEqual(bounds.maxPixels);
      },
    ),
  );
});
