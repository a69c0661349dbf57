import type { Expression } from "../expressions";
import type { Identity } from "../identity";
import { creatureDrop } from "./creatures/sizes";
import type { Paint } from "./paint";
import type { Pose } from "./pose";
import { hipOf, legOf, poseRow } from "./poses/table";

/** Where the neck meets the body, in face units; the body hangs from here at its own scale. */
export const NECK = 112;

/** How far the trunk is pushed up under the chin: small bodies under big heads have no neck to speak of. */
export const liftOf = (scale: number) => 20 + Math.max(0, 1 - scale) * 34;

export type FigureView = {
  person: Identity;
  paint: Paint;
  pose: Pose;
  face: Expression;
  /** 0 frontal – 1 three-quarter – 2 profile; `facing` says to which side. From behind, 1 shows ear and cheek. */
  turn: number;
  facing: -1 | 1;
  /** How far a lantern, match or screen in the hand burns. */
  lit: number;
};

/** Bodies are drawn in their own units; grown people of the plain styles are about seven heads tall. */
const BODY = 1.07;

export function bodyScale(person: Identity, paint: Paint): number {
  return (person.build.height * BODY) / paint.style.head;
}

/** Height from crown to sole in face units. */
export function figureHeight(person: Identity, paint: Paint): number {
  return 104 + solesAt(person, paint, { kind: "stand", away: false });
}

/** How far below the head's centre the soles (or whatever touches the ground) are. */
export function solesAt(person: Identity, paint: Paint, pose: Pose): number {
  if (person.creature) return creatureDrop(person.creature);
  const row = poseRow(pose.kind);
  if (row.roll !== undefined && Math.abs(row.roll) > 60) return 118;
  const lean = (row.lean ?? 0) + person.build.stoop;
  const scale = bodyScale(person, paint);
  return NECK - liftOf(scale) + (hipOf(lean).y + legOf(row) - NECK) * scale;
}
