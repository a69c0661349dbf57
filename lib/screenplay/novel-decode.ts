import { CROWD } from "./novel-crowd";
import type { Scored } from "./novel-score";
import { W } from "./novel-weights";

type Step = { name: string; score: number; from: Step | null };

const KEEP = 8;

/** How likely one quote follows another from these two. */
function turn(one: Scored, before: Scored, from: Step, name: string): number {
  const last = from.name;
  if (one.continues) return name === last ? 20 : 0;
  if (one.paragraph === before.paragraph) return name === last ? W.sameParagraph : -W.otherParagraph;
  if (one.opens) return name === last ? -W.opens : 0;
  let score = 0;
  if (name !== "" && name === last) {
    if (!CROWD.test(name))
      score -=
        { none: W.again, inline: W.againInline, told: W.againTold }[one.apart] +
        (before.asks ? W.againAsks : 0);
    if (one.certain && one.apart !== "told") score -= W.againNamed;
  } else if (from.from?.name === name)
    score +=
      before.apart === "told"
        ? W.backBefore
        : { none: W.back, inline: W.backInline, told: W.backTold }[one.apart];
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
    const names = best(one.scores);
    steps = names.map(([name, fit]) => {
      let chosen: Step | null = null;
      let high = Number.NEGATIVE_INFINITY;
      for (const from of steps) {
        const score = from.score + (before ? turn(one, before, from, name) : 0);
        if (score > high) {
          high = score;
          chosen = from;
        }
      }
      return { name, score: high + fit, from: chosen };
    });
  });
  const names: (string | undefined)[] = [];
  const last = steps.reduce((a, b) => (b.score > a.score ? b : a));
  let step: Step | null | undefined = last;
  for (let at = scored.length - 1; at >= 0; at--) {
    names[at] = step?.name || undefined;
    step = step?.from;
  }
  return { names, total: last.score };
}

function best(scores: Map<string, number>): [string, number][] {
  if (scores.size === 0) return [["", 0]];
  const all = [...scores];
  return all.length <= KEEP ? all : all.sort((a, b) => b[1] - a[1]).slice(0, KEEP);
}
