import { expect, test } from "vitest";
import { killAndResume, longFilm } from "./testing/killed-render";

test("ten kills at random moments: no finished segment is lost, and every film comes out right", async () => {
  const film = await longFilm();
  for (let round = 0; round < 10; round++) {
    const after = Math.floor(Math.random() * 10);
    const delay = Math.floor(Math.random() * 400);
    const killed = await killAndResume(film, after, delay);
    expect({ after, delay, redone: killed.redone }).toEqual({ after, delay, redone: 0 });
    expect(killed.halves).toBeLessThanOrEqual(2);
    expect(killed.checks.filter((check) => !check.ok)).toEqual([]);
    expect(killed.checks.length).toBeGreaterThan(5);
  }
}, 900_000);
