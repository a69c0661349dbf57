import { type EngineSql, enqueueDiscovery } from "@/db/queries/engine";
import { insertEvents, takeIdempotencyKeys } from "@/db/queries/engine-events";
import {
  clearStep,
  endStep,
  insertRuns,
  insertWaits,
  lockRun,
  type NewRun,
  type NewWait,
  type StepEnd,
} from "@/db/queries/engine-runs";
import { newId } from "@/db/schema/columns";
import { parseDuration } from "./durations";
import { evaluate, matchKey, parseEquality, parseKey, toMatch } from "./expressions";
import type { FunctionConfig } from "./registration";

export type EventBody = { name: string; data: unknown; id: string; ts: number; [field: string]: unknown };

export type Start = {
  config: FunctionConfig;
  eventId: string;
  event: EventBody;
  delayMs?: number;
  parent?: { runId: string; stepId: string };
};

const PRIORITY_SECONDS = 600;

/** The pools a run's executing steps count in, each with its limit: `<limit>|<pool>`. */
export function poolKeys(config: FunctionConfig, data: unknown): string[] {
  return config.concurrency.map(({ limit, key, scope }) => {
    const operand = key === undefined ? undefined : parseKey(key);
    const value = operand ? matchKey(evaluate(operand, data)) : "";
    // A shared scope is one pool for all functions that name it with the same expression.
    const owner = scope === "fn" ? config.id : `${scope}:${key ?? ""}`;
    return `${limit}|${owner}|${value}`;
  });
}

function prioritySeconds(config: FunctionConfig, data: unknown): number {
  const text = config.priority?.run;
  if (text === undefined) return 0;
  const operand = parseKey(text);
  const value = Number(operand ? evaluate(operand, data) : text);
  return Number.isFinite(value) ? Math.max(-PRIORITY_SECONDS, Math.min(PRIORITY_SECONDS, value)) : 0;
}

function idempotencyKey({ config, event }: Start): string | undefined {
  const operand = config.idempotency === undefined ? undefined : parseKey(config.idempotency);
  return operand && `${config.id}|${matchKey(evaluate(operand, event.data))}`;
}

/** Leaves out starts whose idempotency key was used within a day. */
async function withoutRepeats(sql: EngineSql, starts: Start[]): Promise<Start[]> {
  const keyed = starts.map((start) => ({ start, key: idempotencyKey(start) }));
  const wanted = new Map(keyed.flatMap(({ start, key }) => (key === undefined ? [] : [[key, start]])));
  const rows = [...wanted].map(([key, { config }]) => ({
    functionId: config.id,
    key: key.slice(config.id.length + 1),
  }));
  const free = await takeIdempotencyKeys(sql, rows);
  return keyed.filter(({ key }) => key === undefined || free.delete(key)).map(({ start }) => start);
}

/** Creates runs with their first call and what cancels them. The ids are those of the runs created. */
export async function startRuns(sql: EngineSql, all: Start[]): Promise<string[]> {
  const starts = await withoutRepeats(sql, all);
  const runs: NewRun[] = [];
  const waits: NewWait[] = [];
  for (const { config, eventId, event, delayMs = 0, parent } of starts) {
    const id = newId();
    const start = config.timeouts?.start;
    runs.push({
      id,
      functionId: config.id,
      eventId,
      keys: poolKeys(config, event.data),
      prioritySeconds: prioritySeconds(config, event.data),
      delayMs,
      startTimeoutMs: start === undefined ? null : delayMs + (parseDuration(start) ?? 0),
      parentRunId: parent?.runId ?? null,
      parentStepId: parent?.stepId ?? null,
    });
    config.cancel.forEach((cancel, position) => {
      const condition = cancel.if === undefined ? undefined : parseEquality(cancel.if);
      const match = toMatch(condition, event.data);
      const expiresMs = cancel.timeout === undefined ? null : (parseDuration(cancel.timeout) ?? null);
      if (match)
        waits.push({ runId: id, stepId: "", position, eventName: cancel.event, ...match, expiresMs });
    });
  }
  await insertRuns(sql, runs);
  await insertWaits(sql, waits);
  return runs.map(({ id }) => id);
}

/** An event made by the engine for one run: an invocation, a cron's tick. */
export async function startFromEngine(
  sql: EngineSql,
  config: FunctionConfig,
  event: { name: string; data: unknown; [field: string]: unknown },
  parent?: { runId: string; stepId: string },
): Promise<void> {
  const id = newId();
  const body = { ...event, id, ts: Date.now() };
  await insertEvents(sql, [{ id, dedupeKey: id, name: event.name, body }]);
  await startRuns(sql, [{ config, eventId: id, event: body, parent }]);
}

/** Ends a waiting step of another transaction's run: a timer, an event, an invoked function. */
export async function resolveStep(
  sql: EngineSql,
  runId: string,
  stepId: string,
  end: StepEnd,
): Promise<void> {
  const run = await lockRun(sql, runId);
  if (run?.status !== "running") return;
  const ended = await endStep(sql, { runId, stepId, op: "", name: "" }, end);
  if (!ended) return;
  await clearStep(sql, runId, stepId);
  if (ended.ready) await enqueueDiscovery(sql, runId);
}
