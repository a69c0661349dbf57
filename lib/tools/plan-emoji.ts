import type { Actor } from "@/lib/auth/actor";
import { requireConsent } from "@/lib/consents/require-consent";
import { AppError } from "@/lib/errors";
import type { PlannedGeneration } from "@/lib/generations/admit-generations";
import type { EmojiRequest } from "@/lib/providers/types";
import { digestOf } from "@/lib/shots/digest";
import { chooseToolModel } from "./choose-tool-model";
import { lookAtFace } from "./detect-face";
import { faceReason, faceSentence } from "./face-reasons";
import { findExpression } from "./find-template";
import { TOOL_LIMITS } from "./limits";
import { ownFile } from "./own-file";
import { toolDocuments } from "./read-documents";
import { linkOf, needsStaging, refuseTool } from "./refuse-tool";
import type { TemplateInput } from "./schemas";

/** A face makes an expression. A picture that was not looked at yet is looked at first, but never for a price alone. */
export async function planEmoji(actor: Actor, input: TemplateInput): Promise<PlannedGeneration> {
  const limits = TOOL_LIMITS.emoji.image;
  const image = await ownFile(actor, input.image_asset_id, { field: "image_asset_id", limits });
  const template = await findExpression(input.template_id);
  const chosen = await chooseToolModel(actor, { ability: "emoji", asked: input.model });
  const { site, model } = chosen;
  const { points } = await toolDocuments();
  const base = {
    type: "emoji" as const,
    provider: model.provider,
    model: model.id,
    price: points.emoji,
    input: { image_asset_id: image.id, template_id: template.template_id },
  };
  if (input.dry_run) return { ...base, request: {}, dedupeKey: null };
  await requireConsent(actor, input, { assetIds: [image.id], country: chosen.country });
  const face = await lookAtFace(actor, image, chosen);
  if (!face.passed || !face.faceBox || !face.extBox) {
    const reason = faceReason(face.code);
    const message = faceSentence(actor.locale, reason);
    throw new AppError("face_refused", { field: "image_asset_id", details: { why: reason, message } });
  }
  const request: EmojiRequest = {
    kind: "emoji",
    image: { assetId: image.id, url: "" },
    drivenId: template.driven_id,
    faceBox: face.faceBox,
    extBox: face.extBox,
  };
  refuseTool(chosen, { ...request, image: await linkOf(image) });
  return {
    ...base,
    request: { ...request, ...(site && { site }), staged: needsStaging(chosen, [image]) },
    dedupeKey: `emoji:${digestOf(request)}`,
  };
}
