import { CROWD } from "./novel-crowd";
import type { Scored } from "./novel-score";
import { W } from "./novel-weights";

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
    score += CROWD.test(name) ? 0 : -(one.apart ? W.againApart : W.again) - (before.asks ? W.againAsks : 0);
  else if (from.from?.name === name) score += before.apart ? W.backBefore : one.apart ? W.backApart : W.back;
  if (name !== last && before.to.includes(name)) score += W.to;
  if (before.called === name) score += W.answers;
  // Whoever is called has most likely just spoken.
  if (one.called !== undefined && one.called === last) score += W.calls;
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
