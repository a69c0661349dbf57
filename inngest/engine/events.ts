import { createHash } from "node:crypto";
import type { EngineSql } from "@/db/queries/engine";
import {
  findWaits,
  hasWaits,
  insertEvents,
  listWaitPaths,
  lockEventNames,
  type WaitProbe,
} from "@/db/queries/engine-events";
import { closeRun, lockRun, type RunRow } from "@/db/queries/engine-runs";
import { newId } from "@/db/schema/columns";
import type { EngineContext, ErrorObject } from "./context";
import { holds, matchKey, valueAt } from "./expressions";
import { type EventBody, resolveStep, type Start, startRuns } from "./runs";

/** As a sender gives it. */
export type IncomingEvent = {
  id?: string | undefined;
  name: string;
  data?: unknown;
  ts?: number | undefined;
  [field: string]: unknown;
};

/** `x-inngest-event-id-seed: <sender's ms>,<entropy>`: the same for each of the sender's own tries of one request. */
export type Seed = { sentAt: number; entropy: string };

function dedupeKeyOf(event: IncomingEvent, id: string, index: number, seed: Seed | undefined): string {
  if (event.id) return `id:${event.id}`;
  if (!seed) return id;
  const { sentAt, entropy } = seed;
  return `seed:${createHash("sha256").update(`${sentAt},${entropy},${index}`).digest("hex")}`;
}

/** Stores events and does all they cause, in the caller's transaction: runs, ended waits, cancellations. */
export async function ingest(
  context: EngineContext,
  sql: EngineSql,
  incoming: IncomingEvent[],
  seed?: Seed,
): Promise<string[]> {
  const events = incoming.map((event, index) => {
    const id = newId();
    const ts = event.ts ?? Date.now();
    const body: EventBody = { ...event, id: event.id || id, data: event.data ?? {}, ts };
    // By the sender's own clock: two clocks that disagree must not delay anything.
    const delayMs = seed ? Math.max(0, ts - seed.sentAt) : 0;
    return { id, dedupeKey: dedupeKeyOf(event, id, index, seed), name: event.name, body, delayMs };
  });
  await lockEventNames(
    sql,
    events.map(({ name }) => name),
    "send",
  );
  const stored = await insertEvents(sql, events);
  const fresh = events.filter(({ id, dedupeKey }) => stored.get(dedupeKey)?.id === id);
  const starts: Start[] = fresh.flatMap(({ id, name, body, delayMs }) =>
    context.functions
      .triggeredBy(name)
      .filter(({ condition }) => !condition || holds(condition, body.data))
      .map(({ config }) => ({ config, eventId: id, event: body, delayMs })),
  );
  await meetWaits(
    context,
    sql,
    fresh.map(({ body }) => body),
  );
  await startRuns(sql, starts);
  return events.map(({ id, dedupeKey }) => stored.get(dedupeKey)?.id ?? id);
}

async function meetWaits(context: EngineContext, sql: EngineSql, events: EventBody[]): Promise<void> {
  const paths = await listWaitPaths(
    sql,
    events.map(({ name }) => name),
  );
  const probes: WaitProbe[] = events.flatMap(({ name, data }, index) =>
    paths
      .filter((wait) => wait.name === name)
      .map(({ path }) => {
        const key = path === "" ? "" : matchKey(valueAt(data, path.split(".")));
        return { name, path, key, index };
      }),
  );
  for (const { runId, stepId, index } of await findWaits(sql, probes)) {
    if (stepId === "") await cancelRun(context, sql, runId);
    else await resolveStep(sql, runId, stepId, { data: events[index] });
  }
}

export type RunEnd =
  | { status: "completed"; output: unknown }
  | { status: "failed" | "cancelled"; error: ErrorObject };

/** Ends a locked, running run: nothing of it is left to do; listeners and an invoking step learn of it. */
export async function endRun(
  context: EngineContext,
  sql: EngineSql,
  run: RunRow,
  end: RunEnd,
): Promise<void> {
  await closeRun(sql, run.id, end);
  const outcome = "error" in end ? { error: end.error } : { result: end.output };
  const data = {
    function_id: run.functionId,
    run_id: run.id,
    ...outcome,
    event: run.event,
    events: [run.event],
  };
  const names = end.status === "cancelled" ? ["cancelled"] : ["finished"];
  if (end.status === "failed") names.push("failed");
  for (const suffix of names) {
    const name = `inngest/function.${suffix}`;
    const heard = context.functions.triggeredBy(name).length > 0 || (await hasWaits(sql, name));
    if (heard) await ingest(context, sql, [{ name, data }]);
  }
  if (run.parentRunId === null || run.parentStepId === null) return;
  await resolveStep(
    sql,
    run.parentRunId,
    run.parentStepId,
    "error" in end ? { error: end.error } : { data: end.output },
  );
}

/** False = there is no such run, or it has ended. A step that is executing goes on; its result is dropped. */
export async function cancelRun(context: EngineContext, sql: EngineSql, runId: string): Promise<boolean> {
  const run = await lockRun(sql, runId);
  if (run?.status !== "running") return false;
  const error = { name: "FunctionCancelled", message: "The run was cancelled" };
  await endRun(context, sql, run, { status: "cancelled", error });
  return true;
}
