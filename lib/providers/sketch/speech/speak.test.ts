import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { loudness } from "@/lib/audio/pcm/loudness";
import { fromDb, truePeak } from "@/lib/audio/pcm/true-peak";
import { type Pcm, readWav, SAMPLE_RATE } from "@/lib/audio/pcm/wav";
import { brightness, pitchOf } from "@/lib/audio/testing/listen";
import { findVoice, VOICES } from "@/lib/audio/voices";
import type { SpeechRequest } from "@/lib/providers/types";
import { LINE_CEILING, LINE_LUFS, speak } from "./speak";
import { timbreOf } from "./timbre";

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

/** Seconds before the first and after the last sample within 46 dB of the peak. */
function silences({ channels: [channel = new Float32Array(0)] }: Pcm) {
  const top = channel.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
  const loud = (value: number) => Math.abs(value) > top * 0.005;
  return {
    lead: channel.findIndex(loud) / SAMPLE_RATE,
    tail: (channel.length - 1 - channel.findLastIndex(loud)) / SAMPLE_RATE,
  };
}

describe("a spoken line", () => {
  test.each([
    ["Chinese", { text: "那一夜，谁也没有搬走。" }],
    ["Chinese with a price, a date and English", { text: "修灯¥20，2024年3月5日，Hello world。" }],
    ["English", { text: "Screw retirement.", language: "en" as const, voiceId: "en-male-old" }],
    ["Japanese", { text: "こんにちは、元気ですか。" }],
    ["one that looks like an option", { text: "-w /tmp/evil --help" }],
    ["emoji and markup", { text: "好😀<b>的</b> *走* [吧]" }],
    ["one word", { text: "走！" }],
    ["one letter", { text: "A" }],
    ["whispered", { text: "别出声", emotion: "耳语" }],
    ["shouted", { text: "站住！", emotion: "怒吼" }],
    ["over the phone", { text: "喂？是我。", emotion: "电话里", voiceId: "zh-male-adult" }],
    ["thought", { text: "怎么办……", emotion: "心想" }],
    ["sung", { text: "♪ 月亮代表我的心 ♪" }],
    ["a voice nobody has", { text: "走吧", voiceId: "somebody" }],
    ["a long one", { text: "灯火，".repeat(15) }],
  ])("%s is heard at the common level, without clipping, clicks or dead air", async (_name, request) => {
    const { pcm, durationMs } = await say(request);
    expect(durationMs).toBeGreaterThan(300);
    expect(Math.abs(loudness(pcm) - LINE_LUFS)).toBeLessThan(0.5);
    expect(truePeak(pcm)).toBeLessThanOrEqual(fromDb(LINE_CEILING));
    const channel = pcm.channels[0] as Float32Array;
    expect(Math.abs(channel[0] as number) + Math.abs(channel.at(-1) as number)).toBeLessThan(0.001);
    expect(channel.every(Number.isFinite)).toBe(true);
    const { lead, tail } = silences(pcm);
    expect(lead).toBeLessThanOrEqual(0.08);
    expect(tail).toBeLessThanOrEqual(0.2);
  });

  test.each(["……", "！？", "😀", "   ", "（沉默）"])(
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
    const shouted = await say({ text: "一个晚上能干什么？", emotion: "大喊" });
    expect(pitchOf(shouted.pcm)).toBeGreaterThan(pitchOf(calm.pcm) * 1.08);
  });

  test("pauses longer at dots than at a comma", async () => {
    const comma = await say({ text: "我不知道，真的" });
    const dots = await say({ text: "我不知道……真的" });
    expect(dots.durationMs - comma.durationMs).toBeGreaterThan(250);
  });

  test("over the phone has no lows and no highs", async () => {
    const near = await say({ text: "是我，开门", voiceId: "zh-male-adult" });
    const far = await say({ text: "是我，开门", voiceId: "zh-male-adult", emotion: "电话" });
    expect(far.pcm.channels[0]).not.toEqual(near.pcm.channels[0]);
    expect(brightness(far.pcm)).toBeLessThan(2600);
  });
});

describe("voices", () => {
  test("tell a child, a young woman, a man and an old man by their pitch", async () => {
    const pitches: number[] = [];
    for (const voiceId of [
      "zh-female-child",
      "zh-female-young",
      "zh-male-young",
      "zh-male-adult",
      "zh-male-adult-firm",
    ])
      pitches.push(pitchOf((await say({ text: "我们去河边走一走，看看灯", voiceId })).pcm));
    for (const [index, pitch] of pitches.slice(1).entries())
      expect(pitch).toBeLessThan((pitches[index] as number) * 0.95);
  });

  test("an old man takes longer than a girl", async () => {
    const text = "我们去河边走一走，看看灯";
    const old = await say({ text, voiceId: "zh-male-old" });
    const girl = await say({ text, voiceId: "zh-female-child" });
    expect(old.durationMs).toBeGreaterThan(girl.durationMs * 1.1);
  });

  test("are all made differently, and two people with one voice still differ, each always the same", () => {
    const key = (voiceId: string, id: string) => JSON.stringify(timbreOf(findVoice(voiceId), { id }));
    const zh = VOICES.filter(({ language }) => language === "zh");
    expect(new Set(zh.map(({ id }) => JSON.stringify(timbreOf(findVoice(id), undefined)))).size).toBe(
      zh.length,
    );
    expect(key("zh-male-adult", "a")).toBe(key("zh-male-adult", "a"));
    expect(key("zh-male-adult", "a")).not.toBe(key("zh-male-adult", "b"));
  });
});
