import type { StoryboardOptions } from "../types";
import { addLoads, floorOf, join, type Load, type Range, type Unit } from "./units";

type Pair = { at: number; load: Load; floor: number; cost: number };

/** Joining across scenes costs more than any join inside one. */
const SCENE = 1000;

/** What a cut between two neighbours is worth keeping; higher = rather keep it. */
function worth(a: Unit, b: Unit, load: Load, floor: number, range: Range): number {
  let cost = floor * 0.3;
  if (a.scene !== b.scene) cost += SCENE + (a.scene.location === b.scene.location ? 0 : 100);
  // What is to be seen and said in the time one shot would have: a crowded shot shows nothing.
  cost +=
    Math.max(0, load.action + load.speech - floor) * 0.8 + Math.max(0, a.beats.length + b.beats.length - 3);
  // An action may lead into a line; one that follows a line is an answer and wants its own picture.
  if (a.load.speech > 0 && b.load.speech === 0 && b.load.action > 0) cost += 4;
  if (load.voices.length > 1) cost += 3;
  if (load.voices.length > 2) cost += 6;
  if (floor > range[1]) cost += 20 + Math.min(floor, SCENE / 2);
  if (a.hint?.row && b.hint?.row) cost += 8;
  if (a.hint?.type && b.hint?.type && a.hint.type !== b.hint.type) cost += 2;
  return cost;
}

function pairsOf(units: Unit[], range: Range, may: (pair: Pair, a: Unit, b: Unit) => boolean): Pair[] {
  const pairs: Pair[] = [];
  for (let at = 0; at + 1 < units.length; at++) {
    const [a, b] = [units[at] as Unit, units[at + 1] as Unit];
    const load = addLoads(a.load, b.load);
    const floor = floorOf(load, range[0]);
    const pair = { at, load, floor, cost: worth(a, b, load, floor, range) };
    if (may(pair, a, b)) pairs.push(pair);
  }
  return pairs.sort((x, y) => x.cost - y.cost || x.at - y.at);
}

/**
 * Joins the cheapest neighbours until `excess` is used up or nothing may be joined. A small board is looked at again after
 * every join, a large one after each pass of joins that do not touch.
 */
function joinWhile(
  units: Unit[],
  range: Range,
  excess: (units: Unit[]) => number,
  gain: (pair: Pair, a: Unit, b: Unit) => number,
  may: (pair: Pair, a: Unit, b: Unit) => boolean,
): Unit[] {
  let now = units;
  for (let left = excess(now); left > 0 && now.length > 1; left = excess(now)) {
    const pairs = pairsOf(now, range, may);
    const cheapest = pairs[0];
    if (!cheapest) return now;
    const chosen = new Set<number>();
    for (const pair of pairs) {
      if (left <= 0 || (pair.cost >= SCENE && cheapest.cost < SCENE)) break;
      if (chosen.has(pair.at - 1) || chosen.has(pair.at) || chosen.has(pair.at + 1)) continue;
      chosen.add(pair.at);
      left -= gain(pair, now[pair.at] as Unit, now[pair.at + 1] as Unit);
      if (now.length <= 200) break;
    }
    const next: Unit[] = [];
    for (let at = 0; at < now.length; at++) {
      if (chosen.has(at)) next.push(join(now[at] as Unit, now[++at] as Unit, range));
      else next.push(now[at] as Unit);
    }
    now = next;
  }
  return now;
}

/** At most `maxShots`: words are joined, never dropped. */
export const fitCount = (units: Unit[], { maxShots, shotDurationRange }: StoryboardOptions): Unit[] =>
  joinWhile(
    units,
    shotDurationRange,
    (now) => now.length - Math.max(1, maxShots),
    () => 1,
    () => true,
  );

/** Joins cuts that cost time (silent shots into spoken ones) while even the shortest film is too long. */
export const fitFloor = (units: Unit[], { targetDuration, shotDurationRange }: StoryboardOptions): Unit[] =>
  joinWhile(
    units,
    shotDurationRange,
    (now) => now.reduce((sum, unit) => sum + unit.floor, 0) - targetDuration,
    ({ floor }, a, b) => a.floor + b.floor - floor,
    ({ floor, load }, a, b) =>
      a.scene === b.scene &&
      !(a.hint?.row && b.hint?.row) &&
      floor <= Math.max(shotDurationRange[1] * 0.8, shotDurationRange[0]) &&
      a.floor + b.floor - floor >= 0.5 &&
      load.voices.length <= 2,
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
