import { db } from "@/db";
import {
  type AttemptRow,
  CLEARED,
  insertAttempt,
  lastAttempt,
  moveAttempt,
  takeCleared,
} from "@/db/queries/attempts";
import {
  countAttempt,
  findGeneration,
  type GenerationRow,
  lockGeneration,
  saveOperation,
} from "@/db/queries/generations";
import { countEvent } from "@/db/queries/platform";
import { crashPoint } from "@/lib/crash-point";
import { AppError } from "@/lib/errors";
import { log } from "@/lib/log";
import { toTaskFailure } from "@/lib/providers/errors";
import { findModel, mediaProvider } from "@/lib/providers/registry";
import { slotPool } from "@/lib/providers/slots";
import type { ModelEntry, Operation, SubmitResult } from "@/lib/providers/types";
import { cancelRunning } from "./cancel-running";
import { keepDirectResult } from "./direct-results";
import { failGeneration } from "./fail-generation";
import { readyRequest } from "./ready-request";
import { reportProgress } from "./report-progress";

export type SubmitAnswer =
  | { state: "accepted" }
  /** The answer was the result: there is nothing to ask for. */
  | { state: "made" }
  /** Seconds until it may be tried again, spread so that those who wait do not return together. */
  | { state: "busy"; wait: number }
  | { state: "ambiguous" }
  | { state: "ended" };

/** Refusals for want of room, each up to a minute and a half apart, before a task is given up. */
const BUSY_MAX = 60;

type Prepared = { attempt: AttemptRow; row: GenerationRow } | SubmitAnswer;

/**
 * The one billable act. The attempt is on record, under the key the provider will know us by, before anything is sent:
 * whoever comes here again, after a crash or a lost answer, finds the record and never sends blindly a second time.
 */
export async function submitGeneration(generationId: string): Promise<SubmitAnswer> {
  const known = await findGeneration(db, generationId);
  const model = findModel(known?.model ?? null);
  if (!known?.provider || !model) return { state: "ended" };
  const pause = await overRate(model);
  if (pause > 0) return { state: "busy", wait: pause };

  const prepared = await prepareAttempt(generationId);
  if ("state" in prepared) return prepared;
  crashPoint("after-attempt");
  const { attempt, row } = prepared;
  let answer: SubmitResult;
  try {
    const request = await readyRequest(row);
    answer = await mediaProvider(known.provider).submit(model.id, request, attempt.clientKey);
  } catch (error) {
    log.warn({ err: error, generationId }, "submit answer lost");
    await moveAttempt(db, attempt.id, ["prepared"], { state: "ambiguous" });
    return { state: "ambiguous" };
  }
  crashPoint("after-submit");
  return record(row, attempt, answer);
}

/** Decides under the row's lock whether to send, and writes the attempt down. */
async function prepareAttempt(generationId: string): Promise<Prepared> {
  const prepared = await db.transaction(async (tx): Promise<Prepared | { cancel: GenerationRow }> => {
    const row = await lockGeneration(tx, generationId);
    if (row?.status !== "running") return { state: "ended" };
    if (row.operation) return { state: "accepted" };
    const last = await lastAttempt(tx, generationId);
    if (last?.state === "acknowledged") return { state: "accepted" };
    if (row.cancelRequestedAt) return { cancel: row };
    if (last?.state === "prepared" && last.detail === CLEARED && (await takeCleared(tx, last.id)))
      return { attempt: last, row };
    // It was being sent when somebody died: only the provider knows.
    if (last && last.state !== "refused") return { state: "ambiguous" };
    const number = (last?.number ?? 0) + 1;
    const attempt = await insertAttempt(tx, {
      generationId,
      number,
      clientKey: `${generationId}-${number}`,
      provider: row.provider ?? "",
      model: row.model ?? "",
    });
    if (!attempt) return { state: "ambiguous" };
    await countAttempt(tx, generationId);
    return { attempt, row };
  });
  if (!("cancel" in prepared)) return prepared;
  await cancelRunning(prepared.cancel);
  return { state: "ended" };
}

async function record(row: GenerationRow, attempt: AttemptRow, answer: SubmitResult): Promise<SubmitAnswer> {
  if (answer.state === "accepted") {
    await adoptOperation(row.id, attempt.id, answer.operation);
    crashPoint("after-save-operation");
    return { state: "accepted" };
  }
  if (answer.state === "done") return recordResult(row, attempt, answer);
  const detail = answer.state === "busy" ? "busy" : answer.vendorCode;
  await moveAttempt(db, attempt.id, ["prepared", "ambiguous"], { state: "refused", detail }, true);
  if (answer.state === "busy" && attempt.number >= BUSY_MAX) {
    await failGeneration(row.id, { reason: "busy", retryable: true });
    return { state: "ended" };
  }
  if (answer.state === "busy") {
    await reportProgress(row.id, { step: "provider_busy" });
    const wait = answer.retryAfter ?? Math.min(60, 2 ** Math.min(attempt.number, 6));
    return { state: "busy", wait: Math.ceil(wait * (1 + Math.random() / 2)) };
  }
  await failGeneration(row.id, toTaskFailure(answer));
  return { state: "ended" };
}

/** A result that cannot be put away is lost: it was made, and we will be billed, but nobody else is. */
async function recordResult(
  row: GenerationRow,
  attempt: AttemptRow,
  answer: Extract<SubmitResult, { state: "done" }>,
): Promise<SubmitAnswer> {
  let operation: Operation;
  try {
    operation = await keepDirectResult(row, attempt, answer);
  } catch (error) {
    log.error({ err: error, generationId: row.id }, "a result could not be put away");
    const full = error instanceof AppError && error.reason === "disk_full";
    const reason = full ? "disk_full" : "storage_failed";
    await failGeneration(row.id, { reason, retryable: true }, { orphaned: true });
    return { state: "ended" };
  }
  await adoptOperation(row.id, attempt.id, operation);
  crashPoint("after-save-operation");
  return { state: "made" };
}

/** From here on the job is known by the provider's own name. */
export async function adoptOperation(
  generationId: string,
  attemptId: string,
  operation: Record<string, unknown>,
): Promise<void> {
  await db.transaction(async (tx) => {
    await moveAttempt(tx, attemptId, ["prepared", "ambiguous"], {
      state: "acknowledged",
      operation,
      detail: null,
    });
    await saveOperation(tx, generationId, operation);
  });
}

/** Seconds to wait where the model says how many submits a second it takes, counted across all processes. */
async function overRate(model: ModelEntry): Promise<number> {
  if (model.submitsPerSecond === undefined) return 0;
  const { count } = await countEvent(db, `submit:${slotPool(model)}`, 1);
  return count <= model.submitsPerSecond ? 0 : Math.ceil(count / model.submitsPerSecond);
}
