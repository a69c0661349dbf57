import { randomInt } from "node:crypto";
import type { Actor } from "@/lib/auth/actor";
import { requireConsent } from "@/lib/consents/require-consent";
import type { PlannedGeneration } from "@/lib/generations/admit-generations";
import type { ImageRequest } from "@/lib/providers/types";
import { chooseToolModel } from "./choose-tool-model";
import { findPortrait } from "./find-template";
import { TOOL_LIMITS } from "./limits";
import { ownFile } from "./own-file";
import { toolDocuments } from "./read-documents";
import { linkOf, refuseTool } from "./refuse-tool";
import type { TemplateInput } from "./schemas";

/** An avatar or a pose: a picture model that keeps to the face of a reference. */
export async function planPortrait(
  actor: Actor,
  input: TemplateInput,
  tool: "avatar" | "pose",
): Promise<PlannedGeneration> {
  const limits = TOOL_LIMITS[tool].image;
  const image = await ownFile(actor, input.image_asset_id, { field: "image_asset_id", limits });
  const template = await findPortrait(tool, input.template_id);
  const chosen = await chooseToolModel(actor, {
    ability: "image",
    asked: input.model,
    fits: ({ maxReferences = 0, aspectRatios }) =>
      maxReferences > 0 && (aspectRatios?.includes("1:1") ?? true),
  });
  if (!input.dry_run) await requireConsent(actor, input, { assetIds: [image.id], country: chosen.country });
  const request: ImageRequest = {
    kind: "image",
    prompt: `${template.prompt}. Keep the face, hair and age of the person in the reference picture exactly; one person only.`,
    brief: {
      projectId: actor.userId,
      shotType: tool === "avatar" ? "closeup" : "long",
      camera: "static",
      description: template.name.en,
      place: { location: "" },
      characters: [],
      purpose: "frame",
      moment: 0,
    },
    style: "realistic",
    aspectRatio: "1:1",
    width: 1024,
    height: 1024,
    seed: randomInt(2 ** 31),
    references: [{ role: "character", assetId: image.id, url: "" }],
    quality: "final",
    portrait: template.template_id,
  };
  const [reference] = request.references;
  refuseTool(chosen, {
    ...request,
    references: reference ? [{ ...reference, ...(await linkOf(image)) }] : [],
  });
  const { points } = await toolDocuments();
  const { site, model } = chosen;
  return {
    type: tool,
    provider: model.provider,
    model: model.id,
    price: points[tool],
    input: { image_asset_id: image.id, template_id: template.template_id },
    request: { ...request, ...(site && { site }) },
    dedupeKey: `${tool}:${image.id}:${template.template_id}:${model.id}`,
  };
}
