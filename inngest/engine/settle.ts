import {
  type ClaimedJob,
  type EngineSql,
  enqueueDiscovery,
  enqueueRetry,
  takeJob,
} from "@/db/queries/engine";
import { lockEventNames } from "@/db/queries/engine-events";
import { endStep, lockRun, type RunRow } from "@/db/queries/engine-runs";
import type { EngineContext, ErrorObject } from "./context";
import { type Op, type Outcome, toError } from "./dispatch";
import type { Due } from "./durations";
import { endRun } from "./events";
import { planStep, waitNames } from "./plan";

/** How long until an app that refused the connection is tried again. */
const UNREACHABLE_MS = 1_000;

/**
 * Writes what came of a job, in one transaction: steps memoised, the next call or the retry queued, or the run ended.
 * Does nothing when the job is no longer this worker's or the run has ended meanwhile.
 */
export async function settle(
  context: EngineContext,
  job: ClaimedJob,
  maxAttempts: number,
  outcome: Outcome,
  worker: string,
): Promise<void> {
  await context.sql.begin(async (sql) => {
    // Before the run's row: events lock names first and runs second, too.
    if (outcome.type === "ops") await lockEventNames(sql, waitNames(outcome.ops), "wait");
    const [run, taken] = await Promise.all([lockRun(sql, job.runId), takeJob(sql, job, worker)]);
    if (!taken || run?.status !== "running") return;
    const attempt: Attempt = { context, sql, job, run, last: job.attempt + 1 >= maxAttempts };
    const again = await apply(attempt, outcome);
    if (taken.again || again) await enqueueDiscovery(sql, job.runId);
  });
}

type Attempt = { context: EngineContext; sql: EngineSql; job: ClaimedJob; run: RunRow; last: boolean };

/** True = the function has to be called again. */
async function apply(attempt: Attempt, outcome: Outcome): Promise<boolean> {
  const { context, sql, job, run } = attempt;
  switch (outcome.type) {
    case "unreachable":
      await enqueueRetry(sql, job, { afterMs: UNREACHABLE_MS });
      return false;
    case "returned":
      await endRun(context, sql, run, { status: "completed", output: outcome.data });
      return false;
    case "failed":
      if (!outcome.final && !attempt.last) {
        await retry(attempt, outcome.retryAfter);
        return false;
      }
      if (job.stepId !== "") return failStep(attempt, job.stepId, outcome.error);
      await endRun(context, sql, run, { status: "failed", error: outcome.error });
      return false;
    case "ops":
      return applyOps(attempt, outcome.ops, outcome.retryAfter);
  }
}

const retry = ({ context, sql, job }: Attempt, after: Due | undefined) =>
  enqueueRetry(
    sql,
    { ...job, attempt: job.attempt + 1 },
    after ?? { afterMs: context.settings.backoff(job.attempt) },
  );

async function failStep({ sql, job }: Attempt, stepId: string, error: ErrorObject): Promise<boolean> {
  const ended = await endStep(sql, { runId: job.runId, stepId, op: "StepFailed", name: "" }, { error });
  return ended?.ready ?? false;
}

async function applyOps(attempt: Attempt, ops: Op[], retryAfter: Due | undefined): Promise<boolean> {
  const { context, sql, job, run } = attempt;
  let again = false;
  let moved = false;
  for (const op of ops) {
    const step = { runId: job.runId, stepId: op.id, op: op.op, name: op.displayName ?? op.name ?? "" };
    switch (op.op) {
      case "RunComplete":
        await endRun(context, sql, run, { status: "completed", output: op.data });
        return false;
      case "DiscoveryRequest":
        again = true;
        break;
      case "StepRun":
      case "Step": {
        const ended = await endStep(sql, step, { data: op.data });
        again ||= ended?.ready ?? false;
        moved ||= ended !== undefined;
        break;
      }
      case "StepError":
        moved = true;
        if (attempt.last)
          again = (await failStep(attempt, op.id, toError(op.error, "The step failed"))) || again;
        else await retry(attempt, retryAfter);
        break;
      case "StepFailed":
        moved = true;
        again = (await failStep(attempt, op.id, toError(op.error, "The step failed"))) || again;
        break;
      default: {
        const planned = await planStep(context, sql, job, op);
        if (planned === "unsupported") {
          const message = `${op.op} (${step.name}) is not supported by the local engine`;
          await endRun(context, sql, run, { status: "failed", error: { name: "Error", message } });
          return false;
        }
        again ||= planned === "ended";
        moved ||= planned !== "known";
      }
    }
  }
  // A call that found nothing new and has nothing to wait for would leave the run asleep for ever.
  if (!moved && !again && job.stepId === "" && job.open === 0) {
    const error = { name: "Error", message: "The function found no step to run" };
    return apply(attempt, { type: "failed", error, final: false });
  }
  return again;
}
