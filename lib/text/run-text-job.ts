import { db } from "@/db";
import { findGeneration } from "@/db/queries/generations";
import { listAttempts } from "@/db/queries/text-attempts";
import { AppError } from "@/lib/errors";
import { acquireSlot } from "@/lib/generations/acquire-slot";
import { cancelRunning } from "@/lib/generations/cancel-running";
import { completeGeneration } from "@/lib/generations/complete-generation";
import { failGeneration } from "@/lib/generations/fail-generation";
import { type QuestionOutcome, questionOf, submitQuestion } from "./submit-question";
import type { TextJob } from "./text-job";

export type TextTurn = QuestionOutcome | { state: "wait" } | { state: "done" };

/** Reasons with which the very same work may succeed later. */
const RETRYABLE = new Set(["unavailable", "conflict", "bad_answer", "no_account"]);

/**
 * One turn of a job that asks a model: it is run from its start with the answers there are; the first question without
 * one is sent, and the turn is over. Without such a question it ends, and so does the task.
 */
export async function runTextJob(generationId: string, job: TextJob): Promise<TextTurn> {
  const row = await findGeneration(db, generationId);
  if (row?.status !== "running") return { state: "ended" };
  if (row.cancelRequestedAt) {
    await cancelRunning(row);
    return { state: "ended" };
  }
  const answers = new Map<unknown, string>();
  for (const attempt of await listAttempts(db, generationId))
    if (attempt.state === "acknowledged" && typeof attempt.operation?.text === "string")
      answers.set(questionOf(attempt), attempt.operation.text);
  try {
    const run = job(row);
    let turn = await run.next();
    while (!turn.done) {
      const answer = answers.get(turn.value.key);
      if (answer === undefined) {
        const slot = await acquireSlot(generationId);
        if (slot !== "had") return { state: slot };
        return submitQuestion(generationId, turn.value);
      }
      turn = await run.next(answer);
    }
    await completeGeneration(generationId, { result: turn.value });
    return { state: "done" };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    await failGeneration(generationId, {
      reason: error.reason,
      retryable: RETRYABLE.has(error.reason),
      ...(error.details && { details: error.details }),
    });
    return { state: "ended" };
  }
}
