import { expect, test } from "vitest";
import type { Shot, Task } from "@/components/views";
import {
  countByFilter,
  droppedBefore,
  moved,
  rangeBetween,
  readiness,
  shotState,
  twoDigits,
} from "./shot-state";

const FRESH = {
  start: "current",
  end: "current",
  grid: "missing",
  video: "current",
  voice: "current",
} as const;
const shot = (stale: Partial<Shot["stale"]>, fields: Partial<Shot> = {}) =>
  ({
    stale: { ...FRESH, ...stale },
    status: "completed",
    audio_source: "tts",
    dialogue: [],
    ...fields,
  }) as Shot;
const task = (status: Task["status"]) => ({ status }) as Task;

test.each([
  [shot({}), undefined, "current", null],
  [shot({}), task("running"), "running", null],
  [shot({ start: "missing" }), task("queued"), "queued", null],
  [shot({ start: "missing" }), undefined, "missing", null],
  [shot({ start: "missing" }, { status: "failed" }), undefined, "failed", null],
  [shot({ start: "stale" }), undefined, "stale", "start"],
  [shot({ voice: "stale" }), undefined, "stale", "voice"],
  [shot({ video: "blocked", start: "missing" }), undefined, "missing", null],
  [shot({ video: "stale" }), undefined, "stale", "video"],
] as const)("case %#: the card says %s", (view, running, state, reason) => {
  expect(shotState(view, running)).toEqual({ state, reason });
});

test("stale is usable: it counts as done, and separately as stale", () => {
  const { images } = readiness([shot({}), shot({ start: "stale" }), shot({ start: "missing" })]);
  expect(images).toEqual({ total: 3, done: 2, missing: 1, stale: 1 });
});

test("voices count lines, and captions have none", () => {
  const line = (kind: string, stale: string) => ({ kind, stale }) as Shot["dialogue"][number];
  const { voices } = readiness([
    shot(
      {},
      { dialogue: [line("dialogue", "current"), line("narration", "missing"), line("caption", "missing")] },
    ),
    shot({}, { audio_source: "none", dialogue: [line("dialogue", "missing")] }),
  ]);
  expect(voices).toEqual({ total: 2, done: 1, missing: 1, stale: 0 });
});

test("filters count every state, queued under running", () => {
  const counts = countByFilter(["current", "queued", "running", "missing"]);
  expect([counts.all, counts.running, counts.current, counts.failed]).toEqual([4, 2, 1, 0]);
});

test("ranges, moves and drops keep every shot once", () => {
  const ids = ["a", "b", "c", "d"];
  expect(rangeBetween(ids, "c", "a")).toEqual(["a", "b", "c"]);
  expect(moved(ids, "b", 1)).toEqual(["a", "c", "b", "d"]);
  expect(moved(ids, "a", -1)).toBeNull();
  expect(droppedBefore(ids, "d", "b")).toEqual(["a", "d", "b", "c"]);
  expect(droppedBefore(ids, "a", null)).toEqual(["b", "c", "d", "a"]);
});

test("shot numbers have two digits", () => {
  expect([twoDigits(4), twoDigits(120)]).toEqual(["04", "120"]);
});
