import { CROWD } from "./novel-crowd";
import type { Scored } from "./novel-score";

type Step = { name: string; score: number; from: Step | null };

const KEEP = 8;

/** How likely one quote follows another from these two. */
function turn(one: Scored, before: Scored, from: Step, name: string): number {
  const last = from.name;
  if (one.continues) return name === last ? 20 : 0;
  if (one.paragraph === before.paragraph) return name === last ? 10 : -6;
  if (one.opens) return name === last ? -0.5 : 0;
  let score = 0;
  if (name !== "" && name === last)
    score += CROWD.test(name) ? 0 : (one.apart ? -2.5 : -6) - (before.asks ? 1 : 0);
  else if (from.from?.name === name) score += before.apart ? 1 : one.apart ? 1.5 : 2.5;
  if (name !== last && before.to.includes(name)) score += 2;
  if (before.called === name) score += 4;
  // Whoever is called has most likely just spoken.
  if (one.called !== undefined && one.called === last) score += 2;
  return score;
}

/** The most likely speakers of all quotes together: what stands beside each, and how talk goes to and fro. */
export function decode(scored: Scored[]): { names: (string | undefined)[]; total: number } {
  let steps: Step[] = [{ name: "", score: 0, from: null }];
  scored.forEach((one, at) => {
    const before = scored[at - 1];
    const names = [...one.scores].sort((a, b) => b[1] - a[1]).slice(0, KEEP);
    if (names.length === 0) names.push(["", 0]);
    steps = names.map(([name, fit]) => {
      let best: Step | null = null;
      let high = Number.NEGATIVE_INFINITY;
      for (const from of steps) {
        const score = from.score + (before ? turn(one, before, from, name) : 0);
        if (score > high) {
          high = score;
          best = from;
        }
      }
      return { name, score: high + fit, from: best };
    });
  });
  const names: (string | undefined)[] = [];
  const best = steps.reduce((a, b) => (b.score > a.score ? b : a));
  let step: Step | null | undefined = best;
  for (let at = scored.length - 1; at >= 0; at--) {
    names[at] = step?.name || undefined;
    step = step?.from;
  }
  return { names, total: best.score };
}
