import { AppError } from "@/lib/errors";
import { mediaProvider } from "@/lib/providers/registry";
import { vendorModelOf } from "@/lib/providers/slots";
import type { MediaRequest, ModelEntry } from "@/lib/providers/types";
import { isStoreWithinReach } from "@/lib/storage/reach";

export type Refusal = { reason: string; details?: Record<string, unknown> };

/** Why a model could not do this, before anything is held: its limits, what it could not see, or nobody there to do it. */
export function checkRequest(model: ModelEntry, request: MediaRequest): Refusal | null {
  const refusal = modelLimits(model, request);
  if (refusal) return refusal;
  if (model.references === "url" && showsPictures(request) && !isStoreWithinReach())
    return { reason: "media_unreachable", details: { model: model.id } };
  try {
    const failure = mediaProvider(model.provider).check(vendorModelOf(model), request);
    return failure && { reason: failure.reason };
  } catch (error) {
    if (error instanceof AppError) return { reason: error.reason, details: error.details };
    throw error;
  }
}

export const showsPictures = (request: MediaRequest): boolean =>
  request.kind === "video" || (request.kind === "image" && request.references.length > 0);

/** What the catalog says a model does not do. */
export function modelLimits(model: ModelEntry, request: MediaRequest): Refusal | null {
  if (request.kind !== "speech" && model.aspectRatios && !model.aspectRatios.includes(request.aspectRatio))
    return { reason: "unsupported", details: { option: "aspect_ratio", value: request.aspectRatio } };
  if (request.kind === "video" && model.durations && request.duration > model.durations.max)
    return { reason: "unsupported", details: { option: "duration", max: model.durations.max } };
  if (request.kind === "video" && request.end && !model.endFrame)
    return { reason: "unsupported", details: { option: "end_frame" } };
  if (request.kind === "speech" && model.maxTextLength && request.text.length > model.maxTextLength)
    return { reason: "unsupported", details: { option: "text_length", max: model.maxTextLength } };
  return null;
}
