import type { BriefCharacter } from "../../types";
import { clamp } from "./pen";
import { creatureScale } from "./person/creatures/sizes";
import { bodyScale, type FigureView, solesAt } from "./person/figure-view";
import { poseRow } from "./person/poses/table";
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

/** Where somebody is to be put: the frame in px, and which of how many from the left they are. */
export type Spot = {
  width: number;
  height: number;
  horizon: number;
  order: number;
  count: number;
  subject: boolean;
  behind: boolean;
  /** They touch one another: arms must be long enough. */
  touching: "hand" | "body" | undefined;
};

/** Height of the eye in places, m; of grown people, face units and m; reach of head and hair above the head's centre. */
const EYE = 1.55;
const TALL = 1330;
const METRES = 1.72;
const CROWN = 150;

/** By number of people: px per face unit as a share of the width, and where the outermost of them stands. */
const MEDIUM = [0.0021, 0.0021, 0.00168, 0.0012, 0.00104, 0.0009];
const EDGE = [0.5, 0.5, 0.265, 0.16, 0.13, 0.11];
/** Where water would be underfoot people stand this far down the frame. */
const NEAREST: Partial<Record<Scene["kind"], number>> = { "out/pool": 0.88 };

function unitOf(scene: Scene, { width, height, count }: Pick<Spot, "width" | "height" | "count">): number {
  switch (scene.brief.shotType) {
    case "extreme_closeup":
      return Math.min(width * 0.0069, height * 0.006);
    case "closeup":
      return Math.min(width * 0.0037, height * 0.0031);
    case "over-shoulder":
      return Math.min(width * 0.0027, height * 0.00215);
    case "medium":
      return Math.min(width * (MEDIUM[count] ?? 0.00135), height * 0.0018);
    case "long":
      return Math.min((height * 0.6) / TALL, width / (count * 330 + 120));
    default:
      return Math.min((height * (scene.interior ? 0.44 : 0.36)) / TALL, width / (count * 380 + 180));
  }
}

/** Where somebody's soles are, px down the frame. */
export const solesOf = ({ view, y, unit }: Placed) => y + solesAt(view.person, view.paint, view.pose) * unit;

/** Puts a figure into the frame as its shot asks for. */
export function stand(scene: Scene, character: BriefCharacter, view: FigureView, spot: Spot): Placed {
  const { width, height, order, count, subject, behind } = spot;
  const { shotType, moment } = scene.brief;
  const big = scene.style.head > 1.2 ? 1.16 : 1;
  const apart = EDGE[count] ?? 0.12;
  const edge =
    spot.touching === "body"
      ? 0.4
      : spot.touching === "hand" && shotType !== "medium"
        ? Math.max(apart, 0.34)
        : apart;
  const spread = count === 1 ? 0.5 : edge + (order / (count - 1)) * (1 - 2 * edge);
  // Room before the face: towards a third in a wide frame, a little in a tall one.
  const lookRoom = count === 1 ? -view.facing * (width > height ? 0.13 : 0.055) * Math.min(1, view.turn) : 0;
  const drift = (moment - 0.5) * width * 0.018 * view.facing;
  const placed: Placed = {
    character,
    view,
    x: width * (spread + lookRoom) + drift,
    y: 0,
    unit: unitOf(scene, spot) * big,
    blur: shotType === "medium" && !subject && count > 2 ? height / 1400 : 0,
    foreground: behind,
  };
  if (behind) return nearShoulder(placed, spot);
  if (shotType === "long" || shotType === "establishing") return atDistance(scene, placed, spot);
  if (shotType === "medium") return fromTheKnees(placed, spot);
  return close(scene, placed, spot, drift);
}

/** The shoulder we look over: a little of the cheek, and enough of the hair to know whose it is. */
function nearShoulder(placed: Placed, { width, height }: Spot): Placed {
  const right = placed.character.side ? placed.character.side === "right" : placed.view.facing < 0;
  return {
    ...placed,
    view: { ...placed.view, turn: 1, facing: right ? -1 : 1 },
    unit: placed.unit * 1.55,
    x: width * (right ? 0.9 : 0.1),
    y: height * 0.57,
    blur: height / 790,
  };
}

function atDistance(scene: Scene, placed: Placed, spot: Spot): Placed {
  const { height, horizon, count, order } = spot;
  const { view } = placed;
  const { person, paint, pose } = view;
  const depth = count > 2 && order % 2 === 1 ? 0.86 : 1;
  const nearest = ((NEAREST[scene.kind] ?? 0) * height - horizon) / (EYE * scene.angle.eye);
  const base = Math.max(unitOf(scene, spot), (nearest * METRES) / TALL) * depth;
  // Big heads sit on small bodies: the whole is as tall as a plain figure.
  const whole = 104 + solesAt(person, paint, { kind: "stand", away: false });
  const unit = scene.style.head > 1.2 ? (base * TALL) / (whole * 1.12) : base;
  // Metres of the place and of the person are the same: soles stand where the ground is.
  const metre = (base * TALL) / METRES;
  const ground = clamp(horizon + EYE * scene.angle.eye * metre, horizon + height * 0.08, height * 0.945);
  const soles = ground - (poseRow(pose.kind).rise ?? 0) * metre;
  return { ...placed, unit, y: headAbove(placed, soles, unit, height) };
}

const headAbove = ({ view }: Placed, soles: number, unit: number, height: number) =>
  // A head is never cut at its hair, whatever it wears.
  Math.max(soles - solesAt(view.person, view.paint, view.pose) * unit, CROWN * unit + height * 0.015);

/** Cut at the thigh; who sits, kneels or lies is shown to the ground, for nobody is cut at the shins. */
function fromTheKnees(placed: Placed, { width, height, count, order }: Spot): Placed {
  const { view } = placed;
  const { person, paint, pose } = view;
  const row = poseRow(pose.kind);
  let { unit, x } = placed;
  if (count > 2 && order % 2 === 1) unit *= 0.88;
  // Lap and chair tell that somebody sits.
  if (row.seat) unit *= 0.8;
  if (person.creature) {
    const y = Math.max(height * 0.4, height * 1.02 - solesAt(person, paint, pose) * unit);
    return { ...placed, unit, y };
  }
  const roll = row.roll ?? 0;
  if (Math.abs(roll) > 60) {
    // Head to one side, the body along the frame.
    const along = -Math.sign(roll) * view.facing;
    unit = Math.min(unit, (width * 0.9) / (count > 1 ? 1250 : 900));
    x = along > 0 ? Math.min(x, width * 0.22) : Math.max(x, width * 0.78);
    return { ...placed, unit, x, y: height * 0.66 };
  }
  // What hangs from a hand is in the picture.
  if (count === 1 && pose.prop && pose.kind === "lug") unit *= 0.7;
  const soles = solesAt(person, paint, pose);
  const low = solesAt(person, paint, { kind: "stand", away: false }) - soles;
  const bent = low > 120 * bodyScale(person, paint);
  if (bent && !row.seat) {
    unit = Math.min(unit, (height * 0.66) / (soles + CROWN));
    return { ...placed, unit, x, y: height * 0.9 - soles * unit };
  }
  const small = clamp(1 - person.build.height, -0.05, 0.4);
  const reach = (height > width ? 0.36 : 0.39) - (count > 2 && order % 2 === 1 ? 0.03 : 0);
  const y = height * reach + small * 330 * unit + (row.seat ? 60 * unit : 0);
  // Whoever is seen whole, as small bodies under big heads are, stands on the ground and does not hang in the air.
  if (y + soles * unit < height * 0.99)
    return { ...placed, unit, x, y: Math.max(y, height * 0.93 - soles * unit) };
  return { ...placed, unit, y: Math.max(y, CROWN * unit + height * 0.015) };
}

function close(scene: Scene, placed: Placed, { width, height, count }: Spot, drift: number): Placed {
  const { shotType } = scene.brief;
  const { view } = placed;
  const { creature, build } = view.person;
  const unit = creature && shotType !== "over-shoulder" ? placed.unit / creatureScale(creature) : placed.unit;
  if (shotType === "extreme_closeup") return { ...placed, unit, y: height * 0.46 - 8 * unit };
  const small = clamp(1 - build.height, -0.05, 0.4);
  const reach = (shotType === "closeup" ? 0.455 : 0.43) + (height > width ? 0 : 0.03);
  const y = Math.max(height * reach + small * 50 * unit, CROWN * unit + height * 0.015);
  if (shotType === "closeup") return { ...placed, unit, y };
  const x = width * (count > 1 ? (view.facing > 0 ? 0.36 : 0.64) : 0.5) + drift;
  return { ...placed, unit, x, y };
}
