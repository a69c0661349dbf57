import { db } from "@/db";
import { findGeneration, type GenerationRow, touchRow } from "@/db/queries/generations";
import { renewSlot } from "@/db/queries/slots";
import { AppError } from "@/lib/errors";
import { log } from "@/lib/log";
import { isOwn } from "@/lib/providers/accounts";
import { findModel } from "@/lib/providers/catalog-state";
import { toTaskFailure } from "@/lib/providers/errors";
import { askProvider, type ResultState } from "./ask-provider";
import { cancelRunning, stopAtProvider } from "./cancel-running";
import { failGeneration } from "./fail-generation";
import { LEASE_SECONDS } from "./grant-slots";
import { reportProgress } from "./report-progress";

export type PollAnswer = "pending" | "done" | "ended";

/** Asks once. `elapsed` is the seconds since the job was sent. */
export async function pollGeneration(generationId: string, elapsed: number): Promise<PollAnswer> {
  const row = await findGeneration(db, generationId);
  if (row?.status !== "running" || !row.provider || !row.operation) return "ended";
  if (row.cancelRequestedAt) {
    await cancelRunning(row);
    return "ended";
  }
  await renewSlot(db, generationId, LEASE_SECONDS);
  const answer = await ask(row, row.operation);
  if (answer.state === "failed") {
    await failGeneration(generationId, toTaskFailure(answer, isOwn(row.keyId)));
    return "ended";
  }
  if (answer.state === "done") {
    await reportProgress(generationId, { step: "persisting", estimatedRemaining: null });
    return "done";
  }
  const model = findModel(row.model);
  if (model && elapsed > model.timeoutSeconds) {
    await stopAtProvider(row);
    await failGeneration(generationId, { reason: "timed_out", retryable: true }, { orphaned: true });
    return "ended";
  }
  const left = model ? model.usualSeconds - elapsed : 0;
  await touchRow(db, generationId);
  await reportProgress(generationId, {
    progress: answer.progress ?? (model ? Math.min(90, (elapsed / model.usualSeconds) * 80) : undefined),
    step: "generating",
    estimatedRemaining: left > 0 ? left : null,
  });
  return "pending";
}

/** A provider that does not answer is asked again later; the time limit ends it. */
async function ask(row: GenerationRow, operation: Record<string, unknown>): Promise<ResultState> {
  try {
    return await askProvider(row, operation);
  } catch (error) {
    // The person took their key away: nobody can ask any more.
    if (error instanceof AppError && error.reason === "no_account")
      return { state: "failed", reason: "auth", retryable: true };
    log.warn({ err: error, generationId: row.id }, "poll went unanswered");
    return { state: "pending" };
  }
}
