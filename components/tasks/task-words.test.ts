import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { WAITING_STEP } from "@/db/queries/slots";
import { LOCALES, TASK_STATUSES, TASK_TYPES } from "@/db/schema/values";
import { FILM_STEPS } from "@/lib/films/steps";
import { TASK_KINDS } from "@/lib/generations/task-kinds";
import { TASK_FILTER_NAMES } from "./task-filters";

const ROOTS = ["lib", "inngest/functions", "db/queries"];
/** Said by what is being made: "drawing", "recording". */
const SAID_BY_TYPE = "generating";

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "sketch" ? [] : sources(path);
    return entry.name.endsWith(".ts") && !entry.name.includes(".test.") ? [path] : [];
  });
}

/** Every step the code writes into a task, read from the code itself. */
function stepsWritten(): string[] {
  const found = new Set<string>([WAITING_STEP]);
  for (const path of ROOTS.flatMap(sources)) {
    const text = readFileSync(path, "utf8");
    for (const [, step] of text.matchAll(/\b(?:currentStep|step): "([a-z_]+)"/g)) if (step) found.add(step);
    for (const [, step] of text.matchAll(/currentStep}, '([a-z_]+)'/g)) if (step) found.add(step);
  }
  return [...found];
}

const read = (locale: string, file: string) =>
  JSON.parse(readFileSync(`messages/${locale}/${file}.json`, "utf8"));
const without = (words: Record<string, string>, keys: readonly string[]) => keys.filter((key) => !words[key]);

describe.each(LOCALES)("a task in %s", (locale) => {
  const states = read(locale, "states");
  const tasks = read(locale, "tasks");

  test("has words for every step the code writes", () => {
    const steps = stepsWritten();
    expect(steps).toEqual(expect.arrayContaining(["starting", "provider_busy", "confirming", "verifying"]));
    const spoken = steps.filter((step) => step !== SAID_BY_TYPE && !FILM_STEPS.some((own) => own === step));
    expect(without(states.steps, spoken)).toEqual([]);
    expect(without(read(locale, "film").steps, [...FILM_STEPS, "queued"])).toEqual([]);
  });

  test("has words for every type, state, filter and kind", () => {
    expect(without(tasks.types, TASK_TYPES)).toEqual([]);
    expect(without(tasks, TASK_FILTER_NAMES)).toEqual([]);
    expect(without(states, ["queued", "running", "failed", "current", "missing"])).toEqual([]);
    expect(
      without(
        tasks,
        TASK_STATUSES.filter((status) => status !== "queued" && status !== "running"),
      ),
    ).toEqual([]);
    expect(without(tasks.kinds, Object.keys(TASK_KINDS))).toEqual([]);
    const batches = Object.values(TASK_KINDS).flatMap((kind) => [...kind.batches]);
    expect(
      without(
        tasks.batches,
        batches.filter((kind) => kind !== "film"),
      ),
    ).toEqual([]);
  });

  test("says what is being made for every type that a provider or we work on", () => {
    const built = [
      "script_parse",
      "storyboard_generate",
      "image_generate",
      "video_generate",
      "tts",
      "video_render",
      "other",
    ];
    expect(without(states.doing, built)).toEqual([]);
  });
});
