import { loadImage } from "@napi-rs/canvas";
import { describe, expect, test } from "vitest";
import { STYLES } from "@/db/schema/values";
import { CASES, drawCase, reference, referencePath } from "./cases";
import { distanceOf, impressionOf, TOLERANCE } from "./measure";

const within = ({ forms, color }: { forms: number; color: number }) =>
  forms <= TOLERANCE.forms && color <= TOLERANCE.color;

describe("reference pictures", () => {
  test.each(CASES)("$name looks as it was accepted", async (one) => {
    const kept = impressionOf(await loadImage(referencePath(one.name)));
    const distance = distanceOf(impressionOf(reference(drawCase(one))), kept);
    expect({ ...distance, within: within(distance) }).toMatchObject({ within: true });
  });

  test("a picture in another style is not taken for the accepted one", async () => {
    for (const one of CASES.slice(0, 5)) {
      const kept = impressionOf(await loadImage(referencePath(one.name)));
      for (const style of STYLES.filter((id) => id !== one.style)) {
        const other = impressionOf(reference(drawCase({ ...one, style })));
        expect([one.name, style, within(distanceOf(other, kept))]).toEqual([one.name, style, false]);
      }
    }
  });

  test("the trembling of edges between two versions of a canvas is tolerated", () => {
    for (const one of CASES.slice(0, 5)) {
      const picture = drawCase(one);
      const moved = reference(picture);
      const ctx = moved.getContext("2d");
      ctx.globalAlpha = 0.5;
      ctx.drawImage(reference(picture), 0.5, 0.5);
      expect(within(distanceOf(impressionOf(reference(picture)), impressionOf(moved)))).toBe(true);
    }
  });
});
