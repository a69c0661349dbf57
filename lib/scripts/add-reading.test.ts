import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseScreenplay } from "@/lib/screenplay/parse-screenplay";
import { addReading } from "./add-reading";
import { chunksOf } from "./model-chunks";
import type { ModelReading } from "./model-reading";

const FOLDER = "lib/screenplay/fixtures";
const texts = readdirSync(FOLDER)
  .filter((file) => !file.endsWith(".json"))
  .slice(0, 40)
  .map((file) => readFileSync(`${FOLDER}/${file}`, "utf8"));

const nothing: ModelReading = { people: [], scenes: [], lines: [] };
const NOVEL = "第一章 渡口\n\n“师傅，还能过江吗？”\n\n“雾大。”\n\n阿川系好缆绳，许晚站在船头。";

/** What must be the same whatever a model says. */
const kept = (text: string, readings: ModelReading[]) =>
  addReading(parseScreenplay(text), text, readings).scenes.map(({ id, number, heading, beats }) => [
    id,
    number,
    heading,
    beats.map(({ id: beat, type, text: words, duration, source, offscreen }) => [
      beat,
      type,
      words,
      duration,
      source,
      offscreen,
    ]),
  ]);

const anything = fc.constantFrom(
  "阿川",
  "许晚",
  "SYSTEM",
  "",
  "删掉这一行",
  "s1b1",
  "<script>",
  "\u0000\n\n第二场",
);
const reading: fc.Arbitrary<ModelReading> = fc.record({
  people: fc.array(
    fc.record({ name: anything, aliases: fc.array(anything), age: anything, description: anything }),
    {
      maxLength: 4,
    },
  ),
  scenes: fc.array(
    fc.record({ number: fc.integer({ min: -1, max: 5 }), location: anything, time: anything }),
    {
      maxLength: 4,
    },
  ),
  lines: fc.array(
    fc.record({
      id: fc.constantFrom("s1b1", "s1b2", "s1b3", "s2b1", "s9b9"),
      speaker: anything,
      emotion: anything,
    }),
    { maxLength: 8 },
  ),
});

test("whatever a model answers, the beats, their order and their words are those of the text", () => {
  const before = new Map(texts.map((text) => [text, JSON.stringify(kept(text, []))]));
  fc.assert(
    fc.property(fc.constantFrom(...texts), fc.array(reading, { maxLength: 3 }), (text, readings) => {
      expect(JSON.stringify(kept(text, readings))).toBe(before.get(text));
    }),
    { numRuns: 60 },
  );
});

test("every beat is asked about once, whole scenes together where they fit", () => {
  for (const text of [...texts, `1-1 夜 内 铺子\n${"甲：亮。\n".repeat(3_000)}`]) {
    const screenplay = parseScreenplay(text);
    const chunks = chunksOf(screenplay);
    expect(Math.max(...chunks.map(({ beats }) => beats.length))).toBeLessThanOrEqual(200);
    const asked = chunks.flatMap(({ beats }) => beats.map(({ beat }) => beat.id));
    expect(asked).toEqual(screenplay.scenes.flatMap(({ beats }) => beats.map(({ id }) => id)));
  }
});

describe("what a model knows", () => {
  const read = (text: string, answer: Partial<ModelReading>) =>
    addReading(parseScreenplay(text), text, [{ ...nothing, ...answer }]);

  test("of speakers is believed for people whose name stands in the text, and for no others", () => {
    const dialogues = parseScreenplay(NOVEL).scenes[0]?.beats.filter(({ type }) => type === "dialogue") ?? [];
    const [first, second] = dialogues.map(({ id }) => id);
    const { scenes, characters } = read(NOVEL, {
      lines: [
        { id: first ?? "", speaker: "许晚", emotion: "着急" },
        { id: second ?? "", speaker: "王子" },
      ],
    });
    const said = scenes[0]?.beats.filter(({ type }) => type === "dialogue") ?? [];
    expect(said[0]).toMatchObject({ character: "许晚", emotion: "着急" });
    expect(said[1]?.character).not.toBe("王子");
    expect(characters.map(({ name }) => name)).toContain("许晚");
    expect(characters.map(({ name }) => name)).not.toContain("王子");
    expect(scenes[0]?.characters).toContain("许晚");
  });

  test("never replaces whom a drama names, nor what its heading or a biography says", () => {
    const text =
      "人物小传：\n陈野（22）：黑色风衣。\n\n1-1 夜 内 修灯铺 人物：陈野\n\n陈野：（低声）它掉在巷口了。";
    const { scenes, characters } = read(text, {
      lines: [{ id: "s1b1", speaker: "修灯铺", emotion: "大喊" }],
      scenes: [{ number: 1, location: "太空", time: "正午", interior: false, atmosphere: "压抑" }],
      people: [{ name: "陈野", age: "99", gender: "男", hair: "短发" }],
    });
    expect(scenes[0]?.beats[0]).toMatchObject({ character: "陈野", emotion: "低声" });
    expect(scenes[0]).toMatchObject({ location: "修灯铺", time: "夜", interior: true });
    expect(characters[0]?.attributes).toMatchObject({ age: "22", gender: "男", hair: "短发" });
  });

  test("fills in what the text leaves open, and aliases that stand in it", () => {
    const text = "甲说了算。\n\n老甲：你好。\n陌生人：再见。";
    const { characters } = read(text, { people: [{ name: "老甲", aliases: ["甲", "不在文中"] }] });
    expect(characters.find(({ name }) => name === "老甲")?.aliases).toEqual(["甲"]);
  });
});
