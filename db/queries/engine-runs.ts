import { type EngineSql, jsonText } from "./engine";

export type NewRun = {
  id: string;
  functionId: string;
  eventId: string;
  keys: string[];
  prioritySeconds: number;
  delayMs: number;
  startTimeoutMs: number | null;
  parentRunId: string | null;
  parentStepId: string | null;
};
export type NewWait = {
  runId: string;
  stepId: string;
  position: number;
  eventName: string;
  path: string;
  key: string;
  expiresMs: number | null;
};

/** Runs with their first discovery and, when asked for, the timer that gives up on starting. */
export async function insertRuns(sql: EngineSql, runs: NewRun[]): Promise<void> {
  if (runs.length === 0) return;
  const rows = JSON.stringify(runs);
  await sql`
    with x as (
      select * from json_to_recordset(${rows}::text::json) as x("id" uuid, "functionId" text, "eventId" uuid, "keys" text[],
        "prioritySeconds" float8, "delayMs" float8, "startTimeoutMs" float8, "parentRunId" uuid, "parentStepId" text)
    ), runs as (
      insert into engine_runs (id, function_id, event_id, keys, score, parent_run_id, parent_step_id)
      select "id", "functionId", "eventId", "keys", clock_timestamp() - "prioritySeconds" * interval '1 s',
        "parentRunId", "parentStepId" from x
      returning id, keys, score
    ), timers as (
      insert into engine_timers (run_id, kind, due_at)
      select "id", 'start', clock_timestamp() + "startTimeoutMs" * interval '1 ms' from x
      where "startTimeoutMs" is not null
    )
    insert into engine_jobs (id, run_id, keys, score, available_at)
    select gen_random_uuid(), runs.id, runs.keys, runs.score, clock_timestamp() + x."delayMs" * interval '1 ms'
    from runs join x on x."id" = runs.id`;
}

export async function insertWaits(sql: EngineSql, waits: NewWait[]): Promise<void> {
  if (waits.length === 0) return;
  await sql`
    insert into engine_waits (run_id, step_id, position, event_name, match_path, match_key, expires_at)
    select "runId", "stepId", "position", "eventName", "path", "key",
      clock_timestamp() + "expiresMs" * interval '1 ms'
    from json_to_recordset(${JSON.stringify(waits)}::text::json) as x("runId" uuid, "stepId" text, "position" int,
      "eventName" text, "path" text, "key" text, "expiresMs" float8)`;
}

export async function insertTimer(
  sql: EngineSql,
  timer: { runId: string; kind: "sleep" | "wait" | "invoke" | "finish"; stepId: string },
  due: { afterMs: number } | { at: string },
): Promise<void> {
  const at =
    "at" in due ? sql`${due.at}::timestamptz` : sql`clock_timestamp() + ${due.afterMs} * interval '1 ms'`;
  await sql`
    insert into engine_timers (run_id, kind, step_id, due_at)
    values (${timer.runId}, ${timer.kind}, ${timer.stepId}, ${at}) on conflict do nothing`;
}

export type RunRow = {
  id: string;
  functionId: string;
  status: "running" | "completed" | "failed" | "cancelled";
  started: boolean;
  parentRunId: string | null;
  parentStepId: string | null;
  event: Record<string, unknown>;
};

/** The run, locked until the transaction ends. */
export async function lockRun(sql: EngineSql, id: string): Promise<RunRow | undefined> {
  const [row] = await sql<RunRow[]>`
    select r.id, r.function_id as "functionId", r.status, r.started_at is not null as started,
      r.parent_run_id as "parentRunId", r.parent_step_id as "parentStepId", e.body as event
    from engine_runs r join engine_events e on e.id = r.event_id where r.id = ${id} for update of r`;
  return row;
}

export async function markStarted(sql: EngineSql, id: string): Promise<void> {
  await sql`update engine_runs set started_at = clock_timestamp() where id = ${id} and started_at is null`;
}

/** False = this step is known already. */
export async function insertPendingStep(
  sql: EngineSql,
  step: { runId: string; stepId: string; op: string; name: string; race: boolean },
): Promise<boolean> {
  const rows = await sql`
    with step as (
      insert into engine_steps (run_id, step_id, op, name, status, race)
      values (${step.runId}, ${step.stepId}, ${step.op}, ${step.name}, 'pending', ${step.race})
      on conflict (run_id, step_id) do nothing returning run_id
    ) update engine_runs set pending = pending + ${step.race ? 0 : 1} where id = (select run_id from step) returning id`;
  return rows.length > 0;
}

export type StepEnd = { data: unknown } | { error: unknown };

/**
 * Memoises a step's end and puts it on the run's stack, once. Undefined = it had ended before. `ready` = the function
 * has to be called again: nothing else is pending, or the step raced.
 */
export async function endStep(
  sql: EngineSql,
  step: { runId: string; stepId: string; op: string; name: string },
  end: StepEnd,
): Promise<{ ready: boolean } | undefined> {
  const failed = "error" in end;
  const [data, error] = [failed ? null : jsonText(end.data), failed ? jsonText(end.error) : null];
  const [row] = await sql<{ ready: boolean }[]>`
    with step as (
      insert into engine_steps as s (run_id, step_id, op, name, status, data, error, ended_at)
      values (${step.runId}, ${step.stepId}, ${step.op}, ${step.name}, ${failed ? "failed" : "done"},
        ${data}::text::json, ${error}::text::json, clock_timestamp())
      on conflict (run_id, step_id) do update set status = excluded.status, data = excluded.data,
        error = excluded.error, ended_at = excluded.ended_at where s.status = 'pending'
      returning run_id, step_id, race, (xmax <> 0 and not race)::int as awaited
    )
    update engine_runs r set stack = r.stack || step.step_id, pending = r.pending - step.awaited
    from step where r.id = step.run_id returning r.pending = 0 or step.race as ready`;
  return row;
}

/** Nothing waits for this step any more. */
export async function clearStep(sql: EngineSql, runId: string, stepId: string): Promise<void> {
  await sql`
    with waits as (delete from engine_waits where run_id = ${runId} and step_id = ${stepId}),
      jobs as (delete from engine_jobs where run_id = ${runId} and step_id = ${stepId})
    delete from engine_timers where run_id = ${runId} and step_id = ${stepId}`;
}

export async function closeRun(
  sql: EngineSql,
  runId: string,
  end: { status: "completed" | "failed" | "cancelled"; output?: unknown; error?: unknown },
): Promise<void> {
  const [output, error] = [
    end.output === undefined ? null : jsonText(end.output),
    end.error === undefined ? null : jsonText(end.error),
  ];
  await sql`
    with jobs as (delete from engine_jobs where run_id = ${runId}),
      timers as (delete from engine_timers where run_id = ${runId}),
      waits as (delete from engine_waits where run_id = ${runId})
    update engine_runs set status = ${end.status}, output = ${output}::text::json, error = ${error}::text::json,
      pending = 0, ended_at = clock_timestamp() where id = ${runId}`;
}

export type StoredStep = { stepId: string; status: "done" | "failed"; data: unknown; error: unknown };

export async function listEndedSteps(sql: EngineSql, runId: string): Promise<StoredStep[]> {
  return sql<StoredStep[]>`
    select step_id as "stepId", status, data, error from engine_steps
    where run_id = ${runId} and status <> 'pending'`;
}

export type RunView = RunRow & { output: unknown; error: unknown; createdAt: Date; endedAt: Date | null };

export async function findRun(sql: EngineSql, id: string): Promise<RunView | undefined> {
  const [row] = await sql<RunView[]>`
    select r.id, r.function_id as "functionId", r.status, r.started_at is not null as started, r.output, r.error,
      r.parent_run_id as "parentRunId", r.parent_step_id as "parentStepId", e.body as event,
      r.created_at as "createdAt", r.ended_at as "endedAt"
    from engine_runs r join engine_events e on e.id = r.event_id where r.id = ${id}`;
  return row;
}

export type DueTimer = {
  runId: string;
  stepId: string;
  kind: "sleep" | "wait" | "invoke" | "start" | "finish";
};

export async function listDueTimers(sql: EngineSql, limit: number): Promise<DueTimer[]> {
  return sql<DueTimer[]>`
    select run_id as "runId", step_id as "stepId", kind from engine_timers
    where due_at <= clock_timestamp() order by due_at limit ${limit}`;
}

/** False = another took it, or it was cleared. */
export async function takeTimer(sql: EngineSql, timer: DueTimer): Promise<boolean> {
  const rows = await sql`
    delete from engine_timers where run_id = ${timer.runId} and kind = ${timer.kind} and step_id = ${timer.stepId}
    returning run_id`;
  return rows.length > 0;
}
