import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { LOCALES } from "@/db/schema/values";
import en from "@/messages/en/errors.json";
import zh from "@/messages/zh/errors.json";
import { ERRORS, type ErrorReason } from "./errors";
import { errorSentence, guestName, localeOf } from "./messages";
import { NEXT_STEPS } from "./providers/errors";

const reasons = Object.keys(ERRORS) as ErrorReason[];
const argumentsOf = (sentence: string) => [...sentence.matchAll(/\{(\w+)/g)].map(([, name]) => name).sort();

describe("the sentence of a refusal", () => {
  test.each(reasons)("%s has one in both languages", (reason) => {
    const [chinese, english] = LOCALES.map((locale) => errorSentence(locale, reason));
    expect(chinese).toMatch(/\p{Script=Han}/u);
    expect(english).toMatch(/^[A-Z“][^\p{Script=Han}]+[.?]$/u);
    for (const sentence of [chinese, english]) {
      expect(sentence).not.toMatch(/[{}]|!|！/);
      expect(sentence).not.toBe(reason === "internal" ? "" : errorSentence("en", "internal"));
    }
  });

  test("names numbers when they are known, and does without when they are not", () => {
    const details = { needed: 36, available: 12 };
    expect(errorSentence("en", "insufficient_credits", details)).toMatch(/36 credits and you have 12/);
    expect(errorSentence("zh", "insufficient_credits", details)).toMatch(/36 积分，你有 12/);
    expect(errorSentence("en", "insufficient_credits", { needed: 36 })).not.toMatch(/36|\{/);
    expect(errorSentence("en", "rate_limited", { retry_after: 9 })).toMatch(/in 9 s/);
  });

  test("is not confused by hostile details", () => {
    const sentence = errorSentence("en", "invalid_parameter", {
      field: "{count, plural, other {x}}",
      problem: "<b>{y}</b>",
    });
    expect(sentence).toContain("{count, plural, other {x}}");
  });
});

test("no reason has a sentence that is never used, and both languages need the same values", () => {
  for (const messages of [zh, en]) {
    const { detailed, next, ...plain } = messages;
    expect(Object.keys(plain).sort()).toEqual([...reasons].sort());
    expect(Object.keys(detailed).every((reason) => reason in plain)).toBe(true);
    expect(Object.values(next).every(Boolean)).toBe(true);
  }
  expect(Object.keys(zh.next).sort()).toEqual(Object.keys(en.next).sort());
  for (const step of Object.values(NEXT_STEPS)) expect(Object.keys(en.next)).toContain(step);
  for (const [reason, sentence] of Object.entries(zh.detailed))
    expect(argumentsOf(sentence)).toEqual(argumentsOf(Object(en.detailed)[reason]));
});

test("every file of messages has the same keys in both languages", () => {
  const keysOf = (value: unknown, at = ""): string[] =>
    typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([key, item]) => keysOf(item, `${at}.${key}`))
      : [at];
  const read = (locale: string, file: string) =>
    JSON.parse(readFileSync(`messages/${locale}/${file}`, "utf8"));
  const files = readdirSync("messages/zh").sort();
  expect(readdirSync("messages/en").sort()).toEqual(files);
  for (const file of files)
    expect(keysOf(read("en", file)).sort(), file).toEqual(keysOf(read("zh", file)).sort());
});

test.each([
  ["zh-CN,zh;q=0.9,en;q=0.8", "zh"],
  ["en-US,en;q=0.9", "en"],
  ["fr-FR, en;q=0.3, zh;q=0.5", "zh"],
  ["zh;q=0, en", "en"],
  ["fr", null],
  ["", null],
  [null, null],
])("Accept-Language %s is %s", (header, locale) => {
  expect(localeOf(header)).toBe(locale);
});

test("somebody without a name is called something in both languages", () => {
  expect([guestName("zh"), guestName("en")]).toEqual(["访客", "Guest"]);
});
