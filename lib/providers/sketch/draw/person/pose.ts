import { type Prop, propIn } from "../props/draw-prop";
import type { Rng } from "../rng";
import { firstMatch } from "../words";

export type PoseKind = "stand" | "sit" | "walk" | "point" | "hold" | "raise" | "clasp" | "hip" | "bow";
export type Pose = {
  kind: PoseKind;
  prop?: Prop;
  /** Seen from behind. */
  away: boolean;
};

const KINDS: readonly (readonly [RegExp, PoseKind])[] = [
  [/坐|藤椅|打盹|躺|骑|\bsit|seated|sitting|lying|asleep/i, "sit"],
  [/指着|指向|指了|point(?:s|ing)? (?:at|to)/i, "point"],
  [/弯腰|捡|鞠躬|蹲|跪|bend|bow|kneel|crouch|pick(?:s|ing)? up/i, "bow"],
  [/举|挥|划亮|喇叭|点灯|raise|wave|waving|lift|holds up|hold up/i, "raise"],
  [/走|跑|追|离开|walk|run|stride|leav|rush/i, "walk"],
];

const AWAY =
  /背影|背对|背身|转身离|看着.{0,6}远方|from behind|back to (?:us|the camera|camera)|back view|walks? away|facing away/i;

/** What somebody does in the picture. `text` speaks of this person; the lot only fills silence. */
export function poseOf(text: string, rng: Rng, usesProp: boolean): Pose {
  const kind = firstMatch(text, KINDS);
  const prop = usesProp ? propIn(text) : undefined;
  const away = AWAY.test(text);
  if (prop && prop !== "sign" && prop !== "ladder" && kind !== "sit" && kind !== "walk" && kind !== "point")
    return { kind: kind === "raise" ? "raise" : "hold", prop, away };
  const idle = rng.pick<PoseKind>(["stand", "stand", "clasp", "hip"]);
  return { kind: kind ?? idle, prop: prop === "sign" || prop === "ladder" ? undefined : prop, away };
}
