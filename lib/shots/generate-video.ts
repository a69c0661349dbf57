import { db } from "@/db";
import type { Reply } from "@/lib/api/reply";
import type { Actor } from "@/lib/auth/actor";
import { refuseForeignAssets } from "@/lib/characters/owned";
import type { QuoteView } from "@/lib/generations/quote-generations";
import type { StartedView } from "@/lib/generations/schemas";
import { chooseModel } from "./choose-model";
import { seedOf } from "./frame-size";
import { ownShot } from "./owned";
import { planVideo } from "./plan-work";
import { madeFrom } from "./references";
import type { ShotWorkInput } from "./schemas";
import { loadShotContext } from "./shot-context";
import { startOne } from "./start-one";

/** One to four takes of the clip of a shot, from its start keyframe or a picture of the caller's own. */
export async function generateShotVideo(
  actor: Actor,
  input: ShotWorkInput,
): Promise<StartedView | Reply<QuoteView>> {
  const { shot, project } = await ownShot(actor, input.shot_id);
  await refuseForeignAssets(actor, [input.start_asset_id], "start_asset_id");
  await refuseForeignAssets(actor, [input.end_asset_id], "end_asset_id");
  const context = await loadShotContext(db, project, [shot]);
  const model = await chooseModel(project, "video", input.model);
  const given = [input.start_asset_id, input.end_asset_id].filter((id) => id !== undefined);
  const made = await madeFrom(db, context, given);
  const again = shot.videoTakeId !== null || input.count > 1;
  const planned = Array.from({ length: input.count }, (_, index) => {
    const fresh = again ? seedOf(shot.id, Date.now() + index) : undefined;
    const seed = input.seed === undefined ? fresh : input.seed + index;
    return planVideo(context, shot, {
      model,
      quality: input.quality,
      made,
      promptOverride: input.prompt_override,
      startAssetId: input.start_asset_id,
      endAssetId: input.end_asset_id,
      duration: input.duration,
      seed,
      salt: String(index + 1),
      input: {
        quality: input.quality,
        model: model.id,
        ...(input.prompt_override && { prompt_override: input.prompt_override }),
        ...(input.duration !== undefined && { duration: input.duration }),
        ...(seed !== undefined && { seed }),
      },
    });
  });
  return startOne(actor, planned, {
    ...input,
    scope: `video:${shot.id}:${input.count}`,
    projectId: project.id,
    episodeId: shot.episodeId,
  });
}
