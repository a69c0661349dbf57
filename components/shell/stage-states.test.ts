import { expect, test } from "vitest";
import type { Task } from "@/components/views";
import { stageStates } from "./stage-states";

const counts = { characters: 2, scenes: 1, shots: 4, keyframes: 4, clips: 1, videos: 0 };
const task = (fields: Partial<Task>) => fields as Task;

test("without work a stage is current once it holds what the next one needs", () => {
  expect(stageStates(counts, [])).toEqual({
    script: "current",
    assets: "current",
    director: "missing",
    export: "missing",
  });
});

test("a portrait being drawn runs the cast, a frame being drawn runs the storyboard", () => {
  expect(stageStates(counts, [task({ type: "image_generate" })]).assets).toBe("running");
  const states = stageStates(counts, [task({ type: "image_generate", shot_id: "s" })]);
  expect([states.assets, states.director]).toEqual(["current", "running"]);
});
