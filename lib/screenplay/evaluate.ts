import { coverage } from "./coverage";
import { parseScreenplay } from "./parse-screenplay";
import type { ParsedCharacter, Screenplay } from "./types";

/** What a person says a text contains. Speaker 旁白 means the narrator; novels are judged by their speech alone. */
export type Expectation = {
  /** a Chinese drama · b simple · c Fountain · d novel · e storyboard table. */
  group: "a" | "b" | "c" | "d" | "e";
  format: Screenplay["format"];
  scenes: { location: string; time?: string; interior?: boolean | null }[];
  lines: [speaker: string, text: string][];
  characters: Record<string, Omit<ParsedCharacter["attributes"], "features">>;
};

export type Score = {
  scenes: { right: number; total: number };
  lines: { right: number; found: number; expected: number };
  attributes: { right: number; total: number };
  lossless: boolean;
  misses: string[];
};

const NARRATOR = "旁白";
const plain = (text: string) => text.replace(/\s+/gu, "");

/** Longest common subsequence of line keys: order counts. */
function matched(found: string[], expected: string[]): { right: number; missing: string[] } {
  const width = expected.length + 1;
  const table = new Uint32Array((found.length + 1) * width);
  const at = (i: number, j: number) => table[i * width + j] ?? 0;
  for (let i = found.length - 1; i >= 0; i--)
    for (let j = expected.length - 1; j >= 0; j--)
      table[i * width + j] =
        found[i] === expected[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const missing: string[] = [];
  for (let i = 0, j = 0; j < expected.length; ) {
    if (i < found.length && found[i] === expected[j]) {
      i++;
      j++;
    } else if (i < found.length && at(i + 1, j) >= at(i, j + 1)) i++;
    else missing.push(expected[j++] as string);
  }
  return { right: at(0, 0), missing };
}

/** Compares the parse of a text with what a person expects of it. */
export function evaluate(text: string, expected: Expectation): Score {
  const screenplay = parseScreenplay(text);
  const misses: string[] = [];
  if (screenplay.format !== expected.format)
    misses.push(`format ${screenplay.format}, not ${expected.format}`);
  let scenesRight = 0;
  expected.scenes.forEach((scene, at) => {
    const found = screenplay.scenes[at];
    const right =
      found !== undefined &&
      found.location === scene.location &&
      (scene.time === undefined || found.time === scene.time) &&
      (scene.interior === undefined || found.interior === scene.interior);
    if (right) scenesRight++;
    else
      misses.push(`scene ${at + 1}: ${found ? `${found.location}|${found.time}|${found.interior}` : "none"}`);
  });
  if (screenplay.scenes.length > expected.scenes.length)
    misses.push(`${screenplay.scenes.length} scenes, not ${expected.scenes.length}`);
  const found = screenplay.scenes
    .flatMap((scene) => scene.beats)
    .filter(({ type }) => type === "dialogue" || (type === "narration" && expected.group !== "d"))
    .map(
      ({ type, character, text: words }) =>
        `${type === "narration" ? NARRATOR : (character ?? "?")}: ${plain(words)}`,
    );
  const wanted = expected.lines.map(([speaker, words]) => `${speaker}: ${plain(words)}`);
  const { right, missing } = matched(found, wanted);
  misses.push(...missing.map((line) => `line ${line}`));
  let attributesRight = 0;
  let attributes = 0;
  for (const [name, fields] of Object.entries(expected.characters)) {
    const character = screenplay.characters.find((one) => one.name === name);
    for (const [field, value] of Object.entries(fields)) {
      attributes++;
      const is = character?.attributes[field as keyof typeof fields];
      if (is === value) attributesRight++;
      else misses.push(`${name}.${field}: ${is ?? "none"}, not ${value}`);
    }
  }
  return {
    scenes: { right: scenesRight, total: Math.max(expected.scenes.length, screenplay.scenes.length) },
    lines: { right, found: found.length, expected: wanted.length },
    attributes: { right: attributesRight, total: attributes },
    lossless: coverage(text, screenplay).complete,
    misses,
  };
}

export type Summary = { scenes: number; f1: number; attributes: number; lossless: boolean };

/** Adds up scores: share of scenes right, F1 of speaker and line, share of attributes right. */
export function summarise(scores: Score[]): Summary {
  const sum = (pick: (score: Score) => number) => scores.reduce((total, score) => total + pick(score), 0);
  const ratio = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
  return {
    scenes: ratio(
      sum((s) => s.scenes.right),
      sum((s) => s.scenes.total),
    ),
    f1: ratio(2 * sum((s) => s.lines.right), sum((s) => s.lines.found) + sum((s) => s.lines.expected)),
    attributes: ratio(
      sum((s) => s.attributes.right),
      sum((s) => s.attributes.total),
    ),
    lossless: scores.every((score) => score.lossless),
  };
}
