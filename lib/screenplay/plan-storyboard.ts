import { describeShot, type Sides } from "./director/describe";
import { fitCount, fitDurations, fitFloor } from "./director/fit";
import { frame, type Memory, type Seen, shotMood } from "./director/frame";
import { transitionInto } from "./director/transition";
import { isLine, isSpoken, makeUnit, type PlanScene, type Unit, unitsOf } from "./director/units";
import { mentionFinder } from "./mentions";
import { intensity, type Mood, moodOf } from "./mood";
import { joinPieces } from "./source-lines";
import type { ParsedCharacter, PlannedLine, PlannedShot, Storyboard, StoryboardOptions } from "./types";

export type { PlanBeat, PlanScene } from "./director/units";
/** A parsed screenplay, or scenes and people as the database has them. */
export type StoryboardInput = {
  scenes: PlanScene[];
  characters?: Pick<ParsedCharacter, "name" | "aliases">[];
};

/**
 * Plans the shots of a script as a director would. Every line of the script is in exactly one shot, in order, in its own
 * words; a line too long for the range keeps one longer shot. What could not be kept to is a warning:
 * `longer_than_target`, `shorter_than_target`, `line_longer_than_range`, `beats_merged`, `scenes_merged`.
 */
export function planStoryboard(input: StoryboardInput, options: StoryboardOptions): Storyboard {
  const range: [number, number] = [options.shotDurationRange[0], Math.max(...options.shotDurationRange)];
  const settings = { ...options, shotDurationRange: range };
  const scenes = input.scenes.filter(({ beats }) => beats.length > 0);
  const natural = scenes.flatMap((scene) => unitsOf(scene, range));
  const fitted = fitFloor(fitCount(natural, settings), settings);
  const units = addShots(fitted, settings);
  const durations = fitDurations(units, options.targetDuration);
  const shots = direct(units, durations, input, options.language);
  const totalDuration = Math.round(shots.reduce((sum, shot) => sum + shot.duration, 0) * 10) / 10;
  const warnings: string[] = [];
  if (totalDuration > options.targetDuration * 1.1) warnings.push("longer_than_target");
  if (totalDuration < options.targetDuration * 0.9) warnings.push("shorter_than_target");
  if (units.some((unit) => unit.floor > range[1] && !unit.hint?.duration))
    warnings.push("line_longer_than_range");
  if (natural.length > Math.max(1, options.maxShots)) warnings.push("beats_merged");
  if (new Set(units.map(({ scene }) => scene)).size < scenes.length) warnings.push("scenes_merged");
  return { shots, totalDuration, warnings };
}

/** Shots the script does not ask for but a film needs, where there is time: a look at a new place, a face that hears. */
function addShots(units: Unit[], { maxShots, shotDurationRange, targetDuration }: StoryboardOptions): Unit[] {
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
    const hearer = unit.scene.characters.find((name) => name !== last.character);
    if (!answers && hearer && room()) out.push(make(unit, { added: "reaction", who: hearer }));
  });
  return out;
}

function direct(
  units: Unit[],
  durations: number[],
  input: StoryboardInput,
  language: "zh" | "en",
): PlannedShot[] {
  const names = new Map<string, string>();
  for (const { name, aliases } of input.characters ?? [])
    for (const one of [name, ...aliases]) if (!names.has(one)) names.set(one, name);
  for (const scene of input.scenes)
    for (const name of scene.characters) if (!names.has(name)) names.set(name, name);
  const mentioned = mentionFinder(names);
  const memory: Memory = { types: [], cameras: [], turns: 0, peaks: 0 };
  let sides: Sides = new Map();
  let mood: Mood = "calm";
  let scene: PlanScene | undefined;
  let before: PlanScene | undefined;
  let lastSpeaker: string | undefined;
  return units.map((unit, at) => {
    const changes = unit.scene !== scene;
    if (changes) {
      before = scene;
      scene = unit.scene;
      memory.turns = 0;
      memory.peaks = 0;
      sides = new Map();
      lastSpeaker = undefined;
      const beats = scene.beats.slice(0, 400);
      mood = moodOf(
        [scene.atmosphere, ...beats.map(({ text }) => text.slice(0, 500))],
        beats.map(({ emotion }) => emotion ?? ""),
      );
    }
    const seen = look(
      unit,
      mentioned,
      lastSpeaker,
      shotMood(unit.beats, mood),
      changes && (!before || before.location !== unit.scene.location),
    );
    const { type, camera } = frame(unit, seen, memory);
    if (seen.speaker)
      lastSpeaker = unit.beats.findLast((beat) => isSpoken(beat) && beat.character)?.character;
    const people = type === "closeup" || type === "extreme_closeup" ? closest(unit, seen) : seen.people;
    return {
      sceneNumber: unit.scene.number,
      beatIds: unit.beats.map(({ id }) => id),
      type,
      camera,
      description: describeShot(unit, seen, type, sides, language),
      mood: seen.mood,
      characters: people,
      duration: durations[at] as number,
      transition: changes ? transitionInto(unit.scene, before) : "cut",
      lines: unit.beats.filter(isLine).map(toLine),
      sounds: soundsOf(unit),
    };
  });
}

function closest(unit: Unit, seen: Seen): string[] {
  const speaking = [
    ...new Set(
      unit.beats.filter((beat) => isSpoken(beat) && !beat.offscreen).map(({ character }) => character ?? ""),
    ),
  ].filter(Boolean);
  return speaking.length > 0 ? speaking : seen.people.slice(0, 1);
}

/** Who and what is in the picture. */
function look(
  unit: Unit,
  mentioned: (text: string) => string[],
  lastSpeaker: string | undefined,
  mood: Mood,
  newPlace: boolean,
): Seen {
  const spoken = unit.beats.filter((beat) => isSpoken(beat) && beat.type === "dialogue" && !beat.offscreen);
  const speakers = [
    ...new Set(spoken.flatMap((beat) => [beat.character ?? "", ...(beat.together ?? [])])),
  ].filter(Boolean);
  const action = joinPieces(unit.beats.filter((beat) => beat.type === "action").map(({ text }) => text));
  const [speaker] = speakers;
  const others = unit.scene.characters.filter((name) => name !== speaker);
  const listener = speaker
    ? (speakers[1] ??
      (lastSpeaker && lastSpeaker !== speaker ? lastSpeaker : others.length > 0 ? others[0] : undefined))
    : undefined;
  const named = mentioned(action);
  const people = [
    ...new Set([...speakers, ...named, ...(unit.who ? [unit.who] : []), ...(listener ? [listener] : [])]),
  ];
  const feeling = [...new Set(unit.beats.map(({ emotion }) => emotion ?? "").filter(Boolean))]
    .join("，")
    .slice(0, 60);
  return {
    ...(speaker ? { speaker } : {}),
    ...(listener ? { listener } : {}),
    people,
    action,
    feeling,
    mood,
    newPlace,
  };
}

function toLine(beat: Unit["beats"][number]): PlannedLine {
  return {
    beatId: beat.id,
    kind: beat.type as PlannedLine["kind"],
    ...(beat.character ? { character: beat.character } : {}),
    text: beat.text,
    ...(beat.emotion ? { emotion: beat.emotion } : {}),
    ...(beat.offscreen ? { offscreen: true } : {}),
  };
}

const soundsOf = (unit: Unit): string[] =>
  unit.beats
    .filter(({ type }) => type === "sound")
    .flatMap(({ text }) => text.split(/[，、,;；/。]|\s+\+\s+/u))
    .map((sound) => sound.replace(/^[【[（(]+|[】\])）.]+$/gu, "").trim())
    .filter(Boolean);
