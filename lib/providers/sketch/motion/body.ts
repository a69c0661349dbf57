import { clamp, smooth } from "../draw/pen";
import type { Rig } from "../draw/rig";
import { hash } from "../draw/rng";
import type { Pose } from "./pixels/board";

const ramp = (value: number, from: number, to: number) => smooth(clamp((value - from) / (to - from), 0, 1));

export type Temper = {
  /** 0–1: how much hair and cloth move. */
  wind: number;
  speaks: boolean;
  /** 0–1: how hard somebody breathes. */
  force: number;
};

/**
 * How a body moves by itself, as a shift of each row of its drawing: the chest lifts head and shoulders, weight goes from
 * foot to foot, hems and hair follow the wind. Rows count from the drawing's top.
 */
export function bodyPose(
  rig: Rig,
  seconds: number,
  { wind, speaks, force }: Temper,
): Required<Pick<Pose, "bend" | "still">> {
  const { unit, x, y, character, view } = rig.placed;
  const phase = (hash(character.id) % 628) / 100;
  const breath = (0.5 - 0.5 * Math.cos(seconds * 1.75 + phase)) * (1.5 + 1.6 * force);
  const sway = Math.sin(seconds * 0.9 + phase) * 1.3 + Math.sin(seconds * 0.53 + phase * 2) * 0.8;
  const nod = speaks ? 0.9 * Math.sin(seconds * 6.3 + phase) + 0.6 * Math.sin(seconds * 10.1) : 0;
  const rooted = view.pose.kind === "sit" ? 0.4 : 1;
  const slow = seconds * 2.3 + phase;
  const quick = seconds * 7.1 + phase;
  return {
    bend(row) {
      // Face units from the middle of the head.
      const at = (row + rig.y - y) / unit;
      const above = 1 - ramp(at, 150, 520);
      const head = 1 - ramp(at, 70, 165);
      const hem =
        ramp(at, 330, 1000) * wind * (3.4 * Math.sin(slow * 1.9 - at / 72) + 1.2 * Math.sin(quick - at / 33));
      const hair = ramp(at, -70, 60) * (1 - ramp(at, 190, 300)) * (0.3 + wind);
      const right = sway * rooted * (0.35 + 0.65 * above) * (1 - ramp(at, 700, 1100)) + hem;
      const locks = hair * (2.6 * Math.sin(slow - at / 64) + 0.9 * Math.sin(quick * 0.7 - at / 38));
      return [right * unit, (nod * head - breath * above) * unit, locks * unit];
    },
    // A face does not wave with its hair.
    still: { left: x - rig.x - 66 * unit, right: x - rig.x + 66 * unit, reach: 52 * unit },
  };
}
