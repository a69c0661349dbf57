import { describe, expect, test } from "vitest";
import { z } from "zod";
import { askForShape, bareAnswer, dropNulls, exampleOf, strictSchema } from "./answer-shape";

const cast = z.strictObject({
  title: z.string().max(20),
  scenes: z
    .array(
      z.strictObject({
        place: z.string(),
        time: z.string().optional(),
        mood: z.enum(["calm", "tense"]).nullable(),
        lines: z.array(z.strictObject({ who: z.string().optional(), text: z.string() })),
      }),
    )
    .max(10),
});
const schema = z.toJSONSchema(cast) as Record<string, unknown>;

describe("the strict subset", () => {
  test("closes every object, requires every property and makes the optional ones nullable", () => {
    const strict = strictSchema(schema) ?? {};
    const { scenes } = strict.properties as { scenes: { items: Record<string, unknown> } };
    expect(strict).not.toHaveProperty("$schema");
    expect(JSON.stringify(strict)).not.toContain("maxLength");
    expect(scenes.items).toMatchObject({
      additionalProperties: false,
      required: ["place", "time", "mood", "lines"],
      properties: { time: { anyOf: [{ type: "string" }, { type: "null" }] } },
    });
  });

  test.each([
    ["open objects", z.toJSONSchema(z.record(z.string(), z.number()))],
    ["objects with a rest", z.toJSONSchema(z.object({ a: z.string() }).catchall(z.number()))],
    ["intersections", { type: "object", allOf: [{ type: "object" }] }],
  ])("does not pretend to know %s", (_name, open) => {
    expect(strictSchema(open as Record<string, unknown>)).toBeNull();
  });
});

test("nulls that stand for what was left out are taken out, those that mean something stay", () => {
  const said = {
    title: "灯笼巷",
    scenes: [{ place: "巷口", time: null, mood: null, lines: [{ who: null, text: "走。" }] }],
  };
  const kept = dropNulls(said, schema);
  expect(kept).toEqual({
    title: "灯笼巷",
    scenes: [{ place: "巷口", mood: null, lines: [{ text: "走。" }] }],
  });
  expect(cast.safeParse(kept).success).toBe(true);
});

test("an example has the shape of the schema", () => {
  expect(cast.safeParse(exampleOf(schema)).success).toBe(true);
});

test("a schema that refers to itself has an example and keeps its nulls in place", () => {
  const node: z.ZodType = z.strictObject({
    name: z.string(),
    get children() {
      return z.array(node).optional();
    },
  });
  const recursive = z.toJSONSchema(node) as Record<string, unknown>;
  expect(exampleOf(recursive)).toMatchObject({ name: "…" });
  expect(strictSchema(recursive)).not.toBeNull();
});

test("the shape is asked for after our rules, in JSON by name", () => {
  const asked = askForShape("Read.", { name: "cast", json: schema });
  expect(asked).toMatch(/^Read\.\n\n/);
  expect(asked).toMatch(/json/i);
});

test.each([
  ['{"a":1}', '{"a":1}'],
  ['```json\n{"a":1}\n```', '{"a":1}'],
  ['<think>well…</think>\n{"a":1}', '{"a":1}'],
  ["  words \n", "words"],
])("the bare answer of %j is %j", (text, bare) => {
  expect(bareAnswer(text)).toBe(bare);
});
