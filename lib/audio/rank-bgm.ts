import type { LibraryRow } from "@/db/queries/audio";
import { MOODS, moodsOf } from "./moods";

export type BgmReason = { kind: "asked" | "mood" | "time" | "length" | "default"; word: string };
export type BgmChoice = { row: LibraryRow; score: number; why: BgmReason[] };

export type BgmWish = {
  /** The caller's own words. */
  asked?: string;
  /** Emotions, moods and atmospheres of the episode. */
  texts: string[];
  times: string[];
  durationMs: number;
};

const NIGHT = /夜|晚|night|evening/i;

/** Ranks music by what was asked, by the moods of the text, by the hour and by length. The same wish, the same order. */
export function rankBgm(library: LibraryRow[], wish: BgmWish): BgmChoice[] {
  const moods = moodsOf(wish.texts);
  const loudest = moods[0]?.[1] ?? 1;
  const asked = wish.asked?.trim().toLowerCase() ?? "";
  const askedMoods = Object.entries(MOODS).filter(([mood, pattern]) => asked === mood || pattern.test(asked));
  const nights = wish.times.filter((time) => NIGHT.test(time)).length;
  const choices = library.map((row): BgmChoice => {
    const words = new Set([row.category, ...row.tags].map((word) => word.toLowerCase()));
    const why: BgmReason[] = [];
    let score = 0.1;
    if (asked && (words.has(asked) || askedMoods.some(([mood]) => words.has(mood)))) {
      score += 0.5;
      why.push({ kind: "asked", word: wish.asked ?? "" });
    }
    const mood = moods.find(([name]) => words.has(name));
    if (mood) {
      score += (0.3 * mood[1]) / loudest;
      why.push({ kind: "mood", word: mood[0] });
    }
    if (nights > wish.times.length / 2 && words.has("night")) {
      score += 0.05;
      why.push({ kind: "time", word: wish.times.find((time) => NIGHT.test(time)) ?? "" });
    }
    if (row.durationMs >= wish.durationMs) {
      score += 0.05;
      why.push({ kind: "length", word: "" });
    }
    if (why.length === 0) why.push({ kind: "default", word: "" });
    return { row, score: Math.round(Math.min(1, score) * 100) / 100, why };
  });
  return choices.sort((a, b) => b.score - a.score || a.row.position - b.row.position);
}
