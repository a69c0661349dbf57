import fc from "fast-check";
import { expect, test } from "vitest";
import { placeBack } from "./place-back";

const shots = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: String(at + 1), position: at + 1 }));
const idsOf = (list: { id: string }[]) => list.map(({ id }) => id).join(" ");

test("deleted in any groups and brought back in any order, shots stand as they stood", () => {
  const groups = fc
    .integer({ min: 1, max: 20 })
    .chain((count) => fc.array(fc.integer({ min: 0, max: 4 }), { minLength: count, maxLength: count }));
  fc.assert(
    fc.property(groups, fc.shuffledSubarray([1, 2, 3, 4], { minLength: 4 }), (group, order) => {
      const all = shots(group.length);
      const inGroup = (wanted: number) => all.filter((_, at) => group[at] === wanted);
      let now = inGroup(0);
      for (const wanted of order) now = placeBack(now, inGroup(wanted));
      expect(now).toEqual(all);
    }),
  );
});

test("others that were put in order meanwhile keep that order, and no two share a place", () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray(
        shots(12).map(({ id }) => id),
        { minLength: 1 },
      ),
      (order) => {
        const stayed = order.map((id, at) => ({ id, position: at + 1 }));
        const back = shots(12).filter(({ id }) => !order.includes(id));
        const now = placeBack(stayed, back);
        expect(now.map(({ id }) => id).filter((id) => order.includes(id))).toEqual(order);
        expect(new Set(now.map(({ position }) => position)).size).toBe(12);
        expect([...now].sort((a, b) => a.position - b.position)).toEqual(now);
      },
    ),
  );
});

test("neighbours come back side by side, although the rest was renumbered", () => {
  const stayed = [
    { id: "1", position: 1 },
    { id: "4", position: 2 },
    { id: "5", position: 3 },
  ];
  const back = shots(3).slice(1);
  expect(idsOf(placeBack(stayed, back))).toBe("1 2 3 4 5");
});
