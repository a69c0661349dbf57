import { clamp, smooth } from "../draw/pen";
import type { Rig } from "../draw/rig";
import { hash } from "../draw/rng";
import type { Pose } from "./pixels/board";

const ramp = (value: number, from: number, to: number) => smooth(clamp((value - from) / (to - from), 0, 1));

/**
 * How a standing body moves by itself, as a shift of each row of its drawing: the chest lifts head and shoulders, weight
 * goes from foot to foot, hems follow the wind. `row` counts from the drawing's top; `wind` and `force` are 0–1.
 */
export function bodyBend(
  rig: Rig,
  seconds: number,
  { wind, speaks, force }: { wind: number; speaks: boolean; force: number },
): NonNullable<Pose["bend"]> {
  const { unit, y, character, view } = rig.placed;
  const phase = (hash(character.id) % 628) / 100;
  const breath = (0.5 - 0.5 * Math.cos(seconds * 1.75 + phase)) * (1.5 + 1.6 * force);
  const sway = Math.sin(seconds * 0.9 + phase) * 1.3 + Math.sin(seconds * 0.53 + phase * 2) * 0.8;
  const nod = speaks ? 0.9 * Math.sin(seconds * 6.3 + phase) + 0.6 * Math.sin(seconds * 10.1) : 0;
  const seated = view.pose.kind === "sit" ? 0.4 : 1;
  return (row) => {
    // Face units from the middle of the head.
    const at = (row + rig.y - y) / unit;
    const above = 1 - ramp(at, 150, 520);
    const head = 1 - ramp(at, 70, 165);
    const hem = ramp(at, 330, 1000) * wind;
    const wave =
      Math.sin(seconds * 4.2 - at * 0.014 + phase) * 3.4 + Math.sin(seconds * 7.1 - at * 0.03) * 1.2;
    const right = sway * seated * (0.35 + 0.65 * above) * (1 - ramp(at, 700, 1100)) + wave * hem;
    const down = -breath * above + nod * head;
    return [right * unit, down * unit];
  };
}
