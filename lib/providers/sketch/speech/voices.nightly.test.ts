import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { loudness } from "@/lib/audio/pcm/loudness";
import { readWav } from "@/lib/audio/pcm/wav";
import { pitchOf } from "@/lib/audio/testing/listen";
import { VOICES } from "@/lib/audio/voices";
import { LINE_LUFS, speak } from "./speak";
import { timbreOf } from "./timbre";

const folder = mkdtempSync(join(tmpdir(), "voices-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const TEXT = {
  zh: "今天我们去河边走一走，看一看那里的灯。",
  en: "Today we walk along the river and look at the lamps.",
};

describe.each(VOICES.map((voice) => [voice.id, voice] as const))("%s", (id, voice) => {
  test("speaks at its own pitch and at the common level", async () => {
    const path = join(folder, `${id}.wav`);
    await speak(
      { kind: "speech", text: TEXT[voice.language], language: voice.language, voiceId: id, speed: 1 },
      path,
    );
    const pcm = await readWav(path);
    expect(Math.abs(loudness(pcm) - LINE_LUFS)).toBeLessThan(0.5);
    const wanted = timbreOf(voice, undefined).hertz;
    expect(Math.abs(pitchOf(pcm) / wanted - 1)).toBeLessThan(0.15);
  });
});
