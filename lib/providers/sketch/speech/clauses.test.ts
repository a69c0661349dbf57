import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { expect, test } from "vitest";
import { env } from "@/lib/env";
import { clausesOf } from "./clauses";
import { deliveryOf } from "./delivery";

const outline = (line: string) =>
  clausesOf(line).map(({ runs, ending }) => [
    ending,
    ...runs.map(({ language, text }) => `${language}:${text}`),
  ]);

test.each([
  [
    "那一夜，谁也没走。",
    [
      ["comma", "cmn-latn-pinyin:那yi2夜"],
      ["statement", "cmn-latn-pinyin:谁也没走"],
    ],
  ],
  [
    "啊？嗯……",
    [
      ["question", "cmn-latn-pinyin:啊"],
      ["trail", "cmn-latn-pinyin:嗯"],
    ],
  ],
  ["等等——", [["cut", "cmn-latn-pinyin:等等"]]],
  ["连上WiFi了！", [["exclaim", "cmn-latn-pinyin:连上", "en-us:WiFi", "cmn-latn-pinyin:了"]]],
  ["他是CEO", [["statement", "cmn-latn-pinyin:他是", "en-us:C E O"]]],
  [
    "Mr. Smith, wait.",
    [
      ["comma", "en-us:Mr. Smith"],
      ["statement", "en-us:wait"],
    ],
  ],
  ["こんにちは", [["statement", "ja:こんにちは"]]],
  ["Привет", [["statement", "ru:Привет"]]],
  ["안녕하세요", [["statement", "ko:안녕하세요"]]],
  ["¡Mañana!", [["exclaim", "es:Mañana"]]],
  ["……！？", []],
  ["（沉默）", []],
])("%s is said clause by clause, each run in its language", (line, expected) => {
  expect(
    outline(line).map(([ending, ...runs]) => [
      ending,
      ...runs.map((run) => run?.replace(/ (?=[\p{Script=Han}])|(?<=:\p{Script=Han}+) /gu, "")),
    ]),
  ).toEqual(expected);
});

test("the engine reads Chinese in Mandarin, never as spelled-out English", () => {
  const [clause] = clausesOf("一个晚上能干什么，银行关门了");
  const phonemes = execFileSync(env.ESPEAK_PATH, [
    "-v",
    "cmn-latn-pinyin",
    "-q",
    "-x",
    clause?.runs[0]?.text ?? "",
  ]).toString();
  expect(phonemes).not.toContain("(en)");
  expect(phonemes.match(/\d\d/g)?.length).toBeGreaterThanOrEqual(7); // a tone for every syllable
});

test("whatever the line, no run is empty and no bracket, digit of markup or sign is left in Chinese runs", () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom(..."灯火啊1２%￥…—，。？！（）()a W😀<>*♪ \n".split("")),
        maxLength: 30,
      }),
      (line) => {
        for (const clause of clausesOf(line)) {
          expect(clause.runs.length).toBeGreaterThan(0);
          for (const { text } of clause.runs) expect(text).toMatch(/[\p{L}]/u);
        }
      },
    ),
  );
});

test.each([
  ["耳语", { treatment: "whisper" }],
  ["怒吼", { treatment: "shout" }],
  ["电话里", { treatment: "phone" }],
  ["内心独白", { treatment: "inner" }],
  ["on the phone", { treatment: "phone" }],
  ["whispering", { treatment: "whisper" }],
  ["微笑", { treatment: "plain" }],
  [undefined, { treatment: "plain", rate: 1, pitch: 1, pause: 1, tremor: 0 }],
])("the direction %j gives %j", (emotion, expected) => {
  expect(deliveryOf(emotion)).toMatchObject(expected);
});

test("a line between notes is sung", () => {
  expect(deliveryOf(undefined, "♪ 月亮代表我的心 ♪").treatment).toBe("sung");
});
