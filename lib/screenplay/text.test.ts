import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { crc32, deflateRawSync } from "node:zlib";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { AppError } from "@/lib/errors";
import { countWords } from "./count-words";
import { decodeScript } from "./decode-script";
import { decodeText } from "./decode-text";
import { speechSeconds } from "./estimate-duration";
import { intensity, moodOf } from "./mood";
import { parseScreenplay } from "./parse-screenplay";
import { frontMatter, splitEpisodes } from "./split-episodes";

const fixture = (name: string) =>
  readFileSync(fileURLToPath(new URL(`./fixtures/${name}`, import.meta.url)), "utf8");
const reasonOf = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    return error instanceof AppError ? error.reason : error;
  }
  return null;
};

describe("decoding", () => {
  const zh = fixture("lantern-lane.zh.txt");
  const hant = fixture("palace.zh.txt");
  const en = fixture("brick-and-steel.fountain");
  test.each([
    ["utf-8", zh, "utf-8"],
    ["utf-16le", zh, "utf-16le"],
    ["utf-16be", zh, "utf-16be"],
    ["utf-16le", en, "utf-16le"],
    ["utf-16be", en, "utf-16be"],
    ["gb18030", zh, "gb18030"],
    ["gbk", zh.slice(0, 60), "gb18030"],
    ["big5", hant.replaceAll("裡", "裏"), "big5"],
    ["windows-1252", `${en}\nIt’s a café — “naïve”.`, "windows-1252"],
  ] as const)("%s text is recognised", (encoding, text, name) => {
    expect(decodeText(iconv.encode(text, encoding))).toEqual({ text, encoding: name });
  });
  test("a byte order mark is honoured and dropped", () => {
    for (const encoding of ["utf-8", "utf-16le", "utf-16be"] as const)
      expect(decodeText(iconv.encode(zh, encoding, { addBOM: true }))).toEqual({ text: zh, encoding });
  });
  test("NUL becomes a visible symbol", () =>
    expect(decodeText(Buffer.from("a\0b 你好")).text).toBe("a\u2400b 你好"));
  test("binary files are refused", () => {
    const noise = Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919 + (at >> 3) * 31) % 256);
    for (const bytes of [
      noise,
      Buffer.from("%PDF-1.7 x"),
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2]),
      Buffer.alloc(1000),
    ])
      expect(reasonOf(() => decodeText(bytes))).toBe("undecodable");
  });
});

/** A zip archive with one entry per file. */
function zip(files: Record<string, string | Buffer>): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const data = Buffer.from(content);
    const packed = deflateRawSync(data);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(crc32(data), 14);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(data.length, 22);
    head.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    head.copy(entry, 6, 4, 30);
    entry.writeUInt32LE(offset, 42);
    locals.push(head, Buffer.from(name), packed);
    central.push(entry, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

const docx = (body: string) =>
  zip({
    "[Content_Types].xml":
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    "_rels/.rels":
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    "word/document.xml": `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  });
const p = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

describe("uploads", () => {
  test("a Word document is read paragraph by paragraph", async () => {
    const { text } = await decodeScript(
      docx(p("1-1 夜 内 屋 人物：小安") + p("小安：（笑）A &amp; B &lt;3")),
      "剧本.docx",
    );
    expect(parseScreenplay(text).scenes[0]?.beats).toMatchObject([
      { character: "小安", text: "A & B <3", emotion: "笑" },
    ]);
  });
  test("a table in a Word document stays a storyboard table", async () => {
    const row = (...cells: string[]) =>
      `<w:tr>${cells.map((cell) => `<w:tc>${p(cell)}</w:tc>`).join("")}</w:tr>`;
    const { text } = await decodeScript(
      docx(`<w:tbl>${row("镜号", "画面", "台词")}${row("1", "门开了", "小安：谁？")}</w:tbl>`),
      "a.DOCX",
    );
    const screenplay = parseScreenplay(text);
    expect(screenplay.format).toBe("table");
    expect(screenplay.scenes[0]?.beats.map(({ text: words }) => words)).toEqual(["门开了", "谁？"]);
  });
  test("a document that unfolds without end is refused before a library sees it", async () => {
    const bomb = zip({ "word/document.xml": Buffer.alloc(80 * 1024 * 1024) });
    await expect(decodeScript(bomb, "a.docx")).rejects.toMatchObject({ reason: "poisoned_file" });
    await expect(decodeScript(Buffer.from("no zip"), "a.docx")).rejects.toMatchObject({
      reason: "undecodable",
    });
  });
  test("kinds of file nobody writes scripts in are refused", async () => {
    await expect(decodeScript(Buffer.from("x"), "a.exe")).rejects.toMatchObject({
      reason: "unsupported_file",
    });
  });
});

describe("episodes", () => {
  const text =
    "《长夜》\n人物小传：\n阿宁（22岁，女）：红衣。\n\n第一集 起\n1-1 夜 内 屋 人物：阿宁\n阿宁：走。\n\n第二集：落\n2-1 日 外 街 人物：阿宁\n阿宁：到了。\n";
  test("each marker makes a part, and together they are the whole text", () => {
    const parts = splitEpisodes(text);
    expect(parts.map(({ number, title }) => [number, title])).toEqual([
      [1, "起"],
      [2, "落"],
    ]);
    expect(parts.map(({ content }) => content).join("")).toBe(text);
  });
  test("front matter is the later parts' context", () => {
    const [first, second] = splitEpisodes(text);
    expect(first?.context).toBe("");
    expect(second?.context).toBe(frontMatter(text));
    const { characters } = parseScreenplay(second?.content ?? "", { context: second?.context });
    expect(characters[0]?.attributes).toMatchObject({ gender: "女", age: "22" });
  });
  test("a table of contents and running headers make no parts", () => {
    expect(
      splitEpisodes("目录\n第一集 起\n第二集 落\n\n第一集 起\n甲：走。\n第一集\n第二集 落\n乙：好。\n").map(
        ({ number }) => number,
      ),
    ).toEqual([1, 2]);
    expect(splitEpisodes("没有集数。")).toEqual([
      { number: 1, title: "", content: "没有集数。", context: "" },
    ]);
  });
});

test("words are characters in Chinese and words in English", () => {
  expect(countWords("你好，world! It’s 3 o'clock.")).toBe(6);
  expect(countWords("……")).toBe(0);
});
test("speech takes about 4.2 characters or 2.5 words a second, and silence is not nothing", () => {
  expect(speechSeconds("一二三四五六七八九十".repeat(2))).toBeCloseTo(4.8, 1);
  expect(speechSeconds("one two three four five six seven eight nine ten")).toBe(4);
  expect(speechSeconds("……")).toBeGreaterThan(0.5);
});
test("moods come from words, and feelings decide how close a picture is", () => {
  expect(moodOf(["她哭了，眼泪掉下来"])).toBe("sad");
  expect(moodOf(["The fog hides a ghost"])).toBe("mystery");
  expect(moodOf(["他举起枪"], ["愤怒"])).toBe("tense");
  expect(moodOf(["无事"])).toBe("calm");
  expect([intensity("含泪"), intensity("大喊"), intensity("平静")]).toEqual([2, 1, 0]);
});
