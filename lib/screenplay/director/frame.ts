import type { Camera, ShotType } from "@/db/schema/values";
import { intensity, type Mood, moodOf, moodScores } from "../mood";
import { propsIn } from "../props";
import { isSpoken, type PlanBeat, type Unit } from "./units";

/** What the director knows when a shot is framed. */
export type Seen = {
  speaker?: string;
  listener?: string;
  /** In the picture, most important first. */
  people: string[];
  action: string;
  feeling: string;
  mood: Mood;
  /** The shot's own words speak for its mood, not only its scene's. */
  moved: boolean;
  /** First shot of a scene in a place nobody has seen; of a scene in the place of the one before; last shot of the film. */
  newPlace: boolean;
  newScene: boolean;
  last: boolean;
  /** Speaker and listener stand on two sides of the frame. */
  across: boolean;
};

export type Framing = { type: ShotType; camera: Camera };

/** The last framings of the scene, newest last, and how many turns the conversation had. */
export type Memory = { types: ShotType[]; cameras: Camera[]; turns: number; peaks: number; setup: string };

const FACE =
  /看|望|盯|抬头|抬頭|低头|低頭|愣|笑|泪|淚|哭|闭眼|睁眼|皱眉|眯|脸|臉|\blooks?\b|\bstares?\b|\bface\b|\beyes?\b|\bsmiles?\b|\bfreezes?\b/iu;
const HAND =
  /取出|掏出|拿出|捡起|撿起|手里|手裡|手中|里面是|裡面是|划亮|劃亮|放在桌|写着|寫著|屏幕|信上|照片|\bholds? up\b|\bpulls? out\b|\bpicks? up\b|\bin (?:his|her) hand\b|\bscreen reads\b|\bopens? the (?:box|letter)\b/iu;
const SILENT = /^[…。.\s—-]*$/u;
const VIOLENT: ReadonlySet<Camera> = new Set(["handheld", "whip"]);
const LOUD: ReadonlySet<Mood> = new Set(["tense", "epic", "comic"]);

const MOVES: Record<Mood, Camera[]> = {
  calm: ["static", "push", "static", "pan_right"],
  sad: ["static", "push", "static", "pull"],
  romantic: ["push", "static", "pan_left", "static"],
  happy: ["static", "pan_left", "push", "static"],
  mystery: ["push", "static", "pan_left", "static"],
  tense: ["handheld", "static", "push", "handheld"],
  epic: ["crane", "push", "static", "tilt_up"],
  comic: ["static", "pan_right", "static", "push"],
};

export function shotMood(beats: PlanBeat[], scene: Mood): Mood {
  const words = beats.map(({ text }) => text);
  const feelings = beats.map(({ emotion }) => emotion ?? "").filter(Boolean);
  const scores = moodScores(words, feelings);
  return Object.values(scores).some((score) => score > 0) ? moodOf(words, feelings) : scene;
}

function dialogueType(unit: Unit, seen: Seen, memory: Memory): ShotType {
  const spoken = unit.beats.filter(isSpoken);
  if (spoken.every((beat) => beat.type === "narration" || beat.offscreen))
    return propsIn(seen.action, 1).length > 0 && seen.people.length === 0
      ? "insert"
      : seen.people.length > 0
        ? "medium"
        : "long";
  if (spoken.every((beat) => SILENT.test(beat.text))) return "closeup";
  const level = intensity(seen.feeling);
  if (level === 2 && memory.peaks === 0) return "extreme_closeup";
  if (level >= 1 && memory.types.at(-1) !== "closeup") return "closeup";
  if (!seen.listener) return memory.types.at(-1) === "medium" ? "closeup" : "medium";
  if (seen.people.length > 2 || new Set(spoken.map(({ character }) => character)).size > 1) return "medium";
  // Two-shot, then over one shoulder and the other: shot and reverse shot on the same side of the line.
  const type = (["medium", "over-shoulder", "over-shoulder", "closeup"] as const)[
    memory.turns % 4
  ] as ShotType;
  return type === "over-shoulder" && !seen.across ? "closeup" : type;
}

function actionType(seen: Seen): ShotType {
  const things = propsIn(seen.action, 2);
  if (seen.people.length === 0) return things.length > 0 ? "insert" : "long";
  if (HAND.test(seen.action) && things.length > 0 && seen.people.length === 1) return "insert";
  if (seen.people.length >= 3) return "long";
  if (FACE.test(seen.action) && seen.people.length === 1) return "closeup";
  return "medium";
}

const OTHER: Record<ShotType, ShotType> = {
  establishing: "long",
  long: "medium",
  medium: "closeup",
  closeup: "medium",
  extreme_closeup: "closeup",
  "over-shoulder": "medium",
  insert: "closeup",
};

/** Chooses size and movement of one shot, and remembers them for the next. */
export function frame(unit: Unit, seen: Seen, memory: Memory): Framing {
  const spoken = unit.beats.some(isSpoken);
  let type: ShotType;
  if (unit.hint?.type) type = unit.hint.type;
  else if (unit.added === "reaction") type = "closeup";
  else if (seen.newPlace) type = "establishing";
  else {
    type = spoken ? dialogueType(unit, seen, memory) : actionType(seen);
    const [before, last] = memory.types.slice(-2);
    if (type === last && type === before) type = OTHER[type];
    // In one place the next scene opens wider, so that it is seen to be another one.
    if (seen.newScene && !spoken && seen.people.length > 0) type = "long";
    if (spoken && setupOf(type, seen) === memory.setup && intensity(seen.feeling) < 2) type = OTHER[type];
    if (!spoken && seen.people.length > 1 && setupOf(type, seen) === memory.setup) type = "long";
    if (type === "closeup" && seen.people.length === 0) type = "insert";
  }
  const camera = unit.hint?.camera ?? cameraFor(type, seen, unit, memory);
  if (spoken && !seen.newPlace) memory.turns++;
  if (type === "extreme_closeup") memory.peaks++;
  memory.setup = setupOf(type, seen);
  memory.types.push(type);
  memory.cameras.push(camera);
  return { type, camera };
}

/** The same size on the same people is the same picture again. */
export const setupOf = (type: ShotType, { speaker, people }: Pick<Seen, "speaker" | "people">): string => {
  const single = type === "closeup" || type === "extreme_closeup" || type === "over-shoulder";
  const who = single ? [speaker ?? people[0] ?? ""] : [...people].sort();
  return `${type} ${who.join(" ")}`;
};

function cameraFor(type: ShotType, seen: Seen, unit: Unit, memory: Memory): Camera {
  const last = memory.cameras.at(-1);
  const step = memory.cameras.length;
  let camera: Camera;
  if (type === "establishing")
    camera =
      seen.mood === "epic"
        ? "crane"
        : unit.scene.interior
          ? "push"
          : ((["pan_right", "crane", "tilt_down"] as const)[unit.scene.number % 3] ?? "pan_right");
  else if (type === "extreme_closeup" || type === "over-shoulder") camera = "static";
  else if (type === "insert")
    camera = /落|滚|滾|掉|falls?|drops?/iu.test(seen.action) ? "tilt_down" : "static";
  else if (type === "closeup")
    camera = intensity(seen.feeling) > 0 || seen.mood === "tense" ? "push" : "static";
  else if (/猛地|突然转|唰|whips?|spins?/iu.test(seen.action) && LOUD.has(seen.mood)) camera = "whip";
  else if (/抬头|抬頭|仰|升起|绽放|綻放|looks? up|rises?/iu.test(seen.action)) camera = "tilt_up";
  else if (/跑|追|冲|衝|奔|runs?|chas|races?|speed off/iu.test(seen.action))
    camera = LOUD.has(seen.mood) ? "handheld" : "pan_right";
  else if (/走来|走來|走进|走進|驶|滑|walks?|enters?|drives?/iu.test(seen.action))
    camera = step % 2 === 0 ? "pan_left" : "pan_right";
  else camera = MOVES[seen.mood][step % 4] ?? "static";
  // The last picture lets go; a nervous camera needs a reason of its own.
  if (seen.last && (type === "long" || type === "medium" || type === "establishing") && step > 2)
    camera = "pull";
  if (VIOLENT.has(camera) && !seen.moved) camera = "push";
  if (VIOLENT.has(camera) && !LOUD.has(seen.mood)) camera = "static";
  return camera === last && camera !== "static" ? "static" : camera;
}
