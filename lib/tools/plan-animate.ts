import type { Actor } from "@/lib/auth/actor";
import { requireConsent } from "@/lib/consents/require-consent";
import type { PlannedGeneration } from "@/lib/generations/admit-generations";
import type { AnimateRequest } from "@/lib/providers/types";
import { digestOf } from "@/lib/shots/digest";
import { chooseToolModel } from "./choose-tool-model";
import { TOOL_LIMITS } from "./limits";
import { ownFile } from "./own-file";
import { toolDocuments } from "./read-documents";
import { linkOf, needsStaging, refuseTool } from "./refuse-tool";
import type { AnimateInput } from "./schemas";

/** Seconds that are paid for: begun ones count. Containers round their length up by a frame or two. */
export const paidSeconds = (durationMs: number): number => Math.max(1, Math.ceil((durationMs - 50) / 1000));

/** A person of a picture follows a clip. Consent is asked for unless only the price is. */
export async function planAnimate(actor: Actor, input: AnimateInput): Promise<PlannedGeneration> {
  const { image: pictures, video: clips } = TOOL_LIMITS.animate;
  const image = await ownFile(actor, input.image_asset_id, { field: "image_asset_id", limits: pictures });
  const video = await ownFile(actor, input.video_asset_id, { field: "video_asset_id", limits: clips });
  const type = `animate_${input.mode}` as const;
  const chosen = await chooseToolModel(actor, { ability: type, asked: input.model });
  if (!input.dry_run)
    await requireConsent(actor, input, { assetIds: [image.id, video.id], country: chosen.country });
  const request: AnimateRequest = {
    kind: "animate",
    mode: input.mode,
    quality: input.quality,
    image: { assetId: image.id, url: "" },
    video: { assetId: video.id, url: "" },
    checkImage: input.check_image,
  };
  refuseTool(chosen, { ...request, image: await linkOf(image), video: await linkOf(video) });
  const { points } = await toolDocuments();
  const { site, model } = chosen;
  return {
    type,
    provider: model.provider,
    model: model.id,
    price: points[type][input.quality] * paidSeconds(video.durationMs ?? 0),
    input: {
      mode: input.mode,
      quality: input.quality,
      image_asset_id: image.id,
      video_asset_id: video.id,
      check_image: input.check_image,
    },
    request: { ...request, ...(site && { site }), staged: needsStaging(chosen, [image, video]) },
    dedupeKey: `${type}:${digestOf(request)}`,
  };
}
