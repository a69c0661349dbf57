import type { BriefCharacter } from "../../types";
import { hash } from "./rng";
import type { Scene } from "./scene";

/** Without a word about it, who stands left keeps standing left: by lot of place and person, never by shot. */
const lotOf = (scene: Scene, person: BriefCharacter) =>
  hash(`${scene.placeKey}/side/${person.id || person.name}`) / 4294967296;

const ranks = { left: -1, right: 2 } as const;
const rankOf = (scene: Scene, person: BriefCharacter): number => {
  if (person.side) return ranks[person.side];
  // Who looks across the frame stands where the way is longest.
  if (person.facing === "left" || person.facing === "right") return person.facing === "left" ? 1.5 : -0.5;
  return lotOf(scene, person);
};

/** The people of a picture from left to right. */
export const rowOf = (scene: Scene, cast: BriefCharacter[]): BriefCharacter[] =>
  [...cast].sort(
    (a, b) =>
      rankOf(scene, a) - rankOf(scene, b) || lotOf(scene, a) - lotOf(scene, b) || (a.id < b.id ? -1 : 1),
  );

/** Whether somebody looks to the right of the frame: as it is written, else across it, else by lot. */
export function looksRight(
  scene: Scene,
  person: BriefCharacter,
  row: BriefCharacter[],
  lot: boolean,
): boolean {
  if (person.facing === "left" || person.facing === "right") return person.facing === "right";
  if (row.length === 1) return person.side ? person.side === "left" : lotOf(scene, person) < 0.5;
  const order = row.indexOf(person);
  const middle = (row.length - 1) / 2;
  return order < middle || (order === middle && lot);
}

/** Whom we look at over a shoulder, and whose shoulder it is. */
export function acrossShoulder(ordered: BriefCharacter[]): BriefCharacter[] {
  const near = ordered.find(({ facing }) => facing === "away") ?? ordered[1];
  const seen = ordered.find((person) => person !== near);
  return [seen, near].filter((person) => person !== undefined);
}
