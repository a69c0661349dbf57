import type { BeatType } from "@/db/schema/scripts";

const HAN_PER_SECOND = 4.2;
const WORDS_PER_SECOND = 2.5;
const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;

const tenth = (seconds: number) => Math.round(seconds * 10) / 10;
const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

/** Spoken units of a text: Chinese characters and words, whichever language the script is in. */
function spokenSeconds(text: string): number {
  let han = 0;
  const rest = text.replace(HAN, () => {
    han++;
    return " ";
  });
  return han / HAN_PER_SECOND + (rest.match(WORD)?.length ?? 0) / WORDS_PER_SECOND;
}

/** Seconds a line takes to say, with a breath at its sentence ends. A line of dots is a silence, not nothing. */
export function speechSeconds(text: string): number {
  const spoken = spokenSeconds(text);
  if (spoken === 0) return 1;
  const breaths = text.match(/[。！？!?…；;]|\.(?=\s)|——|--/gu)?.length ?? 0;
  return tenth(Math.max(0.6, spoken + Math.max(0, breaths - 1) * 0.15));
}

/** Seconds an action takes on screen: what is read in one breath is seen in about half of it. */
export function actionSeconds(text: string): number {
  return tenth(clamp(0.8 + spokenSeconds(text) * 0.35, 1.2, 6));
}

/** Seconds of one beat. Sounds lie under other beats and take no time of their own. */
export function estimateBeat(type: BeatType, text: string): number {
  if (type === "dialogue" || type === "narration") return speechSeconds(text);
  if (type === "caption") return tenth(clamp(1 + spokenSeconds(text) * 0.4, 1.5, 5));
  return type === "sound" ? 0 : actionSeconds(text);
}

/** Seconds of film these beats make, whole. */
export function estimateDuration(beats: { duration: number }[]): number {
  return Math.round(beats.reduce((sum, beat) => sum + beat.duration, 0));
}
