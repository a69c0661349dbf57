import "server-only";
import type { ProjectView } from "@/lib/projects/schemas";
import { defaultModel, findModel } from "@/lib/providers/registry";
import type { Ability } from "@/lib/providers/types";
import type { Prices } from "./shot-detail";

/** Credits of one picture, clip and voice with the project's models, for the buttons; the sheet asks for a binding quote. */
export function unitPrices(project: Pick<ProjectView, "models" | "region">): Prices {
  const priceOf = (ability: Ability) => {
    const chosen = findModel(project.models[ability] ?? null);
    return (chosen?.ability === ability ? chosen : defaultModel(ability, project.region)).credits;
  };
  return { image: priceOf("image"), video: priceOf("video"), voice: priceOf("speech") };
}
