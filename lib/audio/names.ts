import type { Locale } from "@/db/schema/values";
import enAudio from "@/messages/en/audio.json";
import enLibrary from "@/messages/en/library.json";
import zhAudio from "@/messages/zh/audio.json";
import zhLibrary from "@/messages/zh/library.json";
import type { Voice } from "./voices";

const WORDS = { zh: zhAudio, en: enAudio } as const;

const PIECES: Record<Locale, Record<string, string>> = { zh: zhLibrary, en: enLibrary };

/** The name of a piece of the library; its id where nobody named it. */
export const libraryName = (locale: Locale, id: string): string => PIECES[locale][id] ?? id;

export const voiceName = (locale: Locale, voice: Voice): string => {
  const { age, gender, language, temper } = WORDS[locale].voice;
  const person = `${age[voice.age]}${WORDS[locale].joint}${gender[voice.gender]}`;
  const colour = voice.temper === "plain" ? [] : [temper[voice.temper]];
  return [person, ...colour, language[voice.language]].join(" · ");
};

/** One sentence of why a piece of music suits, in the reader's language. */
export function reasonText(locale: Locale, reason: keyof typeof zhAudio.why, word: string): string {
  const moods: Record<string, string> = WORDS[locale].mood;
  return WORDS[locale].why[reason].replace("{word}", reason === "mood" ? (moods[word] ?? word) : word);
}
