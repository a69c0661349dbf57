import postgres, { type ISql, type Sql } from "postgres";
import { socketFor } from "../socket";

/**
 * The local engine's own connection and queue. Plain SQL: these statements are locks, leases and set operations.
 * Only the database's clock counts, and it is asked anew inside a transaction (`clock_timestamp()`).
 */
export type EngineSql = ISql;
export type EnginePool = Sql;

const CLAIM_LOCK = 7_310_501;
export const ENGINE_CHANNEL = "engine_work";

/** The arrays we send, by their type's number: left to itself the driver asks for them on every connection, and an end
 * of the connection meanwhile is an error nobody can catch. */
const arrayType = (oid: number) => ({
  to: oid,
  from: [oid],
  serialize: (items: unknown[]) =>
    `{${items.map((item) => `"${String(item).replace(/[\\"]/g, "\\$&")}"`).join(",")}}`,
  parse: (text: string) => text,
});
const ARRAYS = { text: arrayType(1009), uuid: arrayType(2951), int: arrayType(1007) };

export function connectEngine(url: string, max: number): EnginePool {
  return postgres(url, {
    fetch_types: false,
    types: ARRAYS,
    ...socketFor(url),
    max,
    connect_timeout: 3,
    max_lifetime: null,
    backoff: (failures: number) => Math.min(0.05 * 2 ** failures, 1),
    connection: { statement_timeout: 30_000, lock_timeout: 10_000, application_name: "inkreel-engine" },
    onnotice: () => {},
  });
}

/** JSON goes in as text: the driver would otherwise encode it twice, or as jsonb. */
export const jsonText = (value: unknown): string => JSON.stringify(value ?? null);

export type ClaimedJob = {
  id: string;
  runId: string;
  /** "" = discovery. */
  stepId: string;
  attempt: number;
  dispatch: number;
  losses: number;
  availableAt: Date;
  functionId: string;
  stack: string[];
  /** Steps of the run that were found and have not ended. */
  open: number;
  firstCall: boolean;
  event: Record<string, unknown>;
};

/**
 * Takes up to `free` due jobs under a lease, oldest run first, no pool above its limit. `held` are the jobs this process
 * is executing: an outage may have outlived their lease, yet they must not be started twice.
 */
export function claimJobs(
  sql: EnginePool,
  claim: { worker: string; free: number; leaseMs: number; held: string[] },
): Promise<ClaimedJob[]> {
  return sql.begin(async (tx) => {
    // A claim that a crash of the server forgets is a lease that ran out early: not worth waiting for the disk.
    await tx`select pg_advisory_xact_lock(${CLAIM_LOCK}), set_config('synchronous_commit', 'off', true)`;
    return tx<ClaimedJob[]>`
      with used as (
        select k, count(*)::int as n from engine_jobs, unnest(keys) as k
        where lease_until > clock_timestamp() group by k
      ), due as (
        select id, keys, score from engine_jobs
        where available_at <= clock_timestamp()
          and (lease_until is null or lease_until <= clock_timestamp())
          and id <> all (${claim.held}::uuid[])
          and not (keys && array(select k from used where n >= split_part(k, '|', 1)::int))
        order by score, id limit ${claim.free} for update skip locked
      ), blocked as (
        select d.id from (
          select due.id, k, row_number() over (partition by k order by score, due.id) as place
          from due, unnest(due.keys) as k
        ) d left join used u on u.k = d.k
        where d.place + coalesce(u.n, 0) > split_part(d.k, '|', 1)::int
      ), claimed as (
        update engine_jobs j set
          leased_by = ${claim.worker}, lease_until = clock_timestamp() + ${claim.leaseMs} * interval '1 ms',
          dispatch = j.dispatch + 1, losses = j.losses + (j.leased_by is not null)::int
        from due where j.id = due.id and j.id not in (select id from blocked)
        returning j.*
      )
      select c.id, c.run_id as "runId", c.step_id as "stepId", c.attempt, c.dispatch, c.losses,
        c.available_at as "availableAt", r.function_id as "functionId", to_json(r.stack) as stack,
        (select count(*)::int from engine_steps s where s.run_id = r.id and s.status = 'pending') as open,
        r.started_at is null as "firstCall", e.body as event
      from claimed c join engine_runs r on r.id = c.run_id join engine_events e on e.id = r.event_id
      order by c.score`;
  });
}

export async function renewLeases(
  sql: EngineSql,
  { worker, ids, leaseMs }: { worker: string; ids: string[]; leaseMs: number },
): Promise<void> {
  await sql`
    update engine_jobs set lease_until = clock_timestamp() + ${leaseMs} * interval '1 ms'
    where id = any (${ids}::uuid[]) and leased_by = ${worker}`;
}

/** Gives jobs back untouched: nothing of them has been started. */
export async function returnJobs(sql: EngineSql, worker: string, ids: string[], afterMs: number) {
  await sql`
    update engine_jobs set leased_by = null, lease_until = null,
      available_at = clock_timestamp() + ${afterMs} * interval '1 ms'
    where id = any (${ids}::uuid[]) and leased_by = ${worker}`;
}

/** Removes a job for its outcome to be written. Undefined = no longer ours: the outcome is void. */
export async function takeJob(
  sql: EngineSql,
  job: { id: string; dispatch: number },
  worker: string,
): Promise<{ again: boolean } | undefined> {
  const [row] = await sql<{ again: boolean }[]>`
    delete from engine_jobs where id = ${job.id} and leased_by = ${worker} and dispatch = ${job.dispatch}
    returning again`;
  return row;
}

/** Puts a discovery on the queue, or asks the one in flight for another round. */
export async function enqueueDiscovery(sql: EngineSql, runId: string): Promise<void> {
  await sql`
    insert into engine_jobs (id, run_id, keys, score)
    select gen_random_uuid(), id, keys, score from engine_runs where id = ${runId}
    on conflict (run_id, step_id) do update set again = engine_jobs.leased_by is not null`;
}

export async function enqueueStep(sql: EngineSql, runId: string, stepId: string): Promise<void> {
  await sql`
    insert into engine_jobs (id, run_id, step_id, keys, score)
    select gen_random_uuid(), id, ${stepId}, keys, score from engine_runs where id = ${runId}
    on conflict (run_id, step_id) do nothing`;
}

/** The same call again, later. */
export async function enqueueRetry(
  sql: EngineSql,
  job: { id: string; runId: string; stepId: string; dispatch: number; attempt: number },
  at: { afterMs: number } | { at: string },
): Promise<void> {
  const due =
    "at" in at ? sql`${at.at}::timestamptz` : sql`clock_timestamp() + ${at.afterMs} * interval '1 ms'`;
  await sql`
    insert into engine_jobs (id, run_id, step_id, attempt, dispatch, keys, score, available_at)
    select ${job.id}, id, ${job.stepId}, ${job.attempt}, ${job.dispatch}, keys, score, ${due}
    from engine_runs where id = ${job.runId}
    on conflict (run_id, step_id) do nothing`;
}

export type Look = { timers: boolean; crons: boolean; nextMs: number | null };

/** What is due besides jobs, and how long until anything else is. */
export async function lookAhead(sql: EngineSql): Promise<Look> {
  const [row] = await sql<Look[]>`
    with clock as (select clock_timestamp() as now)
    select exists (select 1 from engine_timers where due_at <= now) as timers,
      exists (select 1 from engine_crons where next_at <= now) as crons,
      (extract(epoch from least(
        (select min(available_at) from engine_jobs where available_at > now),
        (select min(lease_until) from engine_jobs where lease_until > now),
        (select min(due_at) from engine_timers where due_at > now),
        (select min(next_at) from engine_crons where next_at > now)
      ) - now) * 1000)::float8 as "nextMs"
    from clock`;
  return row ?? { timers: false, crons: false, nextMs: null };
}

/** Housekeeping: what ended longer than `days` ago, and events nothing refers to any more. */
export async function pruneEngine(sql: EngineSql, days: number): Promise<void> {
  await sql`delete from engine_runs where ended_at < clock_timestamp() - ${days} * interval '1 day'`;
  await sql`
    delete from engine_events e where received_at < clock_timestamp() - ${days} * interval '1 day'
      and not exists (select 1 from engine_runs r where r.event_id = e.id)`;
  await sql`delete from engine_idempotency where expires_at < clock_timestamp()`;
}

export const notifyEngine = (sql: EngineSql) => sql`select pg_notify(${ENGINE_CHANNEL}, '')`;
