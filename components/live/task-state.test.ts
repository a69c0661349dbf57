import { expect, test } from "vitest";
import type { Task } from "@/components/views";
import { applyTask, openCount, openTaskFor, transitionOf } from "./task-state";

const task = (fields: Partial<Task>): Task =>
  ({
    id: "a",
    type: "image_generate",
    status: "running",
    progress: 0,
    created_at: "2026-11-21T10:00:00Z",
    updated_at: "2026-11-21T10:00:00Z",
    ...fields,
  }) as Task;

test("a late report of running does not reopen a finished task", () => {
  const done = applyTask({}, task({ status: "succeeded" }));
  expect(applyTask(done, task({ status: "running", updated_at: "2026-11-21T11:00:00Z" })).a?.status).toBe(
    "succeeded",
  );
});

test("an end is believed even when its transaction began before the last progress was written", () => {
  const running = applyTask({}, task({ progress: 99, updated_at: "2026-11-21T10:00:09Z" }));
  const ended = applyTask(running, task({ status: "succeeded", updated_at: "2026-11-21T10:00:08Z" }));
  expect(ended.a?.status).toBe("succeeded");
});

test("an older report does not replace a newer one", () => {
  const newer = applyTask({}, task({ progress: 60, updated_at: "2026-11-21T10:00:09Z" }));
  expect(applyTask(newer, task({ progress: 20, updated_at: "2026-11-21T10:00:01Z" })).a?.progress).toBe(60);
});

test("children of a batch are not counted again", () => {
  const tasks = [
    task({ id: "batch" }),
    task({ id: "child", parent_id: "batch" }),
    task({ id: "done", status: "succeeded" }),
  ].reduce(applyTask, {});
  expect(openCount(tasks)).toBe(1);
});

test("the newest open task of a shot is the one shown on its card", () => {
  const tasks = [
    task({ id: "old", shot_id: "s" }),
    task({ id: "new", shot_id: "s", created_at: "2026-11-21T10:05:00Z" }),
    task({ id: "done", shot_id: "s", status: "failed", created_at: "2026-11-21T10:09:00Z" }),
  ].reduce(applyTask, {});
  expect(openTaskFor(tasks, (t) => t.shot_id === "s")?.id).toBe("new");
});

test.each([
  [undefined, "running", "started"],
  [undefined, "succeeded", null],
  ["running", "running", null],
  ["running", "succeeded", "succeeded"],
  ["queued", "failed", "failed"],
  ["running", "cancelled", "cancelled"],
  ["failed", "failed", null],
] as const)("from %s to %s is news: %s", (before, after, news) => {
  const since = "2026-11-21T10:00:01Z";
  expect(transitionOf(before && task({ status: before }), task({ status: after }), since)).toBe(news);
});

test("a task so quick that it is first seen finished is news, unless it ended before the page was made", () => {
  const quick = task({ status: "succeeded", completed_at: "2026-11-21T10:00:02Z" });
  expect(transitionOf(undefined, quick, "2026-11-21T10:00:01Z")).toBe("succeeded");
  expect(transitionOf(undefined, quick, "2026-11-21T10:00:03Z")).toBeNull();
});
