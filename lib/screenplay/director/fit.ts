import type { StoryboardOptions } from "../types";
import { isSpoken, join, type Unit } from "./units";

type Range = StoryboardOptions["shotDurationRange"];

const speakersOf = (unit: Unit) => new Set(unit.beats.filter(isSpoken).map((beat) => beat.character ?? ""));

/** What a cut between two neighbours is worth keeping; higher = rather keep it. Infinity = never joined for time alone. */
function worth(a: Unit, b: Unit, joined: Unit, range: Range): number {
  const speakers = new Set([...speakersOf(a), ...speakersOf(b)]);
  let cost = joined.floor * 0.3;
  if (a.scene !== b.scene) cost += 1000 + (a.scene.location === b.scene.location ? 0 : 100);
  if (speakers.size > 1) cost += 3;
  if (speakers.size > 2) cost += 6;
  if (joined.floor > range[1]) cost += 20 + joined.floor;
  if (a.hint?.row && b.hint?.row) cost += 8;
  if (a.hint?.type && b.hint?.type && a.hint.type !== b.hint.type) cost += 2;
  if (a.opens && a.added) cost -= 1;
  return cost;
}

/** Joins the cheapest neighbours, each at most once per pass, until `done` says so or nothing may be joined. */
function joinWhile(
  units: Unit[],
  range: Range,
  more: (units: Unit[]) => boolean,
  may: (joined: Unit, a: Unit, b: Unit) => boolean,
): Unit[] {
  let now = units;
  while (more(now) && now.length > 1) {
    const pairs: { at: number; joined: Unit; cost: number }[] = [];
    for (let at = 0; at + 1 < now.length; at++) {
      const [a, b] = [now[at] as Unit, now[at + 1] as Unit];
      const joined = join(a, b, range);
      if (may(joined, a, b)) pairs.push({ at, joined, cost: worth(a, b, joined, range) });
    }
    if (pairs.length === 0) return now;
    pairs.sort((a, b) => a.cost - b.cost || a.at - b.at);
    const chosen = new Map<number, Unit>();
    const used = new Set<number>();
    const limit = pairs[0] ? pairs[0].cost + Math.max(1, Math.abs(pairs[0].cost) * 0.5) : 0;
    let next = now;
    for (const { at, joined, cost } of pairs) {
      if (cost > limit) break;
      if (used.has(at) || used.has(at + 1)) continue;
      used.add(at).add(at + 1);
      chosen.set(at, joined);
      // Small boards are looked at again after every join, large ones after a whole pass.
      if (now.length <= 200 || !more(virtual(now, chosen.size))) break;
    }
    next = [];
    for (let at = 0; at < now.length; at++) {
      const joined = chosen.get(at);
      next.push(joined ?? (now[at] as Unit));
      if (joined) at++;
    }
    now = next;
  }
  return now;
}

/** A list that only has the right length: enough for the question "still too many?". */
const virtual = (units: Unit[], joins: number) => units.slice(0, Math.max(1, units.length - joins));

const floorOf = (units: Unit[]) => units.reduce((sum, unit) => sum + unit.floor, 0);

/** At most `maxShots`: words are joined, never dropped. */
export const fitCount = (units: Unit[], { maxShots, shotDurationRange }: StoryboardOptions): Unit[] =>
  joinWhile(
    units,
    shotDurationRange,
    (now) => now.length > Math.max(1, maxShots),
    () => true,
  );

/** Joins cuts that cost time (silent shots into spoken ones) while even the shortest film is too long. */
export const fitFloor = (units: Unit[], { targetDuration, shotDurationRange }: StoryboardOptions): Unit[] =>
  joinWhile(
    units,
    shotDurationRange,
    (now) => floorOf(now) > targetDuration,
    (joined, a, b) =>
      a.scene === b.scene &&
      !(a.hint?.row && b.hint?.row) &&
      joined.floor <= Math.max(shotDurationRange[1] * 0.8, shotDurationRange[0]) &&
      a.floor + b.floor - joined.floor >= 0.5 &&
      new Set([...speakersOf(a), ...speakersOf(b)]).size <= 2,
  );

/** Final seconds, to a tenth: everyone gives or takes in proportion to what it can spare. */
export function fitDurations(units: Unit[], target: number): number[] {
  const wanted = units.reduce((sum, unit) => sum + unit.wanted, 0);
  const shrink = wanted > target;
  const spare = units.map((unit) => (shrink ? unit.wanted - unit.floor : unit.ceiling - unit.wanted));
  const total = spare.reduce((sum, one) => sum + one, 0);
  const share = total > 0 ? Math.min(1, Math.abs(wanted - target) / total) : 0;
  return units.map((unit, at) => {
    const seconds = unit.wanted + (shrink ? -1 : 1) * (spare[at] ?? 0) * share;
    const rounded = Math.round(seconds * 10) / 10;
    return Math.max(rounded, Math.ceil((unit.floor - 1e-6) * 10) / 10);
  });
}
