import { test } from "vitest";
import { surviveKills } from "./testing-crash";

for (const seed of [1, 2])
  test(`killed at random moments, the engine loses nothing and repeats no finished step (seed ${seed})`, () =>
    surviveKills(seed));
