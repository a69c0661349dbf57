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

export type Range = StoryboardOptions["shotDurationRange"];
export type Load = { speech: number; action: number; caption: number; voices: string[] };

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
  load: Load;
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

/** Seconds of speech, action and caption in some beats, and who speaks. */
function loadOf(beats: PlanBeat[]): Load {
  const load: Load = { speech: 0, action: 0, caption: 0, voices: [] };
  for (const beat of beats) {
    if (isSpoken(beat)) {
      load.speech += speechSeconds(beat.text) + (load.speech > 0 ? GAP : 0);
      const voice = beat.character ?? "";
      if (!load.voices.includes(voice)) load.voices.push(voice);
    } else if (beat.type === "caption") load.caption += load.caption > 0 ? 0.8 : 1.5;
    else if (beat.type === "action") load.action += actionSeconds(beat.text);
  }
  return load;
}

export const addLoads = (a: Load, b: Load): Load => ({
  speech: a.speech + b.speech + (a.speech > 0 && b.speech > 0 ? GAP : 0),
  action: a.action + b.action,
  caption: a.caption + b.caption - (a.caption > 0 && b.caption > 0 ? 0.7 : 0),
  voices:
    a.voices.length > 3 ? a.voices : [...a.voices, ...b.voices.filter((voice) => !a.voices.includes(voice))],
});

/** Seconds such a load takes at least. */
export function floorOf({ speech, caption }: Load, min: number): number {
  const need = Math.ceil((Math.max(speech > 0 ? speech + TAIL : 0, caption) - 1e-6) * 10) / 10;
  return Math.max(min, need);
}

/** Sets the seconds a unit may and should take. */
function time(unit: Unit, [min, max]: Range): Unit {
  const { speech, action, caption } = unit.load;
  unit.floor = floorOf(unit.load, min);
  const natural = speech > 0 ? unit.floor + action * 0.4 : Math.max(action, caption);
  const room = speech > 0 ? unit.floor + action + 2 : action * 2 + 1.5;
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

export type UnitSeed = Pick<Unit, "scene" | "opens" | "beats"> &
  Partial<Pick<Unit, "hint" | "added" | "who">>;

export const makeUnit = (seed: UnitSeed, range: Range): Unit =>
  time({ ...seed, load: loadOf(seed.beats), floor: 0, ceiling: 0, wanted: 0 }, range);

/** Joins two neighbours; the earlier one's place in its scene stays. */
export function join(a: Unit, b: Unit, range: Range): Unit {
  const hint = a.hint ?? b.hint;
  const duration = a.hint?.duration && b.hint?.duration ? a.hint.duration + b.hint.duration : hint?.duration;
  const unit: Unit = {
    ...a,
    added: undefined,
    who: undefined,
    beats: [...a.beats, ...b.beats],
    load: addLoads(a.load, b.load),
  };
  if (hint) unit.hint = { ...hint, duration };
  return time(unit, range);
}

/** One unit per line or action; sounds, captions and narration go with the picture beside them; a table row stays whole. */
export function unitsOf(scene: PlanScene, range: Range): Unit[] {
  const units: UnitSeed[] = [];
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
    });
    waiting = [];
  }
  if (waiting.length > 0) {
    const unit = last();
    if (unit) unit.beats.push(...waiting);
    else units.push({ scene, opens: true, beats: waiting });
  }
  return units.map((unit) => makeUnit(unit, range));
}
