import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { normalise } from "@/lib/audio/pcm/loudness";
import { resample, trimSilence } from "@/lib/audio/pcm/shape";
import { type Pcm, readWav, SAMPLE_RATE, writeWav } from "@/lib/audio/pcm/wav";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import type { SpeechRequest } from "@/lib/providers/types";
import { engineLanguage, moodOf, timbreOf } from "./timbre";

/** Every line is this loud, whoever says it. */
export const LINE_LUFS = -18;
const TIMEOUT_MS = 120_000;

/**
 * Speaks a line with espeak-ng, a separate program (GPL-3.0) that is called, never linked. Text goes in through stdin,
 * so that nothing in it can be an option. A line without a word in it (……) is a breath.
 */
export async function speak(request: SpeechRequest, outPath: string): Promise<{ durationMs: number }> {
  const text = sayable(request.text);
  const voice = /[\p{L}\p{N}]/u.test(text) ? await engineVoice(request, text) : breath();
  const levelled = normalise(trimSilence(voice), LINE_LUFS);
  await writeWav(outPath, levelled);
  return { durationMs: Math.round(((levelled.channels[0]?.length ?? 0) / SAMPLE_RATE) * 1000) };
}

async function engineVoice(request: SpeechRequest, text: string): Promise<Pcm> {
  const language = engineLanguage(text, request.language);
  const timbre = timbreOf(request.voiceId, language === "cmn" ? "zh" : "en");
  const mood = moodOf(request.emotion);
  const speed = Math.max(0.5, Math.min(2, request.speed));
  // Playing faster by `lift` shortens the line: the engine speaks slower by the same factor.
  const rate = Math.round((timbre.rate * mood.rate * speed) / timbre.lift);
  const pitch = Math.max(0, Math.min(99, Math.round(timbre.pitch + mood.pitch)));
  const folder = await mkdtemp(join(tmpdir(), "inkreel-voice-"));
  try {
    const wav = join(folder, "line.wav");
    const options = [
      "-v",
      `${language}+${timbre.variant}`,
      "-s",
      String(Math.max(80, Math.min(450, rate))),
      "-p",
      String(pitch),
    ];
    await engine([...options, "-b", "1", "-w", wav, "--stdin"], text);
    const spoken = await readWav(wav);
    return spoken.channels[0]?.some((value) => value !== 0) ? resample(spoken, timbre.lift) : breath();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function engine(args: string[], text: string): Promise<void> {
  return new Promise((done, fail) => {
    const child = execFile(env.ESPEAK_PATH, args, { timeout: TIMEOUT_MS, killSignal: "SIGKILL" }, (error) => {
      if (!error) return done();
      fail(new AppError(error.code === "ENOENT" ? "espeak_missing" : "generation_failed", { cause: error }));
    });
    child.stdin?.on("error", () => {}); // an engine that ended early says why by its exit code
    child.stdin?.end(text);
  });
}

/** Letters, digits and punctuation; emoji and control characters would be read out by name. */
function sayable(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Extended_Pictographic}]/gu, (found) => (/[0-9#*]/.test(found) ? found : " "))
    .replace(/[“”"「」『』《》〈〉【】*_~`^|\\<>{}[\]]/g, " ")
    .replace(/…+|\.{3,}|—{2,}/g, "，")
    .trim();
}

/** A quiet, quickly fading breath of 0.6 s, the same every time. */
function breath(): Pcm {
  const length = Math.round(0.6 * SAMPLE_RATE);
  const channel = new Float32Array(length);
  let seed = 12_345;
  let low = 0;
  for (let i = 0; i < length; i++) {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    const noise = seed / 0x3fffffff - 1;
    low += 0.18 * (noise - low);
    channel[i] = low * 0.1 * Math.sin((Math.PI * i) / length) ** 2;
  }
  return { sampleRate: SAMPLE_RATE, channels: [channel] };
}
