import { expect, test } from "vitest";
import { killAndResume, longFilm } from "./testing/killed-render";

test("a render killed at any point goes on from its finished segments: at most one per core is done again", async () => {
  const film = await longFilm();
  for (const [after, delay] of [
    [1, 0],
    [4, 30],
    [8, 10],
  ] as const) {
    const killed = await killAndResume(film, after, delay);
    expect(killed.finished).toBeGreaterThanOrEqual(after);
    expect(killed.redone).toBe(0);
    expect(killed.halves).toBeLessThanOrEqual(2);
    expect(killed.checks.length).toBeGreaterThan(5);
    expect(killed.checks.filter((check) => !check.ok)).toEqual([]);
  }
}, 180_000);
