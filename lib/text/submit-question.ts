import { db } from "@/db";
import { type AttemptRow, insertAttempt, moveAttempt } from "@/db/queries/attempts";
import { countAttempt, findGeneration, type GenerationRow, lockGeneration } from "@/db/queries/generations";
import { projectRegion } from "@/db/queries/result-place";
import { listAttempts, nameAttempt } from "@/db/queries/text-attempts";
import { crashPoint } from "@/lib/crash-point";
import { AppError } from "@/lib/errors";
import { cancelRunning } from "@/lib/generations/cancel-running";
import { failGeneration } from "@/lib/generations/fail-generation";
import { moveToFallback } from "@/lib/generations/move-generation";
import { recordAnswer, spread } from "@/lib/generations/record-answer";
import { isWanted, reportProgress } from "@/lib/generations/report-progress";
import { log } from "@/lib/log";
import { storable } from "@/lib/projects/text";
import { accountOf, isOwn } from "@/lib/providers/accounts";
import { findModel } from "@/lib/providers/catalog-state";
import { noteFailure, noteSuccess, passCircuit, serviceCircuit } from "@/lib/providers/circuits";
import { textProvider } from "@/lib/providers/registry";
import { vendorModelOf } from "@/lib/providers/slots";
import type { Credentials, ModelEntry, TextResult } from "@/lib/providers/types";
import { markOwnAccountUsed } from "@/lib/user-keys/own-account";
import type { Question } from "./text-job";

export type QuestionOutcome =
  | { state: "answered" }
  | { state: "busy"; wait: number }
  /** To another account or model: a fresh run goes on. */
  | { state: "moved" }
  | { state: "ended" };

/** A vendor out of order for so long is not waited for any more. */
const OUTAGE_SECONDS = 300;
/** A lost answer is asked for once more, at our own cost; the next one lost ends the task. */
const LOST_MAX = 2;
const LOST_WAIT = 2;
const CANCEL_LOOK_MS = 2_000;
const ENDED: QuestionOutcome = { state: "ended" };

/** Which question an attempt was. */
export const questionOf = ({ operation }: AttemptRow): unknown => operation?.question;

/**
 * The billable act: the attempt is on record before anything is sent, and the answer is on it before anything is done
 * with it. A question that has its answer is not sent again.
 */
export async function submitQuestion(generationId: string, question: Question): Promise<QuestionOutcome> {
  const known = await findGeneration(db, generationId);
  const model = findModel(known?.model ?? null);
  if (known?.status !== "running" || !known.provider || !model) return ENDED;
  const account = await accountFor(known);
  if (!account) return ENDED;
  const service = serviceCircuit(model, account);
  const gate = await passCircuit(service);
  if (gate.open) return waitOut(known, gate);
  const prepared = await prepare(generationId, question, model);
  if ("state" in prepared) return prepared;
  const { attempt, row, number } = prepared;
  await reportProgress(generationId, { step: question.step, progress: question.progress });
  crashPoint("after-attempt");

  let result: TextResult;
  const watch = watchCancel(generationId);
  try {
    result = await textProvider(model.provider, account).complete(
      vendorModelOf(model, account),
      question.request,
      { signal: watch.signal },
    );
  } catch (error) {
    await lose(attempt, model);
    if (watch.signal.aborted) {
      await cancelRunning(row);
      return ENDED;
    }
    log.warn({ err: error, generationId, question: question.key }, "a model's answer was lost");
    await noteFailure(service, "lost");
    return { state: "busy", wait: spread(LOST_WAIT) };
  } finally {
    watch.stop();
  }
  crashPoint("after-submit");
  if (isOwn(account.keyId)) await markOwnAccountUsed(account.keyId);
  if (result.state === "done") {
    const operation = {
      question: question.key,
      text: storable(result.text),
      ...(result.usage && { usage: result.usage }),
    };
    await moveAttempt(db, attempt.id, ["prepared"], { state: "acknowledged", operation }, true);
    await noteSuccess(service);
    crashPoint("after-save-operation");
    return { state: "answered" };
  }
  if (result.state === "busy" && result.down) await noteFailure(service, "down");
  if (result.state === "failed" && result.reason === "provider_failed")
    await noteFailure(service, result.reason);
  // How often one question was refused says when to give up, not how many there are.
  const answer = await recordAnswer(row, model, { ...attempt, number }, result);
  if (answer.state === "busy" || answer.state === "moved") return answer;
  return ENDED;
}

async function accountFor(row: GenerationRow): Promise<Credentials | null> {
  try {
    const region = await projectRegion(db, row.userId, row.projectId);
    return await accountOf(row.provider ?? "", row.keyId, { userId: row.userId, region });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    await failGeneration(row.id, { reason: error.reason, retryable: true, details: error.details });
    return null;
  }
}

async function waitOut(
  row: GenerationRow,
  gate: { wait: number; openFor: number },
): Promise<QuestionOutcome> {
  if (await moveToFallback(row)) return { state: "moved" };
  if (gate.openFor > OUTAGE_SECONDS) {
    await failGeneration(row.id, { reason: "provider_failed", retryable: true, vendorCode: "out of order" });
    return ENDED;
  }
  await reportProgress(row.id, { step: "provider_down" });
  return { state: "busy", wait: spread(gate.wait) };
}

type Prepared = { attempt: AttemptRow; row: GenerationRow; number: number };

/** Decides under the row's lock whether to send, and writes the attempt down. */
async function prepare(
  generationId: string,
  { key }: Question,
  model: ModelEntry,
): Promise<Prepared | QuestionOutcome> {
  const decided = await db.transaction(
    async (tx): Promise<Prepared | QuestionOutcome | { cancel: GenerationRow } | { lost: true }> => {
      const row = await lockGeneration(tx, generationId);
      if (row?.status !== "running") return ENDED;
      if (row.cancelRequestedAt) return { cancel: row };
      const all = await listAttempts(tx, generationId);
      const same = all.filter((attempt) => questionOf(attempt) === key);
      if (same.some(({ state }) => state === "acknowledged")) return { state: "answered" };
      // Somebody died while it was being sent.
      for (const attempt of same)
        if (attempt.state === "prepared")
          await moveAttempt(tx, attempt.id, ["prepared"], lostAt(model), true);
      if (same.filter(({ state }) => state !== "refused").length >= LOST_MAX) return { lost: true };
      const number = (all.at(-1)?.number ?? 0) + 1;
      const attempt = await insertAttempt(tx, {
        generationId,
        number,
        clientKey: `${generationId}-${number}`,
        provider: row.provider ?? "",
        model: row.model ?? "",
        keyId: row.keyId,
      });
      if (!attempt) return { state: "busy", wait: 1 };
      await nameAttempt(tx, attempt.id, key);
      await countAttempt(tx, generationId);
      return { attempt, row, number: same.length + 1 };
    },
  );
  if ("cancel" in decided) {
    await cancelRunning(decided.cancel);
    return ENDED;
  }
  if ("lost" in decided) {
    await failGeneration(generationId, { reason: "provider_unconfirmed", retryable: true });
    return ENDED;
  }
  return decided;
}

/** The answer is gone for good, but may be billed: nobody can be asked for it later. */
const lostAt = (model: ModelEntry) => ({
  state: "orphaned" as const,
  possibleCost: model.credits,
  detail: "lost",
});
const lose = (attempt: AttemptRow, model: ModelEntry): Promise<boolean> =>
  moveAttempt(db, attempt.id, ["prepared"], lostAt(model), true);

/** Long answers take minutes: somebody who stops the task does not wait for them. */
function watchCancel(generationId: string): { signal: AbortSignal; stop: () => void } {
  const controller = new AbortController();
  const look = setInterval(() => {
    void isWanted(generationId).then(
      (wanted) => wanted || controller.abort(),
      () => undefined,
    );
  }, CANCEL_LOOK_MS);
  return { signal: controller.signal, stop: () => clearInterval(look) };
}
