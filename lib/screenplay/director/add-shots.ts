import { intensity } from "../mood";
import type { StoryboardOptions } from "../types";
import { presentIn } from "./look";
import { isSpoken, makeUnit, type Unit } from "./units";

/** Shots the script does not ask for but a film needs, where there is time: a look at a new place, a face that hears. */
export function addShots(
  units: Unit[],
  { maxShots, shotDurationRange, targetDuration }: StoryboardOptions,
): Unit[] {
  const min = shotDurationRange[0];
  let count = units.length;
  let wanted = units.reduce((sum, unit) => sum + unit.wanted, 0);
  const room = () => count < maxShots && wanted + min <= targetDuration;
  const make = (like: Unit, more: Partial<Unit>): Unit => {
    count++;
    const unit = makeUnit({ scene: like.scene, opens: false, beats: [], ...more }, shotDurationRange);
    unit.ceiling = Math.min(shotDurationRange[1], min + 1.5);
    wanted += unit.wanted;
    return unit;
  };
  let place: string | undefined;
  const placed: Unit[] = [];
  for (const unit of units) {
    const fresh = unit.opens && unit.scene.location !== "" && unit.scene.location !== place;
    if (unit.opens) place = unit.scene.location;
    if (fresh && !unit.hint?.row && unit.beats.every((beat) => beat.type === "dialogue") && room()) {
      placed.push(make(unit, { opens: true, added: "establishing" }), { ...unit, opens: false });
    } else placed.push(unit);
  }
  const out: Unit[] = [];
  placed.forEach((unit, at) => {
    out.push(unit);
    const last = unit.beats.findLast(isSpoken);
    const next = placed[at + 1];
    if (!last?.character || unit.hint?.row || intensity(last.emotion ?? "") === 0) return;
    const answers =
      next?.scene === unit.scene && next.beats.some((beat) => beat.type === "action" || isSpoken(beat));
    const hearer = presentIn(unit.scene).find((name) => name !== last.character);
    if (!answers && hearer && room()) out.push(make(unit, { added: "reaction", who: hearer }));
  });
  return out;
}
