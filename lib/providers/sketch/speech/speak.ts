import { normalise } from "@/lib/audio/pcm/loudness";
import { fade, join, trimSilence } from "@/lib/audio/pcm/shape";
import { type Pcm, SAMPLE_RATE, writeWav } from "@/lib/audio/pcm/wav";
import { findPackVoice } from "@/lib/audio/voice-packs/installed";
import { speakWithPack } from "@/lib/audio/voice-packs/speak";
import { findVoice, type Voice } from "@/lib/audio/voices";
import type { SpeechRequest } from "@/lib/providers/types";
import { type Clause, clausesOf, type Run } from "./clauses";
import { type Delivery, deliveryOf } from "./delivery";
import { runEngine } from "./engine";
import { bend, shapeOf, sigh } from "./melody";
import { shapeVoice } from "./shape-voice";
import { pitchSetting, type Timbre, timbreOf } from "./timbre";

/** Every line is this loud, whoever says it, and no true peak is above this. */
export const LINE_LUFS = -18;
export const LINE_CEILING = -3;
const LEAD = 0.05;
const TAIL = 0.15;
/** Words a minute of an unmoved voice; a Mandarin syllable counts as a word. */
const PACE = { cmn: 225, other: 168 };

/** Speaks a line. One without a word in it (……) is a breath. */
export async function speak(request: SpeechRequest, outPath: string): Promise<{ durationMs: number }> {
  const clauses = clausesOf(request.text);
  const voice = findVoice(request.voiceId);
  const delivery = deliveryOf(request.emotion, request.text);
  const timbre = timbreOf(voice, request.speaker);
  const pack = voice ? null : await findPackVoice(request.voiceId);
  const said = pack
    ? await speakWithPack(pack, clauses, request.speed * delivery.rate)
    : await sayAll(clauses, request, voice, timbre, delivery);
  const spoken = said ? (pack ? said : coloured(said, timbre, delivery)) : sigh();
  const line = trimSilence(spoken, { lead: LEAD, tail: TAIL });
  const levelled = fade(normalise(line, LINE_LUFS, { ceiling: LINE_CEILING }), 0.005, 0.03);
  await writeWav(outPath, levelled);
  return { durationMs: Math.round(((levelled.channels[0]?.length ?? 0) / SAMPLE_RATE) * 1000) };
}

function coloured(said: Pcm, timbre: Timbre, delivery: Delivery): Pcm {
  const channel = shapeVoice(said.channels[0] ?? new Float32Array(0), timbre, delivery);
  return { sampleRate: SAMPLE_RATE, channels: [channel] };
}

/** All clauses with their silences; null where the engine had nothing to say. */
async function sayAll(
  clauses: Clause[],
  request: SpeechRequest,
  voice: Voice | undefined,
  timbre: Timbre,
  delivery: Delivery,
): Promise<Pcm | null> {
  const speed = Math.max(0.5, Math.min(2, request.speed));
  const parts: { pcm: Pcm; pause: number }[] = [];
  for (const clause of clauses) {
    for (const [index, run] of clause.runs.entries()) {
      const pcm = await sayRun(run, clause, { voice, timbre, delivery, speed });
      if (!pcm) continue;
      const isLast = index === clause.runs.length - 1;
      parts.push({ pcm, pause: isLast ? (clause.pause * delivery.pause) / speed : 0.015 });
    }
  }
  const last = parts.at(-1);
  if (!last) return null;
  last.pause = 0;
  return join(parts);
}

type Manner = { voice: Voice | undefined; timbre: Timbre; delivery: Delivery; speed: number };

async function sayRun(
  run: Run,
  clause: Clause,
  { voice, timbre, delivery, speed }: Manner,
): Promise<Pcm | null> {
  const shape = shapeOf(clause.ending);
  const whispers = delivery.treatment === "whisper";
  const pace = run.language.startsWith("cmn") ? PACE.cmn : PACE.other;
  // A single interjection (嗯……) is drawn out; playing faster by `lift` shortens the line, so the engine speaks slower.
  const drawn = clause.ending === "trail" && run.text.length <= 2 ? 0.7 : unhurried(clause.text);
  const rate = (pace * timbre.rate * delivery.rate * shape.rate * speed * drawn) / timbre.lift;
  const pcm = await runEngine(run.text, {
    language: run.language,
    variant: whispers ? (voice?.gender === "male" ? "whisper" : "whisperf") : timbre.variant,
    rate: Math.round(Math.max(80, Math.min(450, rate))),
    pitch: pitchSetting(timbre, timbre.hertz * delivery.pitch * shape.pitch, run.language),
  });
  if (!pcm) return null;
  const living = bend(pcm, clause.ending, timbre.lift, delivery, timbre.tremor);
  const tight = trimSilence(living, { lead: 0.005, tail: 0.02 });
  return gained(tight, shape.gain);
}

/** One word alone is given its time. */
function unhurried(text: string): number {
  const syllables = text.match(/\p{Script=Han}|[A-Za-z]{1,4}/gu)?.length ?? 0;
  return syllables <= 2 ? 0.72 : syllables <= 4 ? 0.88 : 1;
}

function gained(pcm: Pcm, gain: number): Pcm {
  for (const channel of pcm.channels)
    for (let i = 0; i < channel.length; i++) channel[i] = (channel[i] as number) * gain;
  return pcm;
}
