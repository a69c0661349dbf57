import { expect, test } from "vitest";
import { countOf, toCastPlan } from "./cast-plan";

const work = {
  people: [
    { id: "a", name: "小满" },
    { id: "b", name: "陈野" },
  ],
  places: [{ id: "c", name: "灯火巷" }],
};
const words = { people: "portraits", places: "places", reason: (reason: string) => reason };
const quote = (fields: object) =>
  ({ credits: 18, quote_id: "q", expires_at: "", blocked: [], warnings: [], ...fields }) as never;

test("people and places stand on the sheet by name, each with its share of the price", () => {
  const plan = toCastPlan(quote({}), work, words);
  expect(countOf(work)).toBe(3);
  expect(plan.rows).toMatchObject([
    { what: "portraits", which: ["小满", "陈野"], count: 2, unit: 6, total: 12 },
    { what: "places", which: ["灯火巷"], count: 1, unit: 6, total: 6 },
  ]);
});

test("who is in the way is named and not counted; a lack of credits is left to the numbers", () => {
  const blocked = [
    { reason: "moderation", details: { id: "b", name: "陈野" } },
    { reason: "insufficient_credits" },
  ];
  const plan = toCastPlan(quote({ credits: 12, blocked }), work, words);
  expect(plan.blocked).toMatchObject([{ title: "陈野", reason: "moderation" }]);
  expect(plan.rows.map(({ count, unit }) => [count, unit])).toEqual([
    [1, 6],
    [1, 6],
  ]);
});
