import { genderOfGivenName } from "./given-names";
import type { Room } from "./novel-room";
import type { Gender } from "./novel-speakers";
import { genderIn } from "./say-words";

/** People tried with the other gender, and quotes it is tried on: a novel's main cast shows within these. */
const TRIED = 4;
const SAMPLE = 60;
/** How much more a whole reading must be worth before it is certain. */
const CERTAIN = 4;
const other = (gender: Gender): Gender => (gender === "male" ? "female" : "male");

/** Gives everyone the gender that name and narration hint at; answers the weight of each hint, above 0 a man's. */
export function guessGenders(room: Room, hints: ReadonlyMap<string, number>): Map<string, number> {
  const priors = new Map<string, number>();
  for (const name of room.known) {
    const own = genderIn(name);
    if (own) {
      room.setGender(name, own);
      continue;
    }
    const given = genderOfGivenName(name);
    const hint =
      Math.max(-5, Math.min(5, hints.get(name) ?? 0)) * 2 + (given ? (given === "male" ? 2 : -2) : 0);
    priors.set(room.person(name), (priors.get(room.person(name)) ?? 0) + hint);
    room.setGender(name, null);
  }
  for (const [name, hint] of priors) {
    if (room.genders.get(name)) priors.delete(name);
    if (hint === 0 || room.genders.get(name)) continue;
    room.setGender(name, hint > 0 ? "male" : "female");
    room.guessed.add(name);
  }
  return priors;
}

/** Chooses who is a man and who a woman so that all he and she of the text read best together. */
export function likelyGenders(
  room: Room,
  priors: ReadonlyMap<string, number>,
  quotes: number,
  read: (many: number) => { names: (string | undefined)[]; total: number },
): void {
  const many = Math.min(quotes, SAMPLE);
  const first = read(many);
  const times = new Map<string, number>();
  for (const name of first.names) if (name) times.set(name, (times.get(name) ?? 0) + 1);
  const doubtful = [...priors.keys()]
    .filter(
      (name) =>
        times.has(name) &&
        (priors.get(name) !== 0 || !room.reader.isPerson(name)) &&
        Math.abs(priors.get(name) ?? 0) < 7,
    )
    .sort((a, b) => (times.get(b) ?? 0) - (times.get(a) ?? 0))
    .slice(0, TRIED);
  const worth = (name: string, gender: Gender): number => {
    const weight = priors.get(name) ?? 0;
    const before = room.genders.get(name) ?? null;
    const guessed = room.guessed.delete(name);
    room.genders.set(name, gender);
    const { total } = read(many);
    room.genders.set(name, before);
    if (guessed) room.guessed.add(name);
    return total + (gender === "male" ? weight : -weight);
  };
  for (let round = 0; round < 2; round++) {
    let changed = false;
    for (const name of doubtful) {
      const before = room.genders.get(name) ?? null;
      const male = worth(name, "male");
      const female = worth(name, "female");
      if (male === female) continue;
      const best: Gender = male > female ? "male" : "female";
      room.genders.set(name, best);
      if (Math.abs(male - female) >= CERTAIN) room.guessed.delete(name);
      else room.guessed.add(name);
      if (before === other(best)) changed = true;
    }
    if (!changed) return;
  }
}
