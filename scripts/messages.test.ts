import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { ERRORS } from "../lib/errors";

const root = fileURLToPath(new URL("../messages", import.meta.url));
type Tree = { [key: string]: string | Tree };

function flatten(tree: Tree, prefix = ""): [key: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[prefix + key, value] as [string, string]]
      : flatten(value, `${prefix}${key}.`),
  );
}
const read = (locale: string, file: string) =>
  new Map(flatten(JSON.parse(readFileSync(join(root, locale, file), "utf8"))));
/** Names of the values a sentence takes; the words of plural branches do not count. */
const placeholders = (text: string) =>
  [...new Set([...text.matchAll(/\{\s*([a-zA-Z_]+)\s*[,}]/g)].map((match) => match[1]))].sort();

const files = readdirSync(join(root, "zh"));

describe.each(files)("messages/%s", (file) => {
  test("says everything in both languages, with the same values", () => {
    expect(existsSync(join(root, "en", file))).toBe(true);
    const zh = read("zh", file);
    const en = read("en", file);
    expect([...en.keys()].sort()).toEqual([...zh.keys()].sort());
    for (const [key, text] of zh) {
      // A joint between words may be nothing in one language, not in both.
      expect(text || en.get(key), key).not.toBe("");
      expect(placeholders(en.get(key) ?? ""), key).toEqual(placeholders(text));
    }
  });

  test("is written in its language", () => {
    const chinese = /\p{Script=Han}/u;
    const inEnglish = [...read("en", file)].filter(([, text]) =>
      chinese.test(text.replace(/墨影|中文|AI生成/g, "")),
    );
    expect(inEnglish).toEqual([]);
  });
});

test("both languages have the same files", () => {
  expect(readdirSync(join(root, "en")).sort()).toEqual([...files].sort());
});

test("every refusal has a sentence", () => {
  const sentences = read("en", "errors.json");
  expect(Object.keys(ERRORS).filter((reason) => !sentences.has(reason))).toEqual([]);
});
