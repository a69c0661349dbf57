import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { loudness, peak } from "@/lib/audio/pcm/loudness";
import { readWav } from "@/lib/audio/pcm/wav";
import { VOICES } from "@/lib/audio/voices";
import type { SpeechRequest } from "@/lib/providers/types";
import { LINE_LUFS, speak } from "./speak";

const folder = mkdtempSync(join(tmpdir(), "speak-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;

async function say(request: Partial<SpeechRequest> & { text: string }) {
  const path = join(folder, `${count++}.wav`);
  const { durationMs } = await speak(
    { kind: "speech", language: "zh", voiceId: "zh-female-young", speed: 1, ...request },
    path,
  );
  return { path, durationMs, pcm: await readWav(path) };
}

describe("a spoken line", () => {
  test.each([
    ["Chinese", { text: "那一夜，谁也没有搬走。" }],
    ["Chinese with a price, a date and English", { text: "修灯二十，2024年3月5日，Hello world。" }],
    ["English", { text: "Screw retirement.", language: "en" as const, voiceId: "en-male-old" }],
    ["Japanese", { text: "こんにちは、元気ですか。" }],
    ["one that looks like an option", { text: "-w /tmp/evil --help" }],
    ["emoji and markup", { text: "好😀<b>的</b> *走* [吧]" }],
    ["a very long one", { text: "灯火".repeat(200) }],
  ])("%s is heard at the common level, without clipping", async (_name, request) => {
    const { pcm, durationMs } = await say(request);
    expect(durationMs).toBeGreaterThan(300);
    expect(Math.abs(loudness(pcm) - LINE_LUFS)).toBeLessThan(2);
    expect(peak(pcm)).toBeLessThan(0.9);
  });

  test.each(["……", "！？", "😀", "   "])(
    "without a word in it (%j) is a breath, not a failure",
    async (text) => {
      const { durationMs } = await say({ text });
      expect(durationMs).toBeGreaterThan(300);
      expect(durationMs).toBeLessThan(900);
    },
  );

  test("is the same bytes for the same request", async () => {
    const [a, b] = await Promise.all([say({ text: "再来。" }), say({ text: "再来。" })]);
    expect(readFileSync(a.path).equals(readFileSync(b.path))).toBe(true);
  });

  test("changes with mood and speed", async () => {
    const calm = await say({ text: "一个晚上能干什么？" });
    const hurried = await say({ text: "一个晚上能干什么？", emotion: "不耐烦" });
    const slow = await say({ text: "一个晚上能干什么？", speed: 0.7 });
    expect(hurried.durationMs).toBeLessThan(calm.durationMs);
    expect(slow.durationMs).toBeGreaterThan(calm.durationMs);
  });
});

test("every voice speaks, and no two sound the same", async () => {
  const spoken = await Promise.all(
    VOICES.map((voice) => say({ text: "走吧 let us go", language: voice.language, voiceId: voice.id })),
  );
  const bytes = spoken.map(({ path }) => readFileSync(path).toString("base64"));
  const chinese = bytes.filter((_, index) => VOICES[index]?.language === "zh");
  expect(new Set(chinese).size).toBe(chinese.length);
});
