import { z } from "zod";
import { type ClaimedJob, type EngineSql, enqueueStep } from "@/db/queries/engine";
import { listEventsSince } from "@/db/queries/engine-events";
import { endStep, insertPendingStep, insertTimer, insertWaits } from "@/db/queries/engine-runs";
import type { EngineContext } from "./context";
import type { Op } from "./dispatch";
import { type Due, parseDue } from "./durations";
import { isResolvable, matchKey, parseEquality, toMatch, valueAt } from "./expressions";
import { startFromEngine } from "./runs";

/** `ended` = its end is known already and the function must be called again; `known` = found before. */
export type Planned = "planned" | "ended" | "known" | "unsupported";

const invokeOptions = z.object({
  function_id: z.string(),
  payload: z.looseObject({ data: z.unknown().optional() }).default({ data: {} }),
  timeout: z.string().nullish(),
});

/** Events whose waits a list of steps registers: their lock comes before anything else. */
export const waitNames = (ops: Op[]): string[] =>
  ops.flatMap((op) => (op.op === "WaitForEvent" && op.name ? [op.name] : []));

/** Registers a step that ends later: planned work, a sleep, a wait, an invocation. */
export async function planStep(
  context: EngineContext,
  sql: EngineSql,
  job: ClaimedJob,
  op: Op,
): Promise<Planned> {
  const plan = PLANS[op.op];
  if (!plan) return "unsupported";
  const race = op.opts?.parallelMode === "race";
  const name = op.displayName ?? op.name ?? "";
  const step = { runId: job.runId, stepId: op.id, op: op.op, name };
  if (!(await insertPendingStep(sql, { ...step, race }))) return "known";
  const end = await plan({ context, sql, job, op, due: dueOf(op) });
  if (!end) return "planned";
  if (end === "unsupported") return end;
  const ended = await endStep(sql, step, end);
  return ended?.ready ? "ended" : "planned";
}

type Plan = { context: EngineContext; sql: EngineSql; job: ClaimedJob; op: Op; due: Due | undefined };
type PlanResult = { data: unknown } | { error: unknown } | "unsupported" | undefined;

/** A sleep names its time in `name`; waits and invocations in `opts.timeout`. */
function dueOf(op: Op): Due | undefined {
  const text = op.op === "Sleep" ? op.name : op.opts?.timeout;
  return typeof text === "string" ? parseDue(text) : undefined;
}

const PLANS: Record<string, (plan: Plan) => Promise<PlanResult>> = {
  async StepPlanned({ sql, job, op }) {
    await enqueueStep(sql, job.runId, op.id);
    return undefined;
  },

  async Sleep({ sql, job, op, due }) {
    if (!due) return "unsupported";
    await insertTimer(sql, { runId: job.runId, kind: "sleep", stepId: op.id }, due);
    return undefined;
  },

  async WaitForEvent({ sql, job, op, due }) {
    const text = op.opts?.if;
    const condition = typeof text === "string" ? parseEquality(text) : undefined;
    if (!op.name || !due || (text && (!condition || !isResolvable(condition)))) return "unsupported";
    const step = { runId: job.runId, stepId: op.id };
    const match = toMatch(condition, job.event.data);
    if (match) {
      // What came while the call that found this wait was queued or in flight counts as coming after it.
      for (const { body } of await listEventsSince(sql, op.name, job.availableAt))
        if (match.path === "" || matchKey(valueAt(body.data, match.path.split("."))) === match.key)
          return { data: body };
      await insertWaits(sql, [{ ...step, position: 0, eventName: op.name, ...match, expiresMs: null }]);
    }
    await insertTimer(sql, { ...step, kind: "wait" }, due);
    return undefined;
  },

  async InvokeFunction({ context, sql, job, op, due }) {
    const options = invokeOptions.safeParse(op.opts);
    if (!options.success) return "unsupported";
    const { function_id: id, payload } = options.data;
    const config = context.functions.isServed(id) ? context.functions.find(id) : undefined;
    if (!config) return { error: { name: "Error", message: `There is no function "${id}" to invoke` } };
    const step = { runId: job.runId, stepId: op.id };
    const event = { ...payload, name: "inngest/function.invoked", data: payload.data ?? {} };
    if (due) await insertTimer(sql, { ...step, kind: "invoke" }, due);
    await startFromEngine(sql, config, event, step);
    return undefined;
  },
};

/** What a timer's coming means to its step. */
export function timedOut(kind: "sleep" | "wait" | "invoke"): { data: null } | { error: unknown } {
  if (kind !== "invoke") return { data: null };
  const message = "Timed out waiting for the invoked function to complete";
  return { error: { name: "InvokeTimeoutError", message } };
}
