import type { Voice } from "@/lib/audio/voices";
import type { SpeechRequest } from "@/lib/providers/types";

/** What makes a voice a person's: engine variant, pitch in Hz, formants, pace, colour. */
export type Timbre = {
  variant: string;
  /** Mean pitch of an unmoved sentence, Hz. */
  hertz: number;
  /** How much faster the engine's sound is played: moves the formants, so it says how large the speaker is. */
  lift: number;
  rate: number;
  /** dB of a low shelf at 220 Hz, and of a high shelf at 5 kHz. */
  warmth: number;
  air: number;
  /** Air and unsteadiness, 0–1. */
  breath: number;
  tremor: number;
};

type Row = [
  variant: string,
  hertz: number,
  lift: number,
  rate: number,
  warmth: number,
  air: number,
  breath: number,
  tremor: number,
];

const TIMBRES: Record<string, Row> = {
  "female-child": ["f2", 290, 1.22, 0.98, -2, 1, 0.15, 0],
  "female-child-bright": ["f3", 322, 1.27, 1.08, -3, 2, 0.1, 0],
  "male-child": ["f4", 258, 1.17, 0.98, -1, 0, 0.15, 0],
  "male-child-bright": ["f1", 282, 1.2, 1.07, -2, 1, 0.1, 0],
  "female-young": ["f2", 224, 1.09, 1, 0, 1, 0.15, 0],
  "female-young-gentle": ["steph", 212, 1.11, 0.92, 1, 1, 0.45, 0],
  "female-young-bright": ["f3", 250, 1.13, 1.09, -2, 2, 0.05, 0],
  "female-young-firm": ["f1", 204, 1.05, 1.02, 1, 0, 0, 0],
  "female-adult": ["f4", 198, 1.03, 0.98, 1, 0, 0.12, 0],
  "female-adult-gentle": ["steph", 188, 1.05, 0.9, 2, 0, 0.4, 0],
  "female-adult-bright": ["f5", 214, 1.05, 1.06, 0, -2, 0.05, 0],
  "female-adult-firm": ["f1", 176, 0.99, 0.98, 2, -1, 0, 0],
  "female-old": ["f1", 184, 0.96, 0.83, 0, -3, 0.35, 0.55],
  "female-old-gentle": ["f4", 194, 0.97, 0.8, 2, -4, 0.45, 0.4],
  "female-old-firm": ["f2", 168, 0.93, 0.88, 1, -2, 0.2, 0.45],
  "male-young": ["m3", 134, 1.06, 1, 0, 1, 0.1, 0],
  "male-young-gentle": ["m7", 126, 1.05, 0.93, 1, 1, 0.35, 0],
  "male-young-bright": ["m2", 152, 1.1, 1.09, -1, 2, 0.05, 0],
  "male-young-firm": ["m1", 120, 1.03, 1.01, 2, 0, 0, 0],
  "male-adult": ["m1", 112, 0.98, 0.97, 2, 0, 0.08, 0],
  "male-adult-gentle": ["m7", 106, 0.99, 0.91, 2, 0, 0.3, 0],
  "male-adult-bright": ["m5", 124, 1.01, 1.06, 0, 1, 0.05, 0],
  "male-adult-firm": ["m8", 90, 0.94, 0.94, 3, 0, 0, 0],
  "male-old": ["m6", 110, 0.92, 0.81, 1, -3, 0.35, 0.6],
  "male-old-gentle": ["m7", 118, 0.95, 0.79, 2, -3, 0.45, 0.45],
  "male-old-firm": ["m4", 94, 0.89, 0.87, 3, -2, 0.2, 0.5],
};

/** Pitch of an engine variant at its middle setting, Hz, in Mandarin; English lies a little higher. */
const BASE: Record<string, number> = {
  f1: 165,
  f2: 175,
  f3: 184,
  f4: 164,
  f5: 189,
  steph: 178,
  m1: 88,
  m2: 94,
  m3: 96,
  m4: 82,
  m5: 92,
  m6: 91,
  m7: 93,
  m8: 76,
};
const ENGLISH = 1.13;

/** What a description says about a voice, on top of age and sex. */
const TEMPERS: [
  RegExp,
  Partial<Record<"hertz" | "rate", number> & Record<"warmth" | "air" | "breath" | "tremor", number>>,
][] = [
  [/沙哑|粗犷|粗声|烟嗓|hoarse|gruff|husky/i, { hertz: 0.94, breath: 0.35, tremor: 0.3, warmth: 1 }],
  [/急躁|暴躁|泼辣|火爆|hot-?temper|fierce|impatient/i, { hertz: 1.03, rate: 1.06, air: 1 }],
  [/温柔|温和|内向|腼腆|羞涩|gentle|shy|soft-?spoken/i, { rate: 0.96, breath: 0.25, air: -1 }],
  [/活泼|开朗|机灵|古灵精怪|lively|cheerful|bubbly/i, { hertz: 1.04, rate: 1.05, air: 1 }],
  [/冷漠|高冷|寡言|沉默|阴沉|cold|aloof|taciturn/i, { hertz: 0.97, rate: 0.95, air: -1 }],
  [/威严|霸气|稳重|沉稳|stern|commanding|dignified/i, { hertz: 0.95, rate: 0.96, warmth: 1 }],
];

/** A steady number −1…1 out of a person's id: the same in every line, different for everyone. */
function own(id: string, salt: number): number {
  let hash = 2_166_136_261 ^ salt;
  for (const char of id) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16_777_619);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 13)) >>> 0) / 2_147_483_648 - 1;
}

/** The timbre of a voice, shaded for the one person who has it: two people with one voice still differ. */
export function timbreOf(voice: Voice | undefined, speaker: SpeechRequest["speaker"]): Timbre {
  const key = voice ? voice.id.slice(voice.id.indexOf("-") + 1) : "female-adult";
  const [variant, hertz, lift, rate, warmth, air, breath, tremor] = (TIMBRES[key] ??
    TIMBRES["female-adult"]) as Row;
  const timbre: Timbre = { variant, hertz, lift, rate, warmth, air, breath, tremor };
  if (!speaker) return timbre;
  for (const [words, shift] of TEMPERS) {
    if (!words.test(speaker.description ?? "")) continue;
    timbre.hertz *= shift.hertz ?? 1;
    timbre.rate *= shift.rate ?? 1;
    for (const colour of ["warmth", "air", "breath", "tremor"] as const) timbre[colour] += shift[colour] ?? 0;
  }
  timbre.hertz *= 1 + 0.055 * own(speaker.id, 1);
  timbre.lift *= 1 + 0.022 * own(speaker.id, 2);
  timbre.rate *= 1 + 0.035 * own(speaker.id, 3);
  timbre.air += own(speaker.id, 4);
  return timbre;
}

/** The engine's pitch setting (0–99) by which a variant comes out at so many Hz once it is lifted. */
export function pitchSetting({ variant, lift }: Timbre, hertz: number, language: string): number {
  const base = (BASE[variant] ?? 120) * (language.startsWith("cmn") ? 1 : ENGLISH);
  const steps = (20 * Math.log(hertz / lift / base)) / Math.log(1.245);
  return Math.max(0, Math.min(99, Math.round(50 + steps)));
}
