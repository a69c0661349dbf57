import { test } from "vitest";
import { surviveKills } from "./testing-crash";

for (let seed = 100; seed < 150; seed++)
  test(`killed at random moments, the engine loses nothing and repeats no finished step (seed ${seed})`, () =>
    surviveKills(seed));
