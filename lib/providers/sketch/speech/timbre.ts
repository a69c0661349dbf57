import { findVoice, type Voice } from "@/lib/audio/voices";

/**
 * How the speech engine makes a voice: its variant, words per minute, pitch 0–99, and how much faster the result is
 * played (`lift` moves formants with pitch: what tells a child from a grandfather).
 */
export type Timbre = { variant: string; rate: number; pitch: number; lift: number };

const TIMBRES: Record<Voice["gender"], Record<Voice["age"], Timbre>> = {
  female: {
    child: { variant: "f2", rate: 188, pitch: 72, lift: 1.2 },
    young: { variant: "f5", rate: 196, pitch: 56, lift: 1.09 },
    adult: { variant: "f2", rate: 190, pitch: 46, lift: 1.02 },
    old: { variant: "f4", rate: 168, pitch: 38, lift: 0.95 },
  },
  male: {
    child: { variant: "f4", rate: 190, pitch: 66, lift: 1.16 },
    young: { variant: "m3", rate: 196, pitch: 46, lift: 1.04 },
    adult: { variant: "m1", rate: 188, pitch: 38, lift: 0.97 },
    old: { variant: "m7", rate: 160, pitch: 30, lift: 0.9 },
  },
};

/** Mandarin syllables are counted as words by the engine and come out slower. */
const RATE_BY_LANGUAGE = { zh: 1.22, en: 0.95 };

export function timbreOf(voiceId: string, language: "zh" | "en"): Timbre {
  const voice = findVoice(voiceId);
  const timbre = TIMBRES[voice?.gender ?? "female"][voice?.age ?? "adult"];
  return { ...timbre, rate: timbre.rate * RATE_BY_LANGUAGE[language] };
}

export type Mood = { rate: number; pitch: number };

/** What a stage direction does to the voice; the first row that matches counts. */
const MOODS: [RegExp, Mood][] = [
  [/喊|吼|大叫|shout|yell|scream/i, { rate: 1.08, pitch: 14 }],
  [/怒|生气|愤|气|angry|furious|rage/i, { rate: 1.12, pitch: 8 }],
  [/惊|诧|突然|忽然|surprise|shock|startl/i, { rate: 1.1, pitch: 12 }],
  [/急|慌|紧张|不耐烦|nervous|anxious|hurr|panic/i, { rate: 1.14, pitch: 6 }],
  [/哭|泪|悲|伤心|难过|sad|cry|tear|sob/i, { rate: 0.84, pitch: -4 }],
  [/颤|抖|怕|恐|afraid|scared|trembl/i, { rate: 0.92, pitch: 6 }],
  [/低声|轻声|小声|悄|温柔|whisper|soft|quiet|gentl/i, { rate: 0.9, pitch: -6 }],
  [/冷|淡|漠|平静|cold|calm|flat/i, { rate: 0.94, pitch: -6 }],
  [/笑|喜|开心|兴奋|happy|laugh|smil|excit|cheer/i, { rate: 1.06, pitch: 8 }],
  [/坚定|固执|郑重|firm|determin|stubborn/i, { rate: 0.96, pitch: -2 }],
  [/疲|累|困|tired|weary/i, { rate: 0.84, pitch: -8 }],
];

export function moodOf(emotion: string | undefined): Mood {
  return MOODS.find(([words]) => words.test(emotion ?? ""))?.[1] ?? { rate: 1, pitch: 0 };
}

/** Engine language by the script most of a text is written in; the project's language where it is Chinese or Latin. */
const SCRIPTS: [RegExp, string][] = [
  [/[぀-ヿ]/g, "ja"],
  [/[가-힯]/g, "ko"],
  [/[Ѐ-ӿ]/g, "ru"],
  [/[؀-ۿ]/g, "ar"],
  [/[ऀ-ॿ]/g, "hi"],
  [/[Ͱ-Ͽ]/g, "el"],
];

export function engineLanguage(text: string, language: "zh" | "en"): string {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const other = SCRIPTS.find(([script]) => (text.match(script)?.length ?? 0) > letters / 2);
  if (other) return other[1];
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (han > 0) return "cmn";
  return language === "zh" && letters === 0 ? "cmn" : "en-us";
}
