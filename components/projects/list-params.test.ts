import { expect, test } from "vitest";
import { listAddress, toListInput } from "./list-params";

test("an address nobody would have clicked still shows a list", () => {
  expect(toListInput({ filter: "<script>", sort: "price", page: "-3", search: ["a", "b"] })).toMatchObject({
    status: undefined,
    archived: false,
    sort: "updated",
    page: 1,
    search: "a",
  });
  expect(toListInput({ page: "1e9" }).page).toBe(100);
});

test("a project put away is a filter of its own", () => {
  expect(toListInput({ filter: "archived" })).toMatchObject({ archived: true, status: undefined });
  expect(toListInput({ filter: "failed" })).toMatchObject({ archived: false, status: "failed" });
});

test("paging keeps what the list was asked for", () => {
  expect(listAddress({ search: "灯 火", filter: "draft" }, 2)).toBe(
    "/projects?search=%E7%81%AF+%E7%81%AB&filter=draft&page=2",
  );
  expect(listAddress({}, 1)).toBe("/projects");
});
