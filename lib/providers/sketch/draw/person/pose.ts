import { type Prop, propsIn } from "../props/draw-prop";
import type { Rng } from "../rng";
import { firstMatch } from "../words";
import { type PoseKind, poseRow } from "./poses/table";
import { IDLE, POSE_WORDS } from "./poses/words";

export type { PoseKind } from "./poses/table";
export type Pose = {
  kind: PoseKind;
  prop?: Prop;
  /** Seen from behind. */
  away: boolean;
};

const AWAY =
  /背影|背对|背身|转身离|转过身去|看着.{0,6}远方|from behind|back to (?:us|the camera|camera)|back view|walks? away|turns? away|facing away/i;

/** Things that belong to a verb, whatever else the words name. */
const TOOLS: Partial<Record<PoseKind, Prop>> = {
  phone: "phone",
  text: "phone",
  drink: "cup",
  read: "book",
  write: "brush",
  slash: "sword",
  aim: "gun",
};
/** What hangs from a hand rather than being held before the chest. */
const HEAVY: readonly Prop[] = ["suitcase", "bag", "basket"];
const UNHELD: readonly Prop[] = ["sign", "ladder"];
const carries = (kind: PoseKind) => {
  const { a, b } = poseRow(kind);
  return Boolean(a.prop || b.prop);
};

/** What somebody does in the picture. `text` speaks of this person; the lot only fills silence. */
export function poseOf(text: string, rng: Rng, usesProp: boolean): Pose {
  const kind = firstMatch(text, POSE_WORDS);
  const named = usesProp ? propsIn(text).filter((prop) => !UNHELD.includes(prop)) : [];
  // On a ladder one handles the larger thing, which is also what can be seen.
  const found = kind === "climb" && named.includes("lantern") ? "lantern" : named[0];
  const away = AWAY.test(text);
  const idle = rng.pick(rng.chance(0.5) ? IDLE.female : IDLE.male);
  if (kind !== undefined && kind !== "stand") {
    const tool = TOOLS[kind];
    const suits = tool === undefined || kind === "drink" || kind === "read" ? (found ?? tool) : tool;
    return {
      kind,
      prop: carries(kind) ? (kind === "drink" || kind === "phone" ? tool : suits) : undefined,
      away,
    };
  }
  if (found) return { kind: HEAVY.includes(found) ? "lug" : "hold", prop: found, away };
  return { kind: kind ?? idle, prop: undefined, away };
}

const FLAMES: readonly Prop[] = ["match", "candle"];

/** Hands that come up to the face, which a close picture must show too; undefined where the words speak of none. */
export function closePoseOf(text: string): Pick<Pose, "kind" | "prop"> | undefined {
  const kind = firstMatch(text, POSE_WORDS);
  if (kind === undefined) return undefined;
  const { a, b } = poseRow(kind);
  const raised = [a, b].some(
    ({ at: [out, y], front }) => front === true && y < 255 && out < 0.8 && out > -0.3,
  );
  if (!raised) return undefined;
  return {
    kind,
    prop: kind === "kindle" ? (propsIn(text).find((prop) => FLAMES.includes(prop)) ?? "match") : TOOLS[kind],
  };
}
