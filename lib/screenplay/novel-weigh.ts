import { CROWD } from "./novel-crowd";
import type { Evidence, Heard } from "./novel-evidence";
import type { Room } from "./novel-room";
import { type Scored, scoreSpeech } from "./novel-score";
import type { Speech } from "./novel-speakers";

/** More paragraphs of narration than this end a conversation. */
export const PAUSE = 3;
/** Quotes ahead whose speakers may be there already. */
const AHEAD = 4;

/** Walks through the text once: who is there at each quote, and how well each of them fits. */
export function weighAll(
  room: Room,
  speeches: Speech[],
  evidence: Evidence[],
  many = speeches.length,
): Scored[] {
  room.recent.length = 0;
  room.before = [];
  const named = (one: Evidence | undefined, least: number) => {
    const name = one?.beside.find((who) => who.name && who.strength >= least)?.name;
    return name && !room.standsForAnother(name) ? room.person(name) : undefined;
  };
  const met = new Set<string>();
  const hear = ({ names, comes }: Heard) => {
    for (const name of names) met.add(room.person(name));
    room.hear(names, comes);
  };
  const spoke: string[] = [];
  let crowd: string | undefined;
  const out: Scored[] = [];
  for (let at = 0; at < many; at++) {
    const speech = speeches[at];
    const one = evidence[at];
    if (!speech || !one) break;
    const last = speeches[at - 1];
    const next = speeches[at + 1];
    const opens = !last || speech.newScene || speech.paragraph - last.paragraph > PAUSE;
    if (speech.newScene) {
      room.leave();
      spoke.length = 0;
    }
    hear(one.heard.between);
    hear(one.heard.before);
    const ahead: string[] = [];
    for (let to = at + 1; to <= at + AHEAD && speeches[to] && !speeches[to]?.newScene; to++) {
      const name = named(evidence[to], 5);
      if (name) ahead.push(name);
      const heard = room.recent.length < 2 && to < at + AHEAD ? evidence[to]?.heard : undefined;
      for (const spelling of [...(heard?.between.names ?? []), ...(heard?.before.names ?? [])])
        ahead.push(room.person(spelling));
    }
    if (room.recent.length < 2) for (const spelling of one.next) ahead.push(room.person(spelling));
    const answer = evidence[at + 1]?.called;
    if (answer) ahead.push(room.person(answer));
    const explicit = named(one, 8);
    // Nobody is named, and right behind the words somebody is for the first time.
    const comers = explicit
      ? []
      : one.comers
          .map((spelling) => room.person(spelling))
          .filter((name) => !met.has(name) || one.late)
          .slice(0, 1);
    const near =
      next && !next.newScene && next.paragraph !== speech.paragraph && next.paragraph - speech.paragraph <= 2;
    const lastNamed = named(evidence[at - 1], 8);
    const scored = scoreSpeech(room, one, {
      paragraph: speech.paragraph,
      continues: speech.continues,
      opens,
      ...(last && !opens && last.paragraph !== speech.paragraph ? { before: evidence[at - 1] } : {}),
      ...(near ? { behind: evidence[at + 1] } : {}),
      ahead,
      comers,
      ...(lastNamed ? { last: lastNamed } : {}),
      spoke,
      ...(crowd ? { crowd } : {}),
    });
    hear(one.heard.after);
    const [best, second] = twoBest(scored.scores);
    const clear = best && best[1] >= 10 && best[1] - (second?.[1] ?? 0) > 6 ? best[0] : undefined;
    const sure = explicit ?? clear;
    if (sure) {
      room.mention(sure);
      spoke.push(sure);
    }
    if (spoke.length > 6) spoke.shift();
    crowd = best && best[1] >= 3 && CROWD.test(best[0]) ? best[0] : undefined;
    if (scored.called && !room.recent.includes(scored.called)) room.mention(scored.called);
    out.push(scored);
  }
  return out;
}

function twoBest(scores: Map<string, number>): [string, number][] {
  let best: [string, number] | undefined;
  let second: [string, number] | undefined;
  for (const one of scores)
    if (!best || one[1] > best[1]) {
      second = best;
      best = one;
    } else if (!second || one[1] > second[1]) second = one;
  return [best, second].filter((one) => one !== undefined);
}
