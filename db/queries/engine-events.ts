import { type EngineSql, jsonText } from "./engine";

const WAIT_LOCK_SEED = 7_310_502;

/**
 * Events of a name and waits for it take turns: whoever commits second sees the other. Senders share the lock. Names are
 * sorted, so that two transactions never wait for each other.
 */
export async function lockEventNames(sql: EngineSql, names: string[], mode: "send" | "wait"): Promise<void> {
  if (names.length === 0) return;
  const sorted = [...new Set(names)].sort();
  const shared = sql`pg_advisory_xact_lock_shared(hashtextextended(n, ${WAIT_LOCK_SEED}))`;
  const exclusive = sql`pg_advisory_xact_lock(hashtextextended(n, ${WAIT_LOCK_SEED}))`;
  await sql`select ${mode === "send" ? shared : exclusive} from unnest(${sorted}::text[]) as n`;
}

export type StoredEvent = { id: string; dedupeKey: string; name: string; body: Record<string, unknown> };

/** Stores what is new; the answer names, per dedupe key, the event that holds it and whether it is new. */
export async function insertEvents(
  sql: EngineSql,
  events: StoredEvent[],
): Promise<Map<string, { id: string; isNew: boolean }>> {
  const inserted = await sql<{ id: string; dedupeKey: string }[]>`
    insert into engine_events (id, dedupe_key, name, body)
    select id, dedupe_key, name, body::json from unnest(${events.map((e) => e.id)}::uuid[],
      ${events.map((e) => e.dedupeKey)}::text[], ${events.map((e) => e.name)}::text[],
      ${events.map((e) => jsonText(e.body))}::text[]) as x(id, dedupe_key, name, body)
    on conflict (dedupe_key) do nothing returning id, dedupe_key as "dedupeKey"`;
  const found = new Map(inserted.map(({ id, dedupeKey }) => [dedupeKey, { id, isNew: true }]));
  const missing = events.map((e) => e.dedupeKey).filter((key) => !found.has(key));
  if (missing.length === 0) return found;
  const known = await sql<{ id: string; dedupeKey: string }[]>`
    select id, dedupe_key as "dedupeKey" from engine_events where dedupe_key = any (${missing}::text[])`;
  for (const { id, dedupeKey } of known) found.set(dedupeKey, { id, isNew: false });
  return found;
}

/** Events of a name received since an instant, oldest first. */
export async function listEventsSince(sql: EngineSql, name: string, since: Date) {
  return sql<{ body: Record<string, unknown> }[]>`
    select body from engine_events where name = ${name} and received_at >= ${since} order by received_at, id`;
}

export async function hasWaits(sql: EngineSql, name: string): Promise<boolean> {
  const rows = await sql`select 1 from engine_waits where event_name = ${name} limit 1`;
  return rows.length > 0;
}

/** The paths waits look at, per event name: what keys have to be made of a coming event. */
export async function listWaitPaths(sql: EngineSql, names: string[]) {
  return sql<{ name: string; path: string }[]>`
    select distinct event_name as name, match_path as path from engine_waits
    where event_name = any (${names}::text[])`;
}

export type WaitProbe = { name: string; path: string; key: string; index: number };
export type FoundWait = { runId: string; stepId: string; index: number };

/** Waits met by any of the probes, by run (lock order), then by the order of the events. */
export async function findWaits(sql: EngineSql, probes: WaitProbe[]): Promise<FoundWait[]> {
  if (probes.length === 0) return [];
  return sql<FoundWait[]>`
    select w.run_id as "runId", w.step_id as "stepId", p.index
    from unnest(${probes.map((p) => p.name)}::text[], ${probes.map((p) => p.path)}::text[],
      ${probes.map((p) => p.key)}::text[], ${probes.map((p) => p.index)}::int[]) as p(name, path, key, index)
    join engine_waits w on w.event_name = p.name and w.match_path = p.path and w.match_key = p.key
    where w.expires_at is null or w.expires_at > clock_timestamp()
    order by w.run_id, p.index`;
}

/** The idempotency keys that were free, now taken for a day. Keys must not repeat within one call. */
export async function takeIdempotencyKeys(
  sql: EngineSql,
  keys: { functionId: string; key: string }[],
): Promise<Set<string>> {
  if (keys.length === 0) return new Set();
  const rows = await sql<{ functionId: string; key: string }[]>`
    insert into engine_idempotency as i (function_id, key, expires_at)
    select f, k, clock_timestamp() + interval '24 hours'
    from unnest(${keys.map((k) => k.functionId)}::text[], ${keys.map((k) => k.key)}::text[]) as x(f, k)
    order by f, k
    on conflict (function_id, key) do update set expires_at = excluded.expires_at
      where i.expires_at <= clock_timestamp()
    returning function_id as "functionId", key`;
  return new Set(rows.map((row) => `${row.functionId}|${row.key}`));
}

export type StoredFunction = { id: string; appId: string; config: unknown; archived: boolean };

export async function listFunctions(sql: EngineSql): Promise<StoredFunction[]> {
  return sql<StoredFunction[]>`
    select id, app_id as "appId", config, archived_at is not null as archived from engine_functions`;
}

/** An app's functions as of now; those it no longer has are archived, and its crons replaced (kept when unchanged). */
export async function replaceFunctions(
  sql: EngineSql,
  appId: string,
  functions: { id: string; config: unknown; crons: { cron: string; nextAt: Date }[] }[],
): Promise<void> {
  const ids = functions.map(({ id }) => id);
  const crons = functions.flatMap(({ id, crons }) => crons.map((cron) => ({ functionId: id, ...cron })));
  await sql`
    insert into engine_functions (id, app_id, config)
    select id, ${appId}, config::json from unnest(${ids}::text[],
      ${functions.map(({ config }) => jsonText(config))}::text[]) as x(id, config)
    on conflict (id) do update set app_id = excluded.app_id, config = excluded.config,
      archived_at = null, registered_at = clock_timestamp()`;
  await sql`
    update engine_functions set archived_at = clock_timestamp()
    where app_id = ${appId} and id <> all (${ids}::text[]) and archived_at is null`;
  await sql`
    delete from engine_crons c using engine_functions f where f.id = c.function_id and f.app_id = ${appId}
      and not exists (
        select 1 from unnest(${crons.map((c) => c.functionId)}::text[], ${crons.map((c) => c.cron)}::text[]) as x(f, c)
        where x.f = c.function_id and x.c = c.cron)`;
  await sql`
    insert into engine_crons (function_id, cron, next_at)
    select * from unnest(${crons.map((c) => c.functionId)}::text[], ${crons.map((c) => c.cron)}::text[],
      ${crons.map((c) => c.nextAt.toISOString())}::text[]::timestamptz[])
    on conflict do nothing`;
}

/** Due crons, locked; `now` is the database's. */
export async function lockDueCrons(sql: EngineSql) {
  return sql<{ functionId: string; cron: string; now: Date }[]>`
    select function_id as "functionId", cron, clock_timestamp() as now from engine_crons
    where next_at <= clock_timestamp() order by next_at limit 20 for update skip locked`;
}

export async function moveCron(sql: EngineSql, functionId: string, cron: string, nextAt: Date) {
  await sql`
    update engine_crons set next_at = ${nextAt} where function_id = ${functionId} and cron = ${cron}`;
}

export async function databaseNow(sql: EngineSql): Promise<Date> {
  const [row] = await sql<{ now: Date }[]>`select clock_timestamp() as now`;
  return row?.now ?? new Date();
}
