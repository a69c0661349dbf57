import type { Extra } from "../looks/garment-type";
import { APRONS } from "./extras-aprons";
import { DRESS_EXTRAS } from "./extras-dress";
import { WAR_EXTRAS } from "./extras-war";
import { WORK_EXTRAS } from "./extras-work";
import type { Wear } from "./wear";

export type Layer = "back" | "cloth" | "neck" | "over" | "shoulder";

export type Worn = { layer: Layer; behind?: boolean; draw(wear: Wear): void };

/** Things worn over the cloth, from the front. `back`: behind the whole figure; `neck`: under the collar; `over`: over hanging arms; `shoulder`: over every arm. */
const PAINTERS: Record<Extra, Worn> = { ...WORK_EXTRAS, ...APRONS, ...DRESS_EXTRAS, ...WAR_EXTRAS };

export function drawExtras(wear: Wear, layer: Layer): void {
  for (const extra of wear.row.extras ?? []) {
    const row = PAINTERS[extra];
    if (row.layer === layer && (!wear.away || row.behind)) row.draw(wear);
  }
}
