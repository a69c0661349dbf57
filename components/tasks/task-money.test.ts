import { expect, test } from "vitest";
import type { Task } from "@/components/views";
import { moneyOf } from "./task-money";

const task = (status: Task["status"], held: number, charged: number, refunded: number, kind = "images") =>
  ({ type: "batch", input: { kind }, status, credits: { held, charged, refunded } }) as unknown as Task;
const words = (of: Task) =>
  moneyOf(of).map(({ word, credits }) => (word === "free" ? word : `${word} ${credits}`));

test.each([
  ["running", task("running", 12, 0, 0), ["held 12"]],
  ["running without a price", task("queued", 0, 0, 0), ["free"]],
  ["done", task("succeeded", 0, 12, 0), ["charged 12"]],
  ["done without a price", task("succeeded", 0, 0, 0), ["free"]],
  ["a film that is done, which pays by its parts", task("succeeded", 0, 0, 0, "film"), []],
  ["failed", task("failed", 0, 0, 12), ["refunded 12"]],
  ["failed in part", task("failed", 0, 8, 4), ["charged 8", "refunded 4"]],
  ["stopped", task("cancelled", 0, 0, 5), ["refunded 5"]],
  ["failed without a price", task("failed", 0, 0, 0), []],
] as const)("%s: says what is held, paid and given back, and never a bare zero", (_, of, said) => {
  expect(words(of)).toEqual(said);
});
