import type { BriefCharacter } from "../../types";
import { between, EXPRESSIONS, type Expression, expressionOf } from "./expressions";
import { type Identity, identityOf } from "./identity";
import { clamp } from "./pen";
import { type FigureView, figureHeight, solesAt } from "./person/figure-view";
import { type Paint, paintOf } from "./person/paint";
import { poseOf } from "./person/pose";
import { createRng, hash } from "./rng";
import type { Scene } from "./scene";

/** One person's place in the picture. */
export type Placed = {
  character: BriefCharacter;
  view: FigureView;
  /** Head's centre, px; px per face unit. */
  x: number;
  y: number;
  unit: number;
  /** px of soft focus. */
  blur: number;
  /** Stands before everything, as the shoulder we look over. */
  foreground: boolean;
};

export type View = { zoom: number; cx: number; cy: number };

/** How the place is framed behind people: closer shots look at less of it. */
export function viewOf(scene: Scene, width: number, height: number): View {
  const rng = createRng(`${scene.placeKey}/${scene.input.seed}/view`);
  const zoom = {
    establishing: 1,
    long: 1.16,
    medium: 1.28,
    closeup: 1.6,
    extreme_closeup: 1.9,
    "over-shoulder": 1.38,
    insert: 1.75,
  }[scene.brief.shotType];
  if (scene.brief.purpose === "scene_card") return { zoom: 1, cx: width / 2, cy: height / 2 };
  const free = (1 - 1 / zoom) / 2;
  return {
    zoom,
    cx: width * (0.5 + rng.between(-0.62, 0.62) * free),
    // Whoever stands at full length needs the ground before us; whoever is near, the wall behind.
    cy: height * (0.5 + (zoom > 1.2 ? -free * 0.55 : scene.brief.shotType === "long" ? free : 0)),
  };
}

/** Words that speak of one person: all of them when nobody else is there, else the clauses with the name. */
function wordsAbout(scene: Scene, person: BriefCharacter): string {
  if (scene.people.length < 2) return scene.brief.description;
  return scene.brief.description
    .split(/[，,。.；;！!？?\n]/)
    .filter((clause) => person.name !== "" && clause.includes(person.name))
    .join("，");
}

function faceOf(scene: Scene, person: BriefCharacter, about: string): Expression {
  const wanted = expressionOf(
    person.emotion,
    person.action,
    about,
    person.emotion ? undefined : scene.brief.mood,
  );
  const arrived = wanted === EXPRESSIONS.neutral ? 1 : 0.78 + 0.22 * scene.brief.moment;
  return between(EXPRESSIONS.neutral, wanted, arrived);
}

/** Who stands left keeps standing left: by lot of place and person, never by shot. */
const sideLot = (scene: Scene, person: BriefCharacter) =>
  hash(`${scene.placeKey}/side/${person.id || person.name}`) / 4294967296;

export function composePeople(scene: Scene, width: number, height: number, horizon: number): Placed[] {
  const { shotType, moment } = scene.brief;
  if (shotType === "insert" || scene.brief.purpose !== "frame" || scene.people.length === 0) return [];
  const speaking = scene.people.find((person) => person.speaking);
  const ordered = speaking
    ? [speaking, ...scene.people.filter((person) => person !== speaking)]
    : scene.people;
  const close = shotType === "closeup" || shotType === "extreme_closeup";
  const shoulder = shotType === "over-shoulder" && ordered.length > 1;
  const cast = close
    ? ordered.slice(0, 1)
    : shotType === "over-shoulder"
      ? ordered.slice(0, 2)
      : ordered.slice(0, 5);
  const row = [...cast].sort((a, b) => sideLot(scene, a) - sideLot(scene, b) || (a.id < b.id ? -1 : 1));
  const base = unitOf(scene, width, height, cast.length);

  const placed = cast.map((character): Placed => {
    const person = identityOf(scene.brief.projectId, character);
    const paint = paintOf(person, scene.style, scene.mood, scene.interior);
    const rng = createRng(`${scene.input.seed}/${character.id}/pose`);
    const about = [wordsAbout(scene, character), character.action].filter(Boolean).join("，");
    const subject = character === cast[0];
    const holds = subject || about !== "";
    const pose = poseOf(about, rng, holds);
    const order = row.indexOf(character);
    const face = faceOf(scene, character, about);
    const alone = cast.length === 1;
    const toRight = alone
      ? sideLot(scene, character) < 0.5
      : order < (cast.length - 1) / 2 || (order === (cast.length - 1) / 2 && rng.chance(0.5));
    const behind = shoulder && !subject;
    const wide = shotType === "establishing" || (shotType === "long" && alone);
    const away =
      behind || (pose.away && !close) || (wide && shotType === "establishing" && alone && rng.chance(0.6));
    const turn = away
      ? 0
      : clamp(
          (alone ? rng.pick([0.35, 0.8, 1]) : cast.length === 2 ? 0.95 : order === 1 ? 0.3 : 0.85) +
            0.06 * (moment - 0.5),
          0,
          1,
        );
    const view: FigureView = {
      person,
      paint,
      pose: {
        ...pose,
        away,
        kind: behind || (close && pose.kind !== "raise") ? "stand" : pose.kind,
        prop: behind || (close && pose.kind !== "raise") ? undefined : pose.prop,
      },
      face: { ...face, gaze: [clamp(face.gaze[0] + turn * 0.3, -1, 1), face.gaze[1]] },
      turn,
      facing: toRight ? 1 : -1,
      lit: /灭了|熄灭|goes out|went out/i.test(about)
        ? 1 - moment
        : scene.lit > 0.25 || scene.mood.dark > 0.4
          ? 1
          : 0.4,
    };
    return place(scene, character, view, {
      width,
      height,
      horizon,
      base,
      order,
      count: cast.length,
      subject,
      behind,
    });
  });
  // Whoever is farther away (or speaks less) is drawn first.
  return placed.sort(
    (a, b) =>
      Number(a.foreground) - Number(b.foreground) || a.unit - b.unit || (a.character === cast[0] ? 1 : -1),
  );
}

/** Height of the eye in places, m; reach of head and hair above the head's centre, face units. */
const EYE = 1.55;
const CROWN = 150;

/** By number of people: px per face unit as a share of the width, and where the outermost of them stands. */
const MEDIUM = [0.0027, 0.0027, 0.0019, 0.00138, 0.00108, 0.0009];
const EDGE = [0.5, 0.5, 0.27, 0.18, 0.14, 0.11];

function unitOf(scene: Scene, width: number, height: number, count: number): number {
  switch (scene.brief.shotType) {
    case "extreme_closeup":
      return Math.min(width * 0.0069, height * 0.006);
    case "closeup":
      return Math.min(width * 0.0037, height * 0.0031);
    case "over-shoulder":
      return Math.min(width * 0.0027, height * 0.00215);
    case "medium":
      return Math.min(width * (MEDIUM[count] ?? 0.00135), height * 0.0019);
    case "long":
      return Math.min((height * 0.6) / 1330, width / (count * 330 + 120));
    default:
      return Math.min((height * 0.3) / 1330, width / (count * 400 + 200));
  }
}

type Spot = {
  width: number;
  height: number;
  horizon: number;
  base: number;
  order: number;
  count: number;
  subject: boolean;
  behind: boolean;
};

function place(scene: Scene, character: BriefCharacter, view: FigureView, spot: Spot): Placed {
  const { width, height, horizon, order, count, subject } = spot;
  const { shotType, moment } = scene.brief;
  const { person, paint } = view;
  const head = scene.style.head > 1.2 ? 1.16 : 1;
  let unit = spot.base * head;
  const drift = (moment - 0.5) * width * 0.018 * view.facing;
  const edge = EDGE[count] ?? 0.12;
  const spread = count === 1 ? 0.5 : edge + (order / Math.max(1, count - 1)) * (1 - 2 * edge);
  // Room before the face: towards a third in a wide frame, a little in a tall one.
  const lookRoom = count === 1 ? -view.facing * (width > height ? 0.13 : 0.055) * Math.min(1, view.turn) : 0;
  let x = width * (spread + lookRoom) + drift;
  let y: number;
  const whole = figureHeight(person, paint);
  if (shotType === "long" || shotType === "establishing") {
    const tall = 1330;
    unit = (spot.base * tall) / (scene.style.head > 1.2 ? whole * 1.12 : tall);
    const depth = count > 2 && order % 2 === 1 ? 0.86 : 1;
    unit *= depth;
    // Metres of the place and of the person are the same: soles stand where the ground is.
    const metre = (spot.base * tall * depth) / 1.72;
    const soles = clamp(horizon + EYE * scene.angle.eye * metre, horizon + height * 0.08, height * 0.945);
    y = soles - solesAt(person, paint, view.pose) * unit;
    if (shotType === "establishing" && count === 1) x = width * 0.5 + drift;
  } else {
    const reach = shotType === "medium" ? 0.37 : shotType === "closeup" ? 0.455 : 0.43;
    const small = clamp(1 - person.build.height, -0.05, 0.4);
    y =
      height * (height > width ? reach : reach + 0.03) +
      small * 330 * unit * (shotType === "medium" ? 1 : 0.15);
    if (view.pose.kind === "sit" && shotType === "medium") y += 90 * unit;
    if (shotType === "medium" && count > 2 && order % 2 === 1) {
      unit *= 0.88;
      y -= height * 0.03;
    }
  }
  // A head is never cut at its hair, whatever it wears.
  if (shotType !== "extreme_closeup") y = Math.max(y, CROWN * unit + height * 0.015);
  if (shotType === "extreme_closeup") y = height * 0.46 - 8 * unit;
  if (shotType === "over-shoulder" && !spot.behind)
    x = width * (count > 1 ? (view.facing > 0 ? 0.36 : 0.64) : 0.5) + drift;
  if (spot.behind) {
    unit = spot.base * 1.8;
    x = width * (view.facing > 0 ? 0.1 : 0.9);
    y = height * 0.68;
  }
  return {
    character,
    view,
    x,
    y,
    unit,
    blur: spot.behind ? height / 330 : shotType === "medium" && !subject && count > 2 ? height / 1400 : 0,
    foreground: spot.behind,
  };
}

export type { Identity, Paint };
