import { expect, test } from "vitest";
import { spentByDay } from "./spent-by-day";

const now = new Date("2026-11-21T10:00:00Z");

test("thirty days, oldest first, today last", () => {
  const days = spentByDay([], now);
  expect([days.length, days[0]?.day, days.at(-1)?.day]).toEqual([30, "2026-10-23", "2026-11-21"]);
});

test("spending adds up, a refund takes away, purchases and older movements do not count", () => {
  const days = spentByDay(
    [
      { type: "consume", amount: -30, created_at: "2026-11-21T01:00:00Z" },
      { type: "consume", amount: -12, created_at: "2026-11-21T23:00:00Z" },
      { type: "refund", amount: 6, created_at: "2026-11-21T23:30:00Z" },
      { type: "purchase", amount: 500, created_at: "2026-11-20T00:00:00Z" },
      { type: "consume", amount: -9, created_at: "2026-09-01T00:00:00Z" },
    ],
    now,
  );
  expect(days.at(-1)?.spent).toBe(36);
  expect(days.reduce((sum, { spent }) => sum + spent, 0)).toBe(36);
});
