import { expect, test } from "vitest";
import type { Shot } from "@/components/views";
import { busyShots, piecesOf, targetsOf, toPlan } from "./batch-plan";

const shot = (id: string, order: number, stale: Partial<Shot["stale"]>, lines: string[] = []) =>
  ({
    shot_id: id,
    order,
    scene_description: id,
    stale: {
      start: "current",
      end: "missing",
      grid: "missing",
      video: "current",
      voice: "current",
      ...stale,
    },
    keyframes: { start: null, end: null, grid: null },
    dialogue: lines.map((state) => ({ kind: "dialogue", stale: state })),
  }) as unknown as Shot;

const words = {
  what: "start frames",
  reason: (r: string) => r,
  open: "open",
  href: (id: string) => `?shot=${id}`,
};
const quote = (fields: object) =>
  ({ credits: 12, quote_id: "q", expires_at: "", blocked: [], warnings: [], ...fields }) as never;

test("a batch is about what is missing, and about the selection when there is one", () => {
  const shots = [
    shot("a", 1, { start: "missing" }),
    shot("b", 2, { start: "stale" }),
    shot("c", 3, { start: "missing" }),
  ];
  expect(targetsOf(shots, "images", "missing", new Set()).map((s) => s.shot_id)).toEqual(["a", "c"]);
  expect(targetsOf(shots, "images", "stale", new Set()).map((s) => s.shot_id)).toEqual(["b"]);
  expect(targetsOf(shots, "images", "missing", new Set(["c"])).map((s) => s.shot_id)).toEqual(["c"]);
});

test("voices are counted by line", () => {
  const shots = [shot("a", 1, {}, ["missing", "missing", "current"])];
  expect(piecesOf(targetsOf(shots, "voices", "missing", new Set()), "voices", "missing")).toBe(2);
});

test("a blocked shot is named with its number and left out of the count", () => {
  const targets = [shot("a", 7, { video: "blocked" }), shot("b", 8, { video: "missing" })];
  const plan = toPlan(
    quote({ blocked: [{ shot_id: "a", reason: "missing_start" }] }),
    targets,
    { kind: "videos", only: "missing", skipped: new Set() },
    words,
  );
  expect(plan.blocked).toMatchObject([{ shotId: "a", number: "07", reason: "missing_start" }]);
  expect(plan.rows).toMatchObject([{ which: ["08"], count: 1, unit: 12, total: 12 }]);
});

test("a lack of credits is not a blocked shot: the sheet says it in numbers", () => {
  const plan = toPlan(
    quote({ blocked: [{ reason: "insufficient_credits" }] }),
    [shot("a", 1, { start: "missing" })],
    { kind: "images", only: "missing", skipped: new Set() },
    words,
  );
  expect(plan.blocked).toEqual([]);
});

test("what is being drawn is not offered again, other work on the same shot is", () => {
  const shots = [shot("a", 1, { start: "missing", video: "missing" }), shot("b", 2, { start: "missing" })];
  const busy = busyShots([
    { type: "image_generate", shot_id: "a", status: "running" },
    { type: "image_generate", shot_id: "b", status: "failed" },
  ]);
  expect(targetsOf(shots, "images", "missing", new Set(), busy).map((s) => s.shot_id)).toEqual(["b"]);
  expect(targetsOf(shots, "videos", "missing", new Set(), busy).map((s) => s.shot_id)).toEqual(["a"]);
});
