import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { coverage } from "./coverage";
import { type Expectation, evaluate, type Score, summarise } from "./evaluate";
import { parseScreenplay } from "./parse-screenplay";

const folder = fileURLToPath(new URL("./fixtures/", import.meta.url));
const load = (from: string) =>
  readdirSync(from)
    .filter((name) => name.endsWith(".json"))
    .map((name) => ({
      name: name.replace(/\.json$/u, ""),
      text: readFileSync(from + name.replace(/\.json$/u, ""), "utf8"),
      expected: JSON.parse(readFileSync(from + name, "utf8")) as Expectation,
    }));
const fixtures = load(folder);

describe("hand-labelled scripts", () => {
  const scores = new Map<string, Score>(
    fixtures.map(({ name, text, expected }) => [name, evaluate(text, expected)]),
  );
  const of = (group: string) =>
    summarise(
      fixtures
        .filter(({ expected }) => expected.group === group)
        .map(({ name }) => scores.get(name) as Score),
    );

  test("there are at least 24 of them", () => expect(fixtures.length).toBeGreaterThanOrEqual(24));
  test.each(fixtures.map(({ name }) => name))(
    "%s is read without losing a character, in the right format",
    (name) => {
      const score = scores.get(name);
      expect(score?.lossless).toBe(true);
      expect(score?.misses.filter((miss) => miss.startsWith("format"))).toEqual([]);
    },
  );
  test.each(["a", "b", "c", "e"])("group %s: scenes and speakers are right", (group) => {
    expect(of(group).scenes).toBeGreaterThanOrEqual(0.95);
    expect(of(group).f1).toBeGreaterThanOrEqual(0.98);
  });
  test("novels: scenes and speakers are right nearly always", () => {
    expect(of("d").scenes).toBeGreaterThanOrEqual(0.95);
    expect(of("d").f1).toBeGreaterThanOrEqual(0.88);
  });
  test("novels labelled before they were first read keep most of their speakers, and every character", () => {
    const read = ["-fresh/", "-held-out/"]
      .flatMap((name) => load(folder.replace(/\/$/u, name)))
      .map(({ text, expected }) => evaluate(text, expected));
    expect(summarise(read)).toMatchObject({ lossless: true });
    expect(summarise(read).f1).toBeGreaterThanOrEqual(0.8);
  });
  test("people's attributes are read from bios, lists and introductions", () => {
    expect(summarise([...scores.values()]).attributes).toBeGreaterThanOrEqual(0.95);
  });
});

describe("awkward texts", () => {
  const parse = (text: string) => {
    const screenplay = parseScreenplay(text);
    expect(coverage(text, screenplay)).toMatchObject({ complete: true });
    return screenplay;
  };

  test("a text without any scene is one scene, and says so", () => {
    const screenplay = parse("只是一句话。");
    expect(screenplay.scenes).toHaveLength(1);
    expect(screenplay.warnings).toContain("no_scene_heading");
  });
  test("nothing at all is one empty scene", () => {
    for (const text of ["", " \r\n\t ", "\ufeff"]) expect(parse(text).scenes).toHaveLength(1);
  });
  test("全员 is everyone met so far in the episode, and only there", () => {
    const screenplay = parse(
      "第1集\n1-1 日 内 家 人物：甲一、乙二\n甲一：走。\n1-2 日 外 街 人物：全员\n△众人出门。\n第2集\n2-1 日 内 店 人物：丙三\n丙三：来了。\n2-2 日 外 街 人物：全员\n△走。\n",
    );
    expect(screenplay.scenes[1]?.characters).toEqual(["甲一", "乙二"]);
    expect(screenplay.scenes[3]?.characters).toEqual(["丙三"]);
  });
  test("a parenthetical inside a speech does not split it", () => {
    const [scene] = parse("INT. ROOM - DAY\n\nANN\nOne.\n(turns)\nTwo.\n").scenes;
    expect(scene?.beats.map(({ type, text }) => [type, text])).toEqual([["dialogue", "One. Two."]]);
    const [zh] = parse("1-1 日 内 屋 人物：小安\n小安：一。（转身）二。\n").scenes;
    expect(zh?.beats).toMatchObject([
      { type: "dialogue", character: "小安", text: "一。二。", emotion: "转身" },
    ]);
  });
  test("aliases are the same person only where that is safe", () => {
    const safe = parse("人物小传：\n林小满（19）：女。\n\n1-1 日 内 屋 人物：林小满\n小满：早。\n");
    expect(safe.characters.map(({ name }) => name)).toEqual(["林小满"]);
    expect(safe.scenes[0]?.beats[0]?.character).toBe("林小满");
    const unsafe = parse("1-1 日 内 屋 人物：王老师、老师\n王老师：早。\n老师：早。\n");
    expect(unsafe.characters.map(({ name }) => name)).toEqual(["王老师", "老师"]);
  });
  test("front matter that stands elsewhere still makes the cast", () => {
    const { characters } = parseScreenplay("第2集\n2-1 夜 内 屋 人物：阿宁\n阿宁：走。\n", {
      context: "人物小传：\n阿宁（22岁，女）：红衣，短发。\n",
    });
    expect(characters[0]).toMatchObject({
      name: "阿宁",
      attributes: { gender: "女", age: "22", clothing: "红衣", hair: "短发" },
    });
  });
  test("third languages, right-to-left text, code, lyrics and very long names keep every character", () => {
    const name = "很".repeat(40);
    parse(`1-1 日 内 屋\n${name}：你好\n${name}：再见\n`);
    parse("שלום: مرحبا\n\nقال: نعم\n");
    expect(
      parse("これは台本です。彼は言った。\n東京の夜、雨が降っている。ねえ、どうして？\n").warnings,
    ).toContain("third_language");
    parse("1-1 夜 内 酒吧\n歌手：（唱）\n月亮走\n我也走\n\n```js\nconst a = { b: 1 };\n```\n");
    parse(`1-1 夜 内 屋\n△${"长".repeat(10_000)}\n小安：${"话".repeat(10_000)}。\n`);
  });
  test("huge and repetitive texts are read to the end", () => {
    for (const unit of [
      "小明：你好。\n",
      "“好。”他说。",
      "/*",
      "(((",
      ".",
      "A'",
      "| 画面 | 台词 |\n",
      "\n",
      "第1集\n",
      "ABC\nx\n\n",
    ]) {
      const text = unit.repeat(Math.ceil(150_000 / unit.length));
      expect(coverage(text, parseScreenplay(text)).complete).toBe(true);
    }
  });
  test("five megabytes are read to the end", () => {
    const lantern = fixtures.find(({ name }) => name === "lantern-lane.zh.txt")?.text ?? "";
    const text = `${lantern}\n`.repeat(Math.ceil(1_800_000 / lantern.length));
    expect(new TextEncoder().encode(text).length).toBeGreaterThan(4_500_000);
    const screenplay = parseScreenplay(text);
    expect(coverage(text, screenplay).complete).toBe(true);
    expect(screenplay.scenes.length).toBeGreaterThan(5000);
  });
});
