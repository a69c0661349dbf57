import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assText } from "./ass";
import { CUE_POSITIONS, type Cue, cleanCueText } from "./cue";
import { detectFormat, parseSubtitles } from "./parse";
import { splitOverTime, wrapLines } from "./wrap";
import { writeSubtitles } from "./write";

const frame = { width: 1080, height: 1920 };
const nasty = fc.string({ unit: "binary", maxLength: 60 });
/** Text made of what breaks formats. */
const sharp = fc.stringMatching(/^[{}\\<>&,:;'"%\-|[\]Nn\r\n a你。]{0,40}$/);

/** Words that are markup in one of the formats are dropped on import: kept out of the round trip. */
const plain = fc
  .oneof(nasty, sharp)
  .map(cleanCueText)
  .filter((text) => text !== "" && !/[<>{}｛｝＼\\&]|-->/.test(text));
const cues = fc
  .array(
    fc.record({
      text: plain,
      at: fc.nat(9_000_000),
      length: fc.integer({ min: 10, max: 9000 }),
      position: fc.constantFrom(...CUE_POSITIONS),
    }),
    { maxLength: 12 },
  )
  .map((list) =>
    list
      .map(
        ({ text, at, length, position }): Cue => ({
          text,
          startMs: at * 10,
          endMs: at * 10 + length * 10,
          position,
        }),
      )
      .sort((a, b) => a.startMs - b.startMs),
  );

describe("formats", () => {
  for (const format of ["ass", "vtt", "srt"] as const)
    test(`${format}: what is written is read back, to the frame`, () => {
      fc.assert(
        fc.property(cues, (list) => {
          const text = writeSubtitles(format, list, frame);
          const read = parseSubtitles(format, text);
          // SRT has no place for a position.
          const expected =
            format === "srt" ? list.map((cue) => ({ ...cue, position: "bottom-center" })) : list;
          expect(read).toEqual(expected);
          if (list.length > 0) expect(detectFormat(text)).toBe(format);
        }),
      );
    });

  test("vtt and ass give back even angle brackets, braces and backslashes", () => {
    const text = "a < b & {c} \\N d > e";
    const cue: Cue = { text, startMs: 0, endMs: 1000, position: "bottom-center" };
    expect(parseSubtitles("vtt", writeSubtitles("vtt", [cue], frame))[0]?.text).toBe(text);
    expect(parseSubtitles("ass", writeSubtitles("ass", [cue], frame))[0]?.text).toBe(text);
  });

  test("no text adds a cue, a time line or a blank line to a file", () => {
    fc.assert(
      fc.property(fc.oneof(nasty, sharp), (raw) => {
        const cue: Cue = {
          text: cleanCueText(`x\n\n7\n00:00:01,000 --> 00:00:02,000\n${raw}`),
          startMs: 0,
          endMs: 1000,
          position: "bottom-center",
        };
        for (const format of ["srt", "vtt", "ass"] as const)
          expect(parseSubtitles(format, writeSubtitles(format, [cue], frame))).toHaveLength(1);
      }),
    );
  });

  test("foreign files: overrides, tags, drawings, short times and broken blocks", () => {
    const ass =
      "[Script Info]\n[Events]\nFormat: Start, End, Style, Text\nDialogue: 0:00:01.00,0:00:02.50,Top,{\\b1\\blur200\\t(\\frz3600)}Hi, {x}you\\Nthere\nDialogue: 0:00:03.00,0:00:04.00,D,{\\p1}m 0 0 l 100 0";
    expect(parseSubtitles("ass", ass)).toEqual([
      { text: "Hi, you\nthere", startMs: 1000, endMs: 2500, position: "bottom-center" },
    ]);
    const srt =
      "\ufeff1\r\n00:00:01,5 --> 00:00:02,000\r\n<i>一</i><script>\r\n\r\n2\r\n00:00:05,000 --> 00:00:04,000\r\nbackwards\r\n\r\nnoise";
    expect(parseSubtitles("srt", srt)).toEqual([
      { text: "一<script>", startMs: 1500, endMs: 2000, position: "bottom-center" },
    ]);
    expect(
      parseSubtitles("vtt", "WEBVTT\n\nNOTE x\n\n00:01.000 --> 00:02.000 line:5%\n<v 林>你好&amp;</v>"),
    ).toEqual([{ text: "你好&", startMs: 1000, endMs: 2000, position: "top-center" }]);
  });
});

describe("ass text", () => {
  test("no user text can open an override block or start a line of its own", () => {
    fc.assert(
      fc.property(fc.oneof(nasty, sharp), (raw) => {
        const text = assText(cleanCueText(raw));
        expect(text).not.toMatch(/[{}\r\n]/);
        expect(text.replaceAll("\\N", "")).not.toContain("\\");
      }),
    );
  });
});

describe("wrapping", () => {
  test("no line is wider than the screen allows, nothing is lost", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z你好世界，。！ ]{1,120}$/), (raw) => {
        const text = cleanCueText(raw);
        const lines = wrapLines(text);
        expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(/\s/g, ""));
        for (const line of lines) expect([...line].length).toBeLessThanOrEqual(42);
      }),
    );
  });

  test("Chinese breaks at fifteen characters and never before a closing mark", () => {
    expect(wrapLines("你以为我会就这样一声不响地离开这里吗？")).toEqual([
      "你以为我会就这样一",
      "声不响地离开这里吗？",
    ]);
    for (const line of wrapLines("一二三四五六七八九十一二三四五，六七八九十一二三四五六七八九十，一二三"))
      expect(line).not.toMatch(/^[，。]/);
  });

  test("a long line is shown in turns that fill its time without overlap", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("你", "我", "，", "a", " "), minLength: 1, maxLength: 300 }),
        fc.nat(5000),
        fc.integer({ min: 1500, max: 20_000 }),
        (raw, start, length) => {
          const text = cleanCueText(raw);
          const turns = splitOverTime(text, start, start + length);
          if (text === "") {
            expect(turns).toEqual([]);
            return;
          }
          expect(turns[0]?.startMs).toBe(start);
          expect(turns.at(-1)?.endMs).toBe(start + length);
          for (const [i, turn] of turns.entries()) {
            expect(turn.text.split("\n").length).toBeLessThanOrEqual(2);
            if (i > 0) expect(turn.startMs).toBe(turns[i - 1]?.endMs);
          }
        },
      ),
    );
  });
});
