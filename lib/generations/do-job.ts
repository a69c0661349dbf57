import { db } from "@/db";
import { findGeneration, type GenerationRow } from "@/db/queries/generations";
import { AppError } from "@/lib/errors";
import { failGeneration } from "./fail-generation";

/** Does the work and returns the task's result. It may be called again after a crash: it must leave one result. */
export type JobHandler = (generation: GenerationRow) => Promise<Record<string, unknown>>;

/** Reasons with which the very same work may succeed later. */
const RETRYABLE = new Set(["unavailable", "conflict", "disk_full", "storage_failed", "no_worker"]);

/** Null = the task has ended: refused with a reason of its own, or nobody wants it any more. */
export async function doJob(
  generationId: string,
  handler: JobHandler,
): Promise<{ result: Record<string, unknown> } | null> {
  const row = await findGeneration(db, generationId);
  if (row?.status !== "running") return null;
  try {
    return { result: await handler(row) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    await failGeneration(generationId, {
      reason: error.reason,
      retryable: RETRYABLE.has(error.reason),
      ...(error.details && { details: error.details }),
    });
    return null;
  }
}
