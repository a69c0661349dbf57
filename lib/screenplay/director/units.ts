import { actionSeconds, speechSeconds } from "../estimate-duration";
import type { Beat, ParsedScene, ShotHint, StoryboardOptions } from "../types";

export type PlanBeat = Pick<Beat, "id" | "type" | "text"> &
  Partial<Pick<Beat, "character" | "emotion" | "offscreen" | "shot" | "together">>;
/** A parsed scene, or one read back from the database. */
export type PlanScene = Pick<
  ParsedScene,
  "number" | "location" | "time" | "interior" | "atmosphere" | "characters"
> &
  Partial<Pick<ParsedScene, "transition" | "props">> & { beats: PlanBeat[] };

/** A shot in the making: consecutive beats of the script and the seconds they need. */
export type Unit = {
  scene: PlanScene;
  /** First unit of its scene. */
  opens: boolean;
  beats: PlanBeat[];
  hint?: ShotHint;
  /** Added by the director, without words of the script. */
  added?: "establishing" | "reaction";
  /** Whom a reaction shows. */
  who?: string;
  /** Seconds: never below, never above where there is a choice, and best. */
  floor: number;
  ceiling: number;
  wanted: number;
};

const TAIL = 0.3;
const GAP = 0.25;

export const isLine = (beat: PlanBeat) =>
  (beat.type === "dialogue" || beat.type === "narration" || beat.type === "caption") && beat.text !== "";
export const isSpoken = (beat: PlanBeat) => isLine(beat) && beat.type !== "caption";

/** Seconds its words and pictures need. */
export function measure(unit: Unit, [min, max]: StoryboardOptions["shotDurationRange"]): Unit {
  let speech = 0;
  let action = 0;
  let caption = 0;
  for (const beat of unit.beats) {
    if (isSpoken(beat)) speech += speechSeconds(beat.text) + (speech > 0 ? GAP : 0);
    else if (beat.type === "caption") caption += caption > 0 ? 0.8 : 1.5;
    else if (beat.type === "action") action += actionSeconds(beat.text);
  }
  const need = Math.ceil((Math.max(speech > 0 ? speech + TAIL : 0, caption) - 1e-6) * 10) / 10;
  unit.floor = Math.max(min, need);
  const natural = speech > 0 ? need + action * 0.4 : Math.max(action, caption);
  const room = speech > 0 ? need + action + 2 : action * 2 + 1.5;
  unit.ceiling = Math.max(unit.floor, Math.min(max, Math.max(min, room)));
  unit.wanted = Math.min(unit.ceiling, Math.max(unit.floor, natural));
  if (unit.hint?.duration) {
    // The script says how long: that is the answer unless its words need more.
    unit.wanted = Math.max(unit.floor, unit.hint.duration);
    unit.floor = unit.wanted;
    unit.ceiling = unit.wanted;
  }
  return unit;
}

/** Joins two neighbours; the earlier one's place in its scene stays. */
export function join(a: Unit, b: Unit, range: StoryboardOptions["shotDurationRange"]): Unit {
  const hint = a.hint ?? b.hint;
  const duration = a.hint?.duration && b.hint?.duration ? a.hint.duration + b.hint.duration : hint?.duration;
  return measure(
    {
      ...a,
      added: undefined,
      who: undefined,
      beats: [...a.beats, ...b.beats],
      ...(hint ? { hint: { ...hint, duration } } : {}),
    },
    range,
  );
}

/** One unit per line or action; sounds, captions and narration go with the picture beside them; a table row stays whole. */
export function unitsOf(scene: PlanScene, range: StoryboardOptions["shotDurationRange"]): Unit[] {
  const units: Unit[] = [];
  let waiting: PlanBeat[] = [];
  const last = () => units.at(-1);
  for (const beat of scene.beats) {
    const row = beat.shot?.row;
    const unit = last();
    const sameRow = row !== undefined && unit?.hint?.row === row;
    const pictureOnly = unit !== undefined && !unit.beats.some(isSpoken);
    const joins =
      sameRow ||
      (row === undefined &&
        unit !== undefined &&
        unit.hint?.row === undefined &&
        (beat.type === "sound" ||
          (beat.type === "caption" && pictureOnly) ||
          (beat.type === "narration" && pictureOnly && speechSeconds(beat.text) + TAIL <= range[1])));
    if (joins && unit) {
      unit.beats.push(beat);
      continue;
    }
    if (beat.type === "sound" && row === undefined) {
      waiting.push(beat);
      continue;
    }
    units.push({
      scene,
      opens: units.length === 0,
      beats: [...waiting, beat],
      ...(beat.shot ? { hint: beat.shot } : {}),
      floor: 0,
      ceiling: 0,
      wanted: 0,
    });
    waiting = [];
  }
  if (waiting.length > 0) {
    const unit = last();
    if (unit) unit.beats.push(...waiting);
    else units.push({ scene, opens: true, beats: waiting, floor: 0, ceiling: 0, wanted: 0 });
  }
  return units.map((unit) => measure(unit, range));
}
