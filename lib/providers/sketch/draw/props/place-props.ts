import { kitOf } from "../places/kit";
import type { Stage } from "../stage";
import type { Prop } from "./draw-prop";

/** Metres from foot to top, for what stands on the ground by itself. Everything else lies on a box. */
const STANDING: Partial<Record<Prop, number>> = {
  suitcase: 0.72,
  ladder: 1.2,
  bicycle: 1.15,
  guitar: 0.56,
  spear: 1,
  shield: 1,
  drum: 0.8,
  chair: 0.95,
  basket: 0.45,
  lantern: 0.5,
  box: 0.45,
  banner: 1.4,
  bear: 0.5,
  ball: 0.26,
  axe: 0.9,
  zither: 0.7,
};
export const stands = (prop: Prop) => STANDING[prop] !== undefined;
/** How far drawings reach below their own foot, as a share of their height: they are lifted by as much. */
const BELOW: Partial<Record<Prop, number>> = { ladder: 0.55, spear: 0.55, guitar: 0.3, banner: 0.15 };
const LYING = 0.34;

/** The things a script names, really there: on the ground, or on a crate beside the people. */
export function placeProps(
  stage: Stage,
  named: readonly Prop[],
  { side, out }: { side: -1 | 1 /** Share of half the frame's width. */; out: number },
): void {
  const kit = kitOf(stage);
  const reach = (stage.w / 2 / kit.px(1)) * out;
  named.slice(0, 3).forEach((prop, index) => {
    // What is taller than people stands behind them.
    const z = (prop === "ladder" ? 4.6 : 3) + index * 0.35;
    const x = (index % 2 ? -side : side) * reach * z * (0.92 - index * 0.06);
    const tall = STANDING[prop];
    if (tall !== undefined) {
      kit.shadow(x, z, tall * 0.8, 0.5, 0.45);
      kit.prop(prop, x, tall * (BELOW[prop] ?? 0), z, tall, 1);
      return;
    }
    kit.shadow(x, z, 0.8, 0.5, 0.5);
    const wood = stage.interior ? "#7a5236" : "#8f6a44";
    kit.box(x, 0, z, 0.56, 0.66, 0.42, wood);
    kit.box(x, 0.66, z - 0.03, 0.64, 0.05, 0.48, "#9a6f48");
    for (const y of [0.2, 0.44])
      kit.rod(
        [
          [x - 0.28, y, z - 0.01],
          [x + 0.28, y, z - 0.01],
        ],
        0.02,
        "#4a3020",
      );
    kit.prop(prop, x, 0.7, z + 0.14, LYING, 1);
    if (prop === "candle" || prop === "match" || prop === "incense") kit.lamp([x, 1, z], 1.1, 0.6);
  });
}
