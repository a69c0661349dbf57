import { db } from "@/db";
import { findGeneration } from "@/db/queries/generations";
import { AppError } from "@/lib/errors";
import { findModel } from "@/lib/providers/catalog-state";
import { toTaskFailure } from "@/lib/providers/errors";
import { mediaProvider } from "@/lib/providers/registry";
import { vendorModelOf } from "@/lib/providers/slots";
import type { MediaRequest, ToolRequest } from "@/lib/providers/types";
import { isWithinReach } from "@/lib/storage/reach";
import { failGeneration } from "./fail-generation";
import { readyRequest } from "./ready-request";

/** Whether the provider would take the request at all. False = it would not, and the task has failed. */
export async function checkGeneration(generationId: string): Promise<boolean> {
  const row = await findGeneration(db, generationId);
  if (row?.status !== "running") return false;
  try {
    const model = findModel(row.model);
    if (!model || !row.provider) throw new AppError("unsupported");
    const request = await readyRequest(row);
    if (model.references === "url" && !urlsOf(request).every(isWithinReach))
      throw new AppError("media_unreachable");
    const failure = mediaProvider(row.provider).check(vendorModelOf(model), request);
    if (!failure) return true;
    await failGeneration(generationId, toTaskFailure(failure));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    await failGeneration(generationId, { reason: error.reason, retryable: error.reason === "no_worker" });
  }
  return false;
}

/** Of every picture the vendor is to look at. */
function urlsOf(request: MediaRequest | ToolRequest): string[] {
  if (request.kind === "speech") return [];
  if (request.kind === "animate") return [request.image.url, request.video.url];
  if (request.kind === "emoji") return [request.image.url];
  const frames = request.kind === "video" ? [request.start, request.end] : [];
  return [...request.references, ...frames].flatMap((reference) => reference?.url ?? []);
}
