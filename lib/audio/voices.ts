import type { Locale } from "@/db/schema/values";

export type VoiceGender = "female" | "male";
export type VoiceAge = "child" | "young" | "adult" | "old";
export type Voice = { id: string; language: Locale; gender: VoiceGender; age: VoiceAge };

/** The voices a project can cast. A speech engine maps an id to whatever it calls that voice. */
export const VOICES: Voice[] = (["zh", "en"] as const).flatMap((language) =>
  (["female", "male"] as const).flatMap((gender) =>
    (["child", "young", "adult", "old"] as const).map((age) => ({
      id: `${language}-${gender}-${age}`,
      language,
      gender,
      age,
    })),
  ),
);

export const findVoice = (id: string): Voice | undefined => VOICES.find((voice) => voice.id === id);

/** The voice of narration and of captions read aloud. */
export const narratorVoice = (language: Locale): string => `${language}-male-adult`;

const FEMALE = /女|姑娘|妈|娘|姐|妹|奶奶|婆|female|woman|girl|mother|sister|wife|grandmother|\bf\b/i;
const MALE =
  /男|队长|司机|保安|工头|船工|将军|皇帝|captain|foreman|driver|guard|爸|爷|哥|弟|叔|伯|male|man|boy|father|brother|husband|grandfather|\bm\b/i;

function ageOfYears(text: string): VoiceAge | null {
  const digits = /\d{1,3}/.exec(text);
  if (!digits) return null;
  const years = Number(digits[0]);
  if (years < 13) return "child";
  if (years < 30) return "young";
  return years < 60 ? "adult" : "old";
}

function ageOfWords(text: string): VoiceAge | null {
  if (/童|孩|幼|child|kid/i.test(text)) return "child";
  if (/少年|少女|青年|年轻|young|teen|twent/i.test(text)) return "young";
  if (/老|爷爷|奶奶|白发|elder|\bold\b|aged|grand/i.test(text)) return "old";
  if (/中年|middle|adult/i.test(text)) return "adult";
  return null;
}

export type Speaker = { gender?: string; age?: string; name?: string; description?: string };

/** A voice by gender and age as the text tells them, avoiding those already cast where another one fits as well. */
export function voiceFor(language: Locale, speaker: Speaker, taken: (string | null)[] = []): string {
  const told = [speaker.gender, speaker.name, speaker.description].map((text) => text ?? "");
  const female = told.find((text) => FEMALE.test(text) || MALE.test(text));
  const age =
    ageOfYears(speaker.age ?? "") ??
    ageOfWords(`${speaker.age ?? ""} ${speaker.name ?? ""} ${speaker.description ?? ""}`);
  const fits = (voice: Voice) =>
    (voice.language === language ? 8 : 0) +
    (female === undefined ? 0 : voice.gender === (FEMALE.test(female) ? "female" : "male") ? 4 : 0) +
    (voice.age === (age ?? "adult") ? 2 : 0) -
    (taken.includes(voice.id) ? 1 : 0);
  return VOICES.reduce((best, voice) => (fits(voice) > fits(best) ? voice : best)).id;
}
