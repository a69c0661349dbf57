import { sql } from "drizzle-orm";
import {
  boolean,
  index,
  integer,
  json,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";

/**
 * State of the local engine (`inngest/engine`). Payloads are `json`, not `jsonb`: they are carried verbatim and may hold
 * `\u0000`, which jsonb refuses. Instants keep microseconds: a rounded-up `now()` would make due work wait.
 */
const moment = () => timestamp({ withTimezone: true, mode: "date" });
const moments = () => moment().notNull().default(sql`clock_timestamp()`);
const texts = () => text().array().notNull().default(sql`'{}'::text[]`);

/** `config` as the SDK registered it. Archived = no longer served: starts nothing, its open runs go on. */
export const engineFunctions = pgTable("engine_functions", {
  id: text().primaryKey(),
  appId: text().notNull(),
  config: json().$type<unknown>().notNull(),
  archivedAt: moment(),
  registeredAt: moments(),
});

/** `dedupeKey`: the sender's event id, or one derived from its retry seed. */
export const engineEvents = pgTable(
  "engine_events",
  {
    id: uuid().primaryKey(),
    dedupeKey: text().notNull().unique(),
    name: text().notNull(),
    body: json().$type<unknown>().notNull(),
    receivedAt: moments(),
  },
  (t) => [
    index("engine_events_name_idx").on(t.name, t.receivedAt),
    index("engine_events_received_idx").on(t.receivedAt),
  ],
);

export const ENGINE_RUN_STATUSES = ["running", "completed", "failed", "cancelled"] as const;

/** The run's row is its lock: whatever changes a run's steps or jobs locks it first. */
export const engineRuns = pgTable(
  "engine_runs",
  {
    id: uuid().primaryKey(),
    functionId: text().notNull(),
    eventId: uuid()
      .notNull()
      .references(() => engineEvents.id),
    status: text({ enum: ENGINE_RUN_STATUSES }).notNull().default("running"),
    /** Hashed ids of finished steps, in the order of finishing: replays must see the same order. */
    stack: texts(),
    /** Steps found and not finished, racing ones apart. The function is called again when none is left. */
    pending: integer().notNull().default(0),
    /** `<limit>|<pool>`: pools this run's executing steps count in. */
    keys: texts(),
    /** Order among due work: the run's start, moved by its priority. */
    score: moments(),
    output: json().$type<unknown>(),
    error: json().$type<unknown>(),
    parentRunId: uuid(),
    parentStepId: text(),
    createdAt: moments(),
    startedAt: moment(),
    endedAt: moment(),
  },
  (t) => [
    index("engine_runs_event_idx").on(t.eventId),
    index("engine_runs_ended_idx").on(t.endedAt).where(sql`${t.endedAt} is not null`),
  ],
);

export const engineSteps = pgTable(
  "engine_steps",
  {
    runId: uuid()
      .notNull()
      .references(() => engineRuns.id, { onDelete: "cascade" }),
    /** sha1 of the id in the code. */
    stepId: text().notNull(),
    op: text().notNull(),
    name: text().notNull(),
    status: text({ enum: ["pending", "done", "failed"] }).notNull(),
    /** Found in race mode: its end wakes the function even while others are pending. */
    race: boolean().notNull().default(false),
    data: json().$type<unknown>(),
    error: json().$type<unknown>(),
    createdAt: moments(),
    endedAt: moment(),
  },
  (t) => [primaryKey({ columns: [t.runId, t.stepId] })],
);

/** Calls to make: one per planned step, and at most one discovery (`stepId` = '') per run. */
export const engineJobs = pgTable(
  "engine_jobs",
  {
    id: uuid().primaryKey(),
    runId: uuid()
      .notNull()
      .references(() => engineRuns.id, { onDelete: "cascade" }),
    stepId: text().notNull().default(""),
    attempt: integer().notNull().default(0),
    /** Raised by every claim: only the newest claim may write the outcome. */
    dispatch: integer().notNull().default(0),
    /** How often a process died holding it. */
    losses: integer().notNull().default(0),
    /** Something finished while this discovery was in flight: discover once more. */
    again: boolean().notNull().default(false),
    keys: texts(),
    score: moments(),
    availableAt: moments(),
    leaseUntil: moment(),
    leasedBy: uuid(),
  },
  (t) => [
    uniqueIndex("engine_jobs_run_step_key").on(t.runId, t.stepId),
    index("engine_jobs_available_idx").on(t.availableAt),
    index("engine_jobs_lease_idx").on(t.leaseUntil).where(sql`${t.leaseUntil} is not null`),
  ],
);

export const ENGINE_TIMER_KINDS = ["sleep", "wait", "invoke", "start", "finish"] as const;

/** `start` and `finish` are the function's timeouts (`stepId` = ''). */
export const engineTimers = pgTable(
  "engine_timers",
  {
    runId: uuid()
      .notNull()
      .references(() => engineRuns.id, { onDelete: "cascade" }),
    kind: text({ enum: ENGINE_TIMER_KINDS }).notNull(),
    stepId: text().notNull().default(""),
    dueAt: moment().notNull(),
  },
  (t) => [primaryKey({ columns: [t.runId, t.kind, t.stepId] }), index("engine_timers_due_idx").on(t.dueAt)],
);

/** Events a run listens for: a waiting step, or its cancellation (`stepId` = ''). Empty `matchPath` = any such event. */
export const engineWaits = pgTable(
  "engine_waits",
  {
    runId: uuid()
      .notNull()
      .references(() => engineRuns.id, { onDelete: "cascade" }),
    stepId: text().notNull().default(""),
    position: integer().notNull().default(0),
    eventName: text().notNull(),
    matchPath: text().notNull().default(""),
    matchKey: text().notNull().default(""),
    expiresAt: moment(),
  },
  (t) => [
    primaryKey({ columns: [t.runId, t.stepId, t.position] }),
    index("engine_waits_event_idx").on(t.eventName, t.matchPath, t.matchKey),
  ],
);

export const engineCrons = pgTable(
  "engine_crons",
  {
    functionId: text()
      .notNull()
      .references(() => engineFunctions.id, { onDelete: "cascade" }),
    cron: text().notNull(),
    nextAt: moment().notNull(),
  },
  (t) => [primaryKey({ columns: [t.functionId, t.cron] }), index("engine_crons_next_idx").on(t.nextAt)],
);

/** Function-level idempotency: one run per key until it expires. */
export const engineIdempotency = pgTable(
  "engine_idempotency",
  {
    functionId: text().notNull(),
    key: text().notNull(),
    expiresAt: moment().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.functionId, t.key] }),
    index("engine_idempotency_expiry_idx").on(t.expiresAt),
  ],
);
