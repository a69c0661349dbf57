import { createHash } from "node:crypto";
import { framesAt, msAt, type Timeline } from "./timeline";
import { type FilmMedia, type FilmRequest, FPS } from "./types";

export const SAMPLE_RATE = 48_000;
export const SAMPLES_PER_FRAME = SAMPLE_RATE / FPS;

/** A sound in the film, in samples. */
export type Sound = {
  media: FilmMedia;
  from: number;
  to: number;
  /** 1 = as recorded. */
  gain: number;
  fadeIn: number;
  fadeOut: number;
  /** Played again from its start until `to`. */
  loops: boolean;
  /** Lowered while somebody speaks. */
  ducked: boolean;
};
export type Span = { from: number; to: number };
export type AudioPlan = { hash: string; samples: number; sounds: Sound[]; speech: Span[]; loudness: number };

const RECIPE = 1;
/** A cut in a sound is faded over this, so that it does not click. */
const SEAM = 0.02 * SAMPLE_RATE;
const samplesAt = (ms: number) => Math.round((ms * SAMPLE_RATE) / 1000);

/** Everything heard, from the same timeline as everything seen. */
export function planAudio(film: FilmRequest, timeline: Timeline): AudioPlan {
  const samples = timeline.frames * SAMPLES_PER_FRAME;
  const voices = voicesOf(film, timeline);
  const speech = mergeSpans(
    voices.filter((v) => v.spoken).map(({ sound }) => ({ from: sound.from, to: sound.to })),
  );
  const sounds = [...voices.map((v) => v.sound), ...effectsOf(film, timeline), ...musicOf(film, timeline)]
    .map((sound) => ({ ...sound, to: Math.min(sound.to, samples) }))
    .filter((sound) => sound.to > sound.from && sound.gain > 0);
  const inputs = sounds.map(({ media, ...rest }) => ({ digest: media.digest, ...rest }));
  const plan = { recipe: RECIPE, samples, inputs, speech, loudness: film.loudness };
  const hash = createHash("sha256").update(JSON.stringify(plan)).digest("hex");
  return { hash, samples, sounds, speech, loudness: film.loudness };
}

const plain = { gain: 1, fadeIn: 0, fadeOut: 0, loops: false, ducked: false };

function voicesOf(film: FilmRequest, timeline: Timeline): { sound: Sound; spoken: boolean }[] {
  const heard: { sound: Sound; spoken: boolean }[] = [];
  for (const [i, shot] of film.shots.entries()) {
    const at = timeline.shots[i];
    if (!at) continue;
    const native = shot.audioSource === "native" || shot.audioSource === "lip_sync";
    if (native && shot.clip) {
      const from = framesAt(at.startMs) * SAMPLES_PER_FRAME;
      const sound = {
        ...plain,
        media: shot.clip,
        from,
        to: from + at.frames * SAMPLES_PER_FRAME,
        fadeIn: SEAM,
        fadeOut: SEAM,
      };
      heard.push({ sound, spoken: shot.lines.some((line) => line.kind !== "caption") });
    }
    // The clip of a lip-sync shot speaks itself.
    if (shot.audioSource !== "tts") continue;
    for (const [j, line] of shot.lines.entries()) {
      const placed = at.lines[j];
      if (!line.voice || !placed) continue;
      const from = samplesAt(at.startMs + placed.startMs);
      const to = from + samplesAt(line.voice.durationMs ?? placed.endMs - placed.startMs);
      heard.push({ sound: { ...plain, media: line.voice, from, to }, spoken: true });
    }
  }
  // A voice that outlasts its locked shot gives way to the next one.
  const sorted = heard.sort((a, b) => a.sound.from - b.sound.from);
  for (const [i, { sound }] of sorted.entries()) {
    const next = sorted[i + 1]?.sound;
    if (next && sound.to > next.from) Object.assign(sound, { to: next.from, fadeOut: SEAM });
  }
  return sorted;
}

function effectsOf(film: FilmRequest, timeline: Timeline): Sound[] {
  return film.shots.flatMap((shot, i) =>
    shot.effects.map(({ sound: media, offsetMs, volume }) => {
      const from = samplesAt((timeline.shots[i]?.startMs ?? 0) + offsetMs);
      return {
        ...plain,
        media,
        from,
        to: from + samplesAt(media.durationMs ?? 0),
        gain: clamp(volume),
        fadeOut: SEAM,
      };
    }),
  );
}

function musicOf(film: FilmRequest, timeline: Timeline): Sound[] {
  return film.music.map(({ sound: media, startMs, endMs, volume, fadeInMs, fadeOutMs }) => ({
    media,
    from: samplesAt(startMs),
    to: samplesAt(Math.min(endMs ?? Number.POSITIVE_INFINITY, msAt(timeline.frames))),
    gain: clamp(volume),
    fadeIn: samplesAt(fadeInMs),
    fadeOut: samplesAt(fadeOutMs),
    loops: true,
    ducked: film.ducking,
  }));
}

const clamp = (volume: number) => Math.min(2, Math.max(0, volume));

/** Sentences closer than this are one speech: music does not breathe between words. */
const JOIN = 0.6 * SAMPLE_RATE;

function mergeSpans(spans: Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && span.from - last.to < JOIN) last.to = Math.max(last.to, span.to);
    else merged.push({ ...span });
  }
  return merged;
}

/** −12 dB under speech, gone to before the first word and come back from after the last. */
export const DUCKED = 10 ** (-12 / 20);
const ATTACK = 0.25 * SAMPLE_RATE;
const RELEASE = 0.5 * SAMPLE_RATE;

/** Gain of ducked sounds at a sample: straight lines in decibels around each speech. */
export function duckAt(sample: number, speech: Span[]): number {
  let depth = 0;
  for (const { from, to } of speech) {
    if (sample >= from && sample <= to) return DUCKED;
    if (sample < from && from - sample < ATTACK) depth = Math.max(depth, 1 - (from - sample) / ATTACK);
    if (sample > to && sample - to < RELEASE) depth = Math.max(depth, 1 - (sample - to) / RELEASE);
  }
  return DUCKED ** depth;
}

/** Gain of a sound's own fades at a sample of the film. */
export function fadeAt(sample: number, sound: Pick<Sound, "from" | "to" | "fadeIn" | "fadeOut">): number {
  const into = sound.fadeIn > 0 ? Math.min(1, (sample - sound.from) / sound.fadeIn) : 1;
  const out = sound.fadeOut > 0 ? Math.min(1, (sound.to - sample) / sound.fadeOut) : 1;
  return Math.max(0, Math.min(into, out));
}
