import { z } from "zod";
import type { GenerationRow } from "@/db/queries/generations";
import { mediaViews } from "@/lib/assets/media-view";
import { AppError } from "@/lib/errors";
import type { MediaRequest, Reference, ToolRequest } from "@/lib/providers/types";
import { readyTool } from "@/lib/tools/ready-tool";

const kind = z.looseObject({ kind: z.enum(["image", "video", "speech", "animate", "emoji"]) });

/**
 * The frozen request with links a provider can read now: links are signed when used and never stored. Without one of its
 * pictures it is another request, which nobody asked for: `reference_missing`.
 */
export async function readyRequest(row: GenerationRow): Promise<MediaRequest | ToolRequest> {
  kind.parse(row.request);
  const request = row.request as MediaRequest | ToolRequest;
  if (request.kind === "animate" || request.kind === "emoji") return readyTool(row, request);
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
