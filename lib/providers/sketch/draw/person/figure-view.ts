import type { Expression } from "../expressions";
import type { Identity } from "../identity";
import type { Paint } from "./paint";
import type { Pose } from "./pose";

/** Where the neck meets the body, in face units; the body hangs from here at its own scale. */
export const NECK = 112;

export const FEET = 1110;

/** How far the trunk is pushed up under the chin. */
export const LIFT = 20;

export type FigureView = {
  person: Identity;
  paint: Paint;
  pose: Pose;
  face: Expression;
  /** 0 frontal – 1 three-quarter; `facing` says to which side. */
  turn: number;
  facing: -1 | 1;
  /** How far a lantern, match or screen in the hand burns. */
  lit: number;
};

export function bodyScale(person: Identity, paint: Paint): number {
  return person.build.height / paint.style.head;
}

/** Height from crown to sole in face units. */
export function figureHeight(person: Identity, paint: Paint): number {
  return NECK + 104 + (FEET - NECK) * bodyScale(person, paint);
}

/** How far below the head's centre the soles are. */
export function solesAt(person: Identity, paint: Paint, pose: Pose): number {
  return NECK + ((pose.kind === "sit" ? 900 : FEET) - NECK) * bodyScale(person, paint);
}
