import { expect, test } from "vitest";
import { typeText } from "./type-text";

test("a schema reads like a type", () => {
  expect(
    typeText({
      type: "object",
      required: ["id"],
      properties: {
        id: { type: "string" },
        size: { type: ["number", "null"], description: "bytes" },
        kind: { enum: ["a", "b"], default: "a" },
        media: { $ref: "#/components/schemas/Media" },
        list: { type: "array", items: { anyOf: [{ type: "string" }, { type: "number" }] } },
      },
    }),
  ).toBe(
    [
      "{",
      "  id: string",
      "  size?: number | null  // bytes",
      '  kind?: "a" | "b" = "a"',
      "  media?: Media",
      "  list?: (string | number)[]",
      "}",
    ].join("\n"),
  );
});
