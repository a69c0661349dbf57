import { db } from "@/db";
import {
  type AttemptRow,
  CLEARED,
  insertAttempt,
  lastAttempt,
  moveAttempt,
  takeCleared,
} from "@/db/queries/attempts";
import { countAttempt, findGeneration, type GenerationRow, lockGeneration } from "@/db/queries/generations";
import { countEvent } from "@/db/queries/platform";
import { crashPoint } from "@/lib/crash-point";
import { AppError } from "@/lib/errors";
import { log } from "@/lib/log";
import { isOwn } from "@/lib/providers/accounts";
import { findModel } from "@/lib/providers/catalog-state";
import { type Gate, noteFailure, noteSuccess, passCircuit, serviceCircuit } from "@/lib/providers/circuits";
import { slotPool, vendorModelOf } from "@/lib/providers/slots";
import type { MediaRequest, ModelEntry, SubmitResult, ToolRequest } from "@/lib/providers/types";
import { markOwnAccountUsed } from "@/lib/user-keys/own-account";
import { cancelRunning } from "./cancel-running";
import { failGeneration } from "./fail-generation";
import { moveToFallback } from "./move-generation";
import { providerOf } from "./provider-of";
import { readyRequest } from "./ready-request";
import { recordAnswer, type SubmitAnswer, spread } from "./record-answer";
import { reportProgress } from "./report-progress";

/** A vendor out of order for so long is not waited for any more. */
const OUTAGE_SECONDS = 300;

type Prepared = { attempt: AttemptRow; row: GenerationRow } | SubmitAnswer;

/**
 * The one billable act. The attempt is on record, under the key the provider will know us by, before anything is sent:
 * whoever comes here again, after a crash or a lost answer, finds the record and never sends blindly a second time.
 */
export async function submitGeneration(generationId: string): Promise<SubmitAnswer> {
  const known = await findGeneration(db, generationId);
  const model = findModel(known?.model ?? null);
  if (!known?.provider || !model) return { state: "ended" };
  const vendor = await vendorFor(known);
  if (!vendor) return { state: "ended" };
  const { provider, account } = vendor;
  const service = serviceCircuit(model, account);
  const held = await holdBack(known, model, service);
  if (held) return held;

  const prepared = await prepareAttempt(generationId);
  if ("state" in prepared) return prepared;
  crashPoint("after-attempt");
  const { attempt, row } = prepared;
  const request = await requestOf(row, attempt);
  if (!request) return { state: "ended" };
  let answer: SubmitResult;
  try {
    answer = await provider.submit(vendorModelOf(model, account), request, attempt.clientKey);
  } catch (error) {
    log.warn({ err: error, generationId }, "submit answer lost");
    await moveAttempt(db, attempt.id, ["prepared"], { state: "ambiguous" });
    await noteFailure(service, "lost");
    return { state: "ambiguous" };
  }
  crashPoint("after-submit");
  const recorded = await recordAnswer(row, model, attempt, answer);
  await noteHealth(service, answer);
  if (isOwn(account.keyId)) await markOwnAccountUsed(account.keyId);
  return recorded;
}

/** Null = something it is made from is gone, and the task has failed. Nothing was sent, and the attempt says so. */
async function requestOf(
  row: GenerationRow,
  attempt: AttemptRow,
): Promise<MediaRequest | ToolRequest | null> {
  try {
    return await readyRequest(row);
  } catch (error) {
    const detail = error instanceof AppError ? error.reason : "not prepared";
    await moveAttempt(db, attempt.id, ["prepared"], { state: "refused", detail }, true);
    if (!(error instanceof AppError)) throw error;
    await failGeneration(row.id, { reason: error.reason, retryable: false });
    return null;
  }
}

/** Null = there is no account any more, and the task has failed. */
async function vendorFor(row: GenerationRow): Promise<Awaited<ReturnType<typeof providerOf>> | null> {
  try {
    return await providerOf(row);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    await failGeneration(row.id, { reason: error.reason, retryable: true, details: error.details });
    return null;
  }
}

/** Why nothing new is sent just now. What was sent before is not held back: it is asked about. */
async function holdBack(
  row: GenerationRow,
  model: ModelEntry,
  service: string,
): Promise<SubmitAnswer | null> {
  const last = await lastAttempt(db, row.id);
  if (last && last.state !== "refused") return null;
  const wait = await overRate(model, row.keyId);
  if (wait > 0) return { state: "busy", wait };
  const gate = await passCircuit(service);
  return gate.open ? waitOut(row, gate) : null;
}

async function waitOut(row: GenerationRow, gate: Extract<Gate, { open: true }>): Promise<SubmitAnswer> {
  if (row.status !== "running") return { state: "ended" };
  if (row.cancelRequestedAt) {
    await cancelRunning(row);
    return { state: "ended" };
  }
  if (await moveToFallback(row)) return { state: "moved" };
  if (gate.openFor > OUTAGE_SECONDS) {
    await failGeneration(row.id, { reason: "provider_failed", retryable: true, vendorCode: "out of order" });
    return { state: "ended" };
  }
  await reportProgress(row.id, { step: "provider_down" });
  return { state: "busy", wait: spread(gate.wait) };
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
      keyId: row.keyId,
    });
    if (!attempt) return { state: "ambiguous" };
    await countAttempt(tx, generationId);
    return { attempt, row };
  });
  if (!("cancel" in prepared)) return prepared;
  await cancelRunning(prepared.cancel);
  return { state: "ended" };
}

/** Refusals of a request say nothing of the vendor's health; silence and its own trouble do. */
async function noteHealth(service: string, answer: SubmitResult): Promise<void> {
  if (answer.state === "accepted" || answer.state === "done") return noteSuccess(service);
  if (answer.state === "busy" && answer.down) return noteFailure(service, "down");
  if (answer.state === "failed" && answer.reason === "provider_failed")
    return noteFailure(service, answer.reason);
}

/** Seconds to wait where the model says how many submits a second it takes, counted across all processes. */
async function overRate(model: ModelEntry, keyId: string | null): Promise<number> {
  if (model.submitsPerSecond === undefined) return 0;
  const { count } = await countEvent(db, `submit:${slotPool(model, keyId)}`, 1);
  return count <= model.submitsPerSecond ? 0 : Math.ceil(count / model.submitsPerSecond);
}
