import { addShots } from "./director/add-shots";
import { describeShot } from "./director/describe";
import { fitCount, fitDurations, fitFloor } from "./director/fit";
import { frame, type Memory, type Seen, shotMood } from "./director/frame";
import { closest, look } from "./director/look";
import { faceEachOther, pair, type Sides } from "./director/sides";
import { transitionInto } from "./director/transition";
import { isLine, isSpoken, type PlanScene, type Unit, unitsOf } from "./director/units";
import { mentionFinder } from "./mentions";
import { type Mood, moodOf } from "./mood";
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
  const memory: Memory = { types: [], cameras: [], turns: 0, peaks: 0, setup: "" };
  let sides: Sides = new Map();
  let mood: Mood = "calm";
  let scene: PlanScene | undefined;
  let before: PlanScene | undefined;
  let lastSpeaker: string | undefined;
  let lastSeen: string | undefined;
  return units.map((unit, at) => {
    const changes = unit.scene !== scene;
    if (changes) {
      before = scene;
      scene = unit.scene;
      memory.turns = 0;
      memory.peaks = 0;
      memory.setup = "";
      sides = new Map();
      lastSpeaker = undefined;
      lastSeen = undefined;
      const beats = scene.beats.slice(0, 400);
      mood = moodOf(
        [scene.atmosphere, ...beats.map(({ text }) => text.slice(0, 500))],
        beats.map(({ emotion }) => emotion ?? ""),
      );
    }
    const view = look(unit, { mentioned, lastSpeaker, lastSeen });
    if (view.speaker && view.listener) pair(sides, view.speaker, view.listener);
    const newPlace = changes && (!before || before.location !== unit.scene.location);
    const seen: Seen = {
      ...view,
      mood: shotMood(unit.beats, mood),
      moved: shotMood(unit.beats, "calm") !== "calm",
      newPlace,
      newScene: changes,
      last: at === units.length - 1,
      across: !!view.speaker && !!view.listener && faceEachOther(sides, view.speaker, view.listener),
    };
    const { type, camera } = frame(unit, seen, memory);
    if (seen.speaker)
      lastSpeaker = unit.beats.findLast((beat) => isSpoken(beat) && beat.character)?.character;
    lastSeen = view.people.find((name) => name !== view.listener) ?? lastSeen;
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
