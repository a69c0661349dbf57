import { expect, test } from "vitest";
import { safeNext } from "./safe-next";

test.each([
  ["/projects/1/script?x=1", "/projects/1/script?x=1"],
  [undefined, "/projects"],
  ["https://evil.example", "/projects"],
  ["//evil.example", "/projects"],
  ["/\\evil.example", "/projects"],
  ["/\t/evil.example", "/projects"],
  ["javascript:alert(1)", "/projects"],
])("after signing in, %s leads to %s", (next, expected) => {
  expect(safeNext(next)).toBe(expected);
});
