import { db } from "@/db";
import { type AttemptRow, moveAttempt } from "@/db/queries/attempts";
import type { GenerationRow } from "@/db/queries/generations";
import { crashPoint } from "@/lib/crash-point";
import { AppError } from "@/lib/errors";
import { log } from "@/lib/log";
import { isOwn } from "@/lib/providers/accounts";
import { restAccount } from "@/lib/providers/circuits";
import { toTaskFailure } from "@/lib/providers/errors";
import type { ModelEntry, Operation, SubmitResult } from "@/lib/providers/types";
import { adoptOperation } from "./adopt-operation";
import { chooseAccount } from "./choose-account";
import { keepDirectResult } from "./direct-results";
import { failGeneration } from "./fail-generation";
import { leaveAccount, moveToFallback } from "./move-generation";
import { reportProgress } from "./report-progress";

export type SubmitAnswer =
  | { state: "accepted" }
  /** The answer was the result: there is nothing to ask for. */
  | { state: "made" }
  /** Seconds until it may be tried again, spread so that those who wait do not return together. */
  | { state: "busy"; wait: number }
  /** To another account or model: a fresh run goes on. */
  | { state: "moved" }
  | { state: "ambiguous" }
  | { state: "ended" };

/** Refusals for want of room, each up to a minute and a half apart, before a task is given up. */
const BUSY_MAX = 60;
/** A vendor's own trouble, said before it took anything, may be over a moment later. */
const TROUBLE_MAX = 3;

const ENDED: SubmitAnswer = { state: "ended" };
const MOVED: SubmitAnswer = { state: "moved" };

/** Writes down what the vendor said to an attempt, and what follows from it. */
export async function recordAnswer(
  row: GenerationRow,
  model: ModelEntry,
  attempt: AttemptRow,
  answer: SubmitResult,
): Promise<SubmitAnswer> {
  if (answer.state === "accepted") {
    await adoptOperation(row.id, attempt.id, answer.operation);
    crashPoint("after-save-operation");
    return { state: "accepted" };
  }
  if (answer.state === "done") return recordResult(row, attempt, answer);
  const detail = answer.state === "busy" ? "busy" : answer.vendorCode;
  await moveAttempt(db, attempt.id, ["prepared", "ambiguous"], { state: "refused", detail }, true);
  if (answer.state === "busy") return waitOrGiveUp(row, attempt, answer.retryAfter);
  if (answer.reason === "auth" || answer.reason === "quota") {
    if (await changeAccount(row, model, answer.reason)) return MOVED;
  } else if (answer.reason === "provider_failed" && answer.retryable) {
    if (attempt.number < TROUBLE_MAX) return { state: "busy", wait: spread(5 * attempt.number) };
    if (await moveToFallback(row)) return MOVED;
  }
  await failGeneration(row.id, toTaskFailure(answer, isOwn(row.keyId)));
  return ENDED;
}

async function waitOrGiveUp(
  row: GenerationRow,
  attempt: AttemptRow,
  retryAfter: number | undefined,
): Promise<SubmitAnswer> {
  if (attempt.number >= BUSY_MAX) {
    await failGeneration(row.id, { reason: "busy", retryable: true });
    return ENDED;
  }
  await reportProgress(row.id, { step: "provider_busy" });
  return { state: "busy", wait: spread(retryAfter ?? Math.min(60, 2 ** Math.min(attempt.number, 6))) };
}

export const spread = (seconds: number): number => Math.ceil(seconds * (1 + Math.random() / 2));

/**
 * An account of the deployment that is refused or used up rests, for everybody; the task goes on with the next one, or
 * with another model where that is allowed. A person's own account is theirs to mend.
 */
async function changeAccount(
  row: GenerationRow,
  model: ModelEntry,
  reason: "auth" | "quota",
): Promise<boolean> {
  if (row.keyId === null || isOwn(row.keyId)) return false;
  log.error({ provider: model.provider, keyId: row.keyId, reason }, "an account at a vendor rests");
  await restAccount(model.provider, row.keyId, reason);
  if ("account" in (await chooseAccount(row, model))) return leaveAccount(row);
  return moveToFallback(row);
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
    return ENDED;
  }
  await adoptOperation(row.id, attempt.id, operation);
  crashPoint("after-save-operation");
  return { state: "made" };
}
