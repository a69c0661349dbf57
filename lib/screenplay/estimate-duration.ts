import type { BeatType } from "@/db/schema/scripts";

const HAN_PER_SECOND = 4.2;
const WORDS_PER_SECOND = 2.5;
const tenth = (seconds: number) => Math.round(seconds * 10) / 10;
const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

const WORD = /[\p{L}\p{N}]/u;
const HAN = /[㐀-鿿\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Seconds of bare speech: characters of the East, words of the West, whichever language the script is in. */
function spokenSeconds(text: string): number {
  let han = 0;
  let words = 0;
  let inWord = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    let letter: boolean;
    if (code >= 0x4e00 && code <= 0x9fff) {
      han++;
      inWord = false;
      continue;
    }
    if (code < 0x80)
      letter = (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
    else {
      const char = String.fromCodePoint(text.codePointAt(at) ?? code);
      if (char.length > 1) at++;
      if (HAN.test(char)) {
        han++;
        inWord = false;
        continue;
      }
      letter = WORD.test(char);
    }
    if (letter && !inWord) words++;
    // it’s, well-known: one word
    inWord = letter || (inWord && (code === 39 || code === 45 || code === 0x2019));
  }
  return han / HAN_PER_SECOND + words / WORDS_PER_SECOND;
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
