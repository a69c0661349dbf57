import { db } from "@/db";
import type { Reply } from "@/lib/api/reply";
import type { Actor } from "@/lib/auth/actor";
import { refuseForeignAssets } from "@/lib/characters/owned";
import type { QuoteView } from "@/lib/generations/quote-generations";
import type { StartedView } from "@/lib/generations/schemas";
import { chooseModel } from "./choose-model";
import { seedOf } from "./frame-size";
import { ownShot } from "./owned";
import { planImage } from "./plan-work";
import { madeFrom } from "./references";
import type { ShotWorkInput } from "./schemas";
import { loadShotContext } from "./shot-context";
import { startOne } from "./start-one";

/** One to four new takes of a keyframe; each take has a seed of its own. */
export async function regenerateShot(
  actor: Actor,
  input: ShotWorkInput,
): Promise<StartedView | Reply<QuoteView>> {
  const { shot, project } = await ownShot(actor, input.shot_id);
  const references = input.reference_asset_ids ?? [];
  await refuseForeignAssets(actor, references, "reference_asset_ids");
  const context = await loadShotContext(db, project, [shot]);
  const model = await chooseModel(project, "image", input.model);
  const made = await madeFrom(db, context, references);
  const again = shot.startTakeId !== null || input.count > 1;
  const planned = Array.from({ length: input.count }, (_, index) => {
    // A take that exists already would only be drawn the same again: a new one gets a new seed.
    const fresh = again ? seedOf(shot.id, Date.now() + index) : undefined;
    const seed = input.seed === undefined ? fresh : input.seed + index;
    return planImage(context, shot, input.keyframe, {
      model,
      quality: input.quality,
      made,
      promptOverride: input.prompt_override,
      references,
      seed,
      salt: String(index + 1),
      input: {
        quality: input.quality,
        model: model.id,
        ...(input.prompt_override && { prompt_override: input.prompt_override }),
        ...(seed !== undefined && { seed }),
        ...(input.count > 1 && { take: index + 1, count: input.count }),
      },
    });
  });
  return startOne(actor, planned, {
    ...input,
    scope: `image:${shot.id}:${input.keyframe}:${input.count}`,
    projectId: project.id,
    episodeId: shot.episodeId,
  });
}
