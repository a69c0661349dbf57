import type { Locale } from "@/db/schema/values";

export const VOICE_TEMPERS = ["plain", "gentle", "bright", "firm"] as const;
export type VoiceGender = "female" | "male";
export type VoiceAge = "child" | "young" | "adult" | "old";
export type VoiceTemper = (typeof VOICE_TEMPERS)[number];
export type Voice = { id: string; language: Locale; gender: VoiceGender; age: VoiceAge; temper: VoiceTemper };

/** Who is offered in which temper: the plain voice of an age comes first. */
const OFFERED: Record<VoiceAge, VoiceTemper[]> = {
  child: ["plain", "bright"],
  young: ["plain", "gentle", "bright", "firm"],
  adult: ["plain", "gentle", "bright", "firm"],
  old: ["plain", "gentle", "firm"],
};

/** The voices a project can cast. A speech engine maps an id to whatever it calls that voice. */
export const VOICES: Voice[] = (["zh", "en"] as const).flatMap((language) =>
  (["female", "male"] as const).flatMap((gender) =>
    (["child", "young", "adult", "old"] as const).flatMap((age) =>
      OFFERED[age].map((temper) => ({
        id: `${language}-${gender}-${age}${temper === "plain" ? "" : `-${temper}`}`,
        language,
        gender,
        age,
        temper,
      })),
    ),
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

const TEMPERS: [RegExp, VoiceTemper][] = [
  [/温柔|温和|内向|腼腆|羞涩|体贴|善良|慈|gentle|shy|kind|soft|caring/i, "gentle"],
  [/活泼|开朗|机灵|俏皮|泼辣|急躁|热情|话多|lively|cheerful|bubbly|quick|playful|hot-?temper/i, "bright"],
  [
    /威严|霸气|稳重|沉稳|冷漠|高冷|寡言|粗犷|固执|倔|严厉|凶|stern|gruff|cold|stubborn|commanding|tough|taciturn/i,
    "firm",
  ],
];

export type Speaker = { gender?: string; age?: string; name?: string; description?: string };

/** A voice by gender, age and temper as the text tells them, avoiding those already cast where another one fits as well. */
export function voiceFor(language: Locale, speaker: Speaker, taken: (string | null)[] = []): string {
  const told = [speaker.gender, speaker.name, speaker.description].map((text) => text ?? "");
  const female = told.find((text) => FEMALE.test(text) || MALE.test(text));
  const age =
    ageOfYears(speaker.age ?? "") ??
    ageOfWords(`${speaker.age ?? ""} ${speaker.name ?? ""} ${speaker.description ?? ""}`);
  const temper = TEMPERS.find(([words]) => words.test(speaker.description ?? ""))?.[1] ?? "plain";
  const fits = (voice: Voice) =>
    (voice.language === language ? 32 : 0) +
    (female === undefined ? 0 : voice.gender === (FEMALE.test(female) ? "female" : "male") ? 16 : 0) +
    (voice.age === (age ?? "adult") ? 8 : 0) +
    (voice.temper === temper ? 2 : 0) -
    3 * Math.min(2, taken.filter((id) => id === voice.id).length);
  return VOICES.reduce((best, voice) => (fits(voice) > fits(best) ? voice : best)).id;
}
