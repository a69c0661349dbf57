import type { Transition } from "@/db/schema/values";
import { FLASHBACK } from "../labels";
import type { PlanScene } from "./units";

/** How a scene follows the one before: as the script asks, else by what changed between them. */
export function transitionInto(scene: PlanScene, before: PlanScene | undefined): Transition {
  if (!before) return "cut";
  if (scene.transition) return scene.transition;
  const last = before.beats.at(-1);
  if (last && last.type === "action" && FLASHBACK.test(last.text)) return "dissolve";
  const moved = scene.location !== before.location;
  const later =
    scene.time !== "" &&
    before.time !== "" &&
    scene.time !== before.time &&
    !/continuous|连续|同时|same/iu.test(scene.time);
  if (later) return moved ? "fade" : "dissolve";
  return moved ? "dissolve" : "cut";
}
