import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { ProjectView } from "@/lib/projects/schemas";
import { offeredModels } from "@/lib/providers/offered-models";
import type { Ability } from "@/lib/providers/types";
import type { Prices } from "./shot-detail";

/** Credits of one picture, clip and voice with the project's models, for the buttons; the sheet asks for a binding quote. */
export async function unitPrices(
  { userId }: Pick<Actor, "userId">,
  { models, region }: Pick<ProjectView, "models" | "region">,
): Promise<Prices> {
  const priceOf = async (ability: Ability) => {
    const offered = await offeredModels(ability, { userId, region });
    return (offered.find(({ id }) => id === models[ability]) ?? offered[0])?.credits ?? 0;
  };
  const [image, video, voice] = await Promise.all([priceOf("image"), priceOf("video"), priceOf("speech")]);
  return { image, video, voice };
}
