import { z } from "zod";
import type { GenerationRow } from "@/db/queries/generations";
import { mediaViews } from "@/lib/assets/media-view";
import { AppError } from "@/lib/errors";
import type { MediaRequest, Reference } from "@/lib/providers/types";

const kind = z.looseObject({ kind: z.enum(["image", "video", "speech"]) });

/**
 * The frozen request with links a provider can read now: links are signed when used and never stored. Without one of its
 * pictures it is another request, which nobody asked for: `reference_missing`.
 */
export async function readyRequest(row: GenerationRow): Promise<MediaRequest> {
  kind.parse(row.request);
  const request = row.request as MediaRequest;
  if (request.kind === "speech") return request;
  const wanted = [...request.references, ...(request.kind === "video" ? [request.start, request.end] : [])];
  const media = await mediaViews(wanted.map((reference) => reference?.assetId));
  const signed = (reference: Reference): Reference => {
    const found = media.get(reference.assetId);
    if (!found) throw new AppError("reference_missing");
    return { ...reference, url: found.url };
  };
  const references = request.references.map(signed);
  if (request.kind === "image") return { ...request, references };
  return {
    ...request,
    references,
    start: signed(request.start),
    ...(request.end && { end: signed(request.end) }),
  };
}
