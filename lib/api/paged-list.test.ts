import fc from "fast-check";
import { expect, test } from "vitest";
import { pageQuery } from "@/lib/projects/paging";
import { paged } from "./paged-list";

type Item = { id: string };
const listOf = (items: Item[]) => paged<null, object, Item>(async () => ({ items }));
const query = (given: object) => pageQuery.parse(given);

test("following the cursor gives every item once, in order, whatever the page size", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 60 }),
      fc.integer({ min: 1, max: 25 }),
      async (ids, page_size) => {
        const read = listOf(ids.map((id) => ({ id })));
        const seen: string[] = [];
        let cursor: string | undefined;
        do {
          const { items, pagination } = await read(null, query({ page_size, cursor }));
          expect(items.length).toBeLessThanOrEqual(page_size);
          expect(pagination.total).toBe(ids.length);
          seen.push(...items.map(({ id }) => id));
          cursor = pagination.next_cursor ?? undefined;
        } while (cursor);
        expect(seen).toEqual(ids);
      },
    ),
  );
});

test("the last item seen may be gone by the next page: nothing is skipped", async () => {
  const items = ["a", "b", "c", "d"].map((id) => ({ id }));
  const first = await listOf(items)(null, query({ page_size: 2 }));
  const rest = listOf(items.filter(({ id }) => id !== "b"));
  const cursor = first.pagination.next_cursor ?? "";
  expect((await rest(null, query({ page_size: 2, cursor }))).items).toEqual([{ id: "c" }, { id: "d" }]);
});

test("pages are counted, and a cursor that is none is refused", async () => {
  const read = listOf(["a", "b", "c"].map((id) => ({ id })));
  expect(await read(null, query({ page: 2, page_size: 2 }))).toMatchObject({
    items: [{ id: "c" }],
    pagination: { page: 2, pages: 2, total: 3, next_cursor: null },
  });
  expect((await read(null, query({ page: 9, page_size: 2 }))).items).toEqual([]);
  await expect(read(null, query({ cursor: "nonsense" }))).rejects.toMatchObject({
    reason: "invalid_parameter",
    field: "cursor",
  });
});
