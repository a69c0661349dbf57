import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { AppError } from "@/lib/errors";
import { parseInput, queryOf, readBody, withoutNul } from "./read-input";

const reasonOf = async (work: () => unknown) => {
  try {
    await work();
    return null;
  } catch (error) {
    return error instanceof AppError ? error.reason : error;
  }
};

test("no NUL survives in any value of any input, and nothing else changes", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = JSON.stringify(value);
      const cleaned = JSON.stringify(withoutNul(value));
      // Names of fields are never stored: schemas choose them.
      if (!text.includes("\\u0000")) expect(cleaned).toBe(text);
    }),
  );
  expect(withoutNul({ a: ["\0x", { b: "y\0\0" }], c: 1, d: null })).toEqual({
    a: ["\u2400x", { b: "y\u2400\u2400" }],
    c: 1,
    d: null,
  });
});

test("a body without a length is counted while it is read", async () => {
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new Uint8Array(1024 * 1024).fill(32)),
  });
  const request = new Request("http://x/", {
    method: "POST",
    body: endless,
    headers: { "content-type": "application/json" },
    ...{ duplex: "half" },
  });
  expect(await reasonOf(() => readBody(request))).toBe("too_large");
});

test.each([
  ["application/json", null],
  ["application/json; charset=utf-8", null],
  ["application/problem+json", null],
  ["text/plain", "invalid_parameter"],
  ["application/x-www-form-urlencoded", "invalid_parameter"],
  ["multipart/form-data; boundary=application/json", "invalid_parameter"],
  ["application/jsonx", "invalid_parameter"],
])("a body of type %s: %s", async (type, reason) => {
  const request = new Request("http://x/", { method: "POST", body: "{}", headers: { "content-type": type } });
  expect(await reasonOf(() => readBody(request))).toBe(reason);
});

test("whatever the input, a schema either takes it or names the field at fault", () => {
  const schema = z.object({ id: z.uuid(), count: z.coerce.number().int().max(5) });
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      try {
        parseInput(schema, value, "en");
      } catch (error) {
        expect(error).toBeInstanceOf(AppError);
        expect(error).toMatchObject({ reason: "invalid_parameter", details: { issues: expect.any(Array) } });
      }
    }),
  );
});

test("a name that comes more than once in a query is a list", () => {
  expect(queryOf(new Request("http://x/?a=1&b=2&a=3&a=4"))).toEqual({ a: ["1", "3", "4"], b: "2" });
});
