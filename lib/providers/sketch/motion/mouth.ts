import type { VideoRequest } from "../../types";
import { EXPRESSIONS, type Expression } from "../draw/expressions";
import { clamp } from "../draw/pen";
import { hash } from "../draw/rng";

/** Shapes a speaking mouth takes, as far as drawn mouths have them. */
export const MOUTHS = {
  shut: { open: 0, width: 1, teeth: 0 },
  small: { open: 6, width: 0.96, teeth: 0.2 },
  open: { open: 16, width: 0.94, teeth: 0.5 },
  wide: { open: 9, width: 1.18, teeth: 1 },
  round: { open: 12, width: 0.62, teeth: 0 },
} as const;
export type MouthShape = keyof typeof MOUTHS;

type Spoken = VideoRequest["speech"][number];
type Syllable = { start: number; end: number; shapes: MouthShape[] };

const PAUSE = /[，。！？、；：…—,.!?;:\n"“”「」『』（）()]/;
/** A pause of the voice, in syllables. */
const PAUSE_LENGTH = 1.1;
const ENGLISH: readonly (readonly [RegExp, MouthShape])[] = [
  [/^[mbp]/, "shut"],
  [/^(?:oo|o|u|w)/, "round"],
  [/^(?:ee|ea|i|e|y)/, "wide"],
  [/^a/, "open"],
];
const FINALS: readonly MouthShape[] = ["open", "wide", "round", "small", "open"];

/** What is said, in syllables over its time: a Chinese character is one; Latin words are cut at their vowels. */
export function syllablesOf(line: Spoken): Syllable[] {
  const parts = line.text
    ? cut(line.text)
    : Array.from({ length: Math.ceil((line.end - line.start) * 4.6) }, (_, i) =>
        i % 9 === 8 ? "，" : `${i}`,
      );
  const length = (part: string) => (PAUSE.test(part) ? PAUSE_LENGTH : 1);
  const total = parts.reduce((sum, part) => sum + length(part), 0);
  let at = line.start;
  return parts.flatMap((part) => {
    const start = at;
    at += (length(part) / total) * (line.end - line.start);
    return PAUSE.test(part) ? [] : [{ start, end: at, shapes: shapesOf(part, line.characterId ?? "") }];
  });
}

function cut(text: string): string[] {
  const parts = text.match(/\p{Script=Han}|[a-z']+|\d|[，。！？、；：…—,.!?;:\n]/giu) ?? [];
  const pieces = parts.flatMap((part) =>
    /[a-z]/i.test(part)
      ? (part.toLowerCase().match(/[^aeiouy]*[aeiouy]+(?:[^aeiouy]+$)?|[^aeiouy]+/g) ?? [])
      : [part],
  );
  // A voice does not pause after its last word.
  while (pieces.length > 0 && PAUSE.test(pieces.at(-1) ?? "")) pieces.pop();
  return pieces;
}

function shapesOf(part: string, speaker: string): MouthShape[] {
  if (/[a-z]/.test(part)) {
    const vowel = /[aeiouy].*/.exec(part)?.[0] ?? part;
    const begin = ENGLISH[0]?.[0].test(part) ? (["shut"] as const) : [];
    return [...begin, ENGLISH.find(([test]) => test.test(vowel))?.[1] ?? "small", "small"];
  }
  const lot = hash(`${part}/${speaker}`);
  const vowel = FINALS[lot % FINALS.length] ?? "open";
  return lot % 7 === 0 ? ["shut", vowel, "small"] : [vowel, vowel === "open" ? "small" : "shut"];
}

/** The mouth at a moment; null = as the face has it. */
export function mouthAt(syllables: Syllable[], seconds: number): MouthShape | null {
  const syllable = syllables.find(({ start, end }) => seconds >= start && seconds < end);
  if (!syllable) {
    const first = syllables[0];
    const last = syllables.at(-1);
    return first && last && seconds > first.start && seconds < last.end ? "shut" : null;
  }
  const { start, end, shapes } = syllable;
  return shapes[Math.floor(((seconds - start) / (end - start)) * shapes.length)] ?? null;
}

export function withMouth(face: Expression, shape: MouthShape): Expression {
  const { open, width, teeth } = MOUTHS[shape];
  const loud = face.mouth.open > 14 ? 1.35 : 1;
  return {
    ...face,
    mouth: {
      curve: clamp(face.mouth.curve, -6, 8) * (open > 0 ? 0.7 : 1),
      open: open === 0 ? EXPRESSIONS.neutral.mouth.open : open * loud,
      width: face.mouth.width * width,
      teeth: face.mouth.open > 10 ? Math.max(teeth, 0.6) : teeth,
    },
  };
}
