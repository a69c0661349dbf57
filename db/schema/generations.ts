import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  index,
  integer,
  jsonb,
  pgSequence,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, instant, updatedAt } from "./columns";
import { users } from "./users";
import { STORAGE_DRIVERS, TASK_STATUSES, TASK_TYPES } from "./values";

/** Order of visible changes to tasks: the id of a server-sent event. */
export const taskSeq = pgSequence("task_seq");

export type GenerationError = {
  reason: string;
  retryable: boolean;
  /** What a person can do next; a key of messages/…/errors `next.*`. */
  nextStep?: string;
  /** The vendor's own code, for support; never shown as the message. */
  vendorCode?: string;
  details?: Record<string, unknown>;
};

/** A task: one row, one hold, one outbox event, one provider job, one result, keyed by one id. */
export const generations = pgTable(
  "generations",
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    projectId: uuid(),
    episodeId: uuid(),
    shotId: uuid(),
    lineId: uuid(),
    characterId: uuid(),
    sceneId: uuid(),
    parentId: uuid(),
    retryOf: uuid(),
    type: text({ enum: TASK_TYPES }).notNull(),
    status: text({ enum: TASK_STATUSES }).notNull().default("queued"),
    progress: integer().notNull().default(0),
    currentStep: text(),
    /** Seconds left, as last estimated; null = unknown. Never invented. */
    estimatedRemaining: integer(),
    cancelRequestedAt: instant(),
    provider: text(),
    model: text(),
    /** The account at the vendor that this task uses, by name; null = not chosen yet, or the vendor has only one. */
    keyId: text(),
    /** The model that was asked for, where the person allowed another one to stand in for it. */
    fallbackFrom: text(),
    /** Public parameters, as the caller gave them. */
    input: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    /** The frozen request a provider or job receives: nothing is read from editable rows after this. */
    request: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    result: jsonb().$type<Record<string, unknown>>(),
    error: jsonb().$type<GenerationError>(),
    /** Credits, frozen at admission; `charged` is set at the end. */
    price: integer().notNull().default(0),
    charged: integer().notNull().default(0),
    /** The run that owns it; set by the claim, never stolen from a live run. */
    runId: text(),
    /** Opaque provider job, saved before the first poll. */
    operation: jsonb().$type<Record<string, unknown>>(),
    attempts: integer().notNull().default(0),
    priority: integer().notNull().default(0),
    /** While a task with this key is not terminal, the same request returns it instead of a second one. */
    dedupeKey: text(),
    childrenTotal: integer().notNull().default(0),
    seq: bigint({ mode: "number" }).notNull().default(sql`nextval('task_seq')`),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    startedAt: instant(),
    completedAt: instant(),
    deletedAt: instant(),
  },
  (t) => [
    index("generations_user_idx").on(t.userId, t.createdAt.desc(), t.id.desc()),
    index("generations_user_seq_idx").on(t.userId, t.seq),
    index("generations_project_idx").on(t.projectId, t.createdAt.desc()),
    index("generations_parent_idx").on(t.parentId, t.status),
    index("generations_shot_idx").on(t.shotId, t.status),
    index("generations_open_idx").on(t.status, t.updatedAt).where(sql`${t.status} in ('queued','running')`),
    uniqueIndex("generations_dedupe_key")
      .on(t.userId, t.dedupeKey)
      .where(sql`${t.dedupeKey} is not null and ${t.status} in ('queued','running')`),
    check(
      "generations_price_check",
      sql`${t.price} >= 0 and ${t.charged} >= 0 and ${t.charged} <= ${t.price}`,
    ),
    check("generations_progress_check", sql`${t.progress} between 0 and 100`),
  ],
);

/** Written before each billable call. `clientKey` is what the provider knows us by: `find(clientKey)` resolves a lost answer. */
export const generationAttempts = pgTable(
  "generation_attempts",
  {
    id: id(),
    generationId: uuid()
      .notNull()
      .references(() => generations.id, { onDelete: "cascade" }),
    number: integer().notNull(),
    clientKey: text().notNull().unique(),
    provider: text().notNull(),
    model: text().notNull(),
    keyId: text(),
    state: text({ enum: ["prepared", "acknowledged", "refused", "ambiguous", "orphaned"] })
      .notNull()
      .default("prepared"),
    operation: jsonb().$type<Record<string, unknown>>(),
    /** What the vendor may have billed us for a job nobody was charged for, in credits. */
    possibleCost: integer().notNull().default(0),
    detail: text(),
    createdAt: createdAt(),
    resolvedAt: instant(),
  },
  (t) => [
    uniqueIndex("generation_attempts_number_key").on(t.generationId, t.number),
    index("generation_attempts_ambiguous_idx").on(t.createdAt).where(sql`${t.state} = 'ambiguous'`),
  ],
);

/** A running job's place at a provider. Taken at submit, freed at the end; an expired lease may be taken over. */
export const providerSlots = pgTable(
  "provider_slots",
  {
    /** provider + key + model pool, e.g. `sketch:default:image`. */
    pool: text().notNull(),
    generationId: uuid()
      .primaryKey()
      .references(() => generations.id, { onDelete: "cascade" }),
    userId: uuid().notNull(),
    leasedUntil: instant().notNull(),
    createdAt: createdAt(),
  },
  (t) => [index("provider_slots_pool_idx").on(t.pool, t.leasedUntil)],
);

/** Events written in the transaction that causes them, sent afterwards; the event id makes sending twice harmless. */
export const outbox = pgTable(
  "outbox",
  {
    id: id(),
    name: text().notNull(),
    data: jsonb().$type<Record<string, unknown>>().notNull(),
    attempts: integer().notNull().default(0),
    nextAttemptAt: instant().notNull().defaultNow(),
    sentAt: instant(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [index("outbox_unsent_idx").on(t.nextAttemptAt).where(sql`${t.sentAt} is null`)],
);

/** A finished film. Its id is the render task's id. */
export const videos = pgTable(
  "videos",
  {
    id: uuid().primaryKey(),
    projectId: uuid().notNull(),
    episodeId: uuid().notNull(),
    kind: text({ enum: ["preview", "final"] }).notNull(),
    assetId: uuid().notNull(),
    resolution: text().notNull(),
    format: text().notNull(),
    settings: jsonb().$type<Record<string, unknown>>().notNull(),
    durationMs: integer().notNull(),
    size: bigint({ mode: "number" }).notNull(),
    sha256: text().notNull(),
    checks: jsonb().$type<{ name: string; ok: boolean; value?: string }[]>().notNull().default([]),
    createdAt: createdAt(),
  },
  (t) => [
    index("videos_episode_idx").on(t.episodeId, t.kind, t.createdAt.desc()),
    index("videos_project_idx").on(t.projectId),
  ],
);

/** A shot encoded once, named by the hash of everything it was made from. */
export const renderSegments = pgTable(
  "render_segments",
  {
    userId: uuid().notNull(),
    hash: text().notNull(),
    driver: text({ enum: STORAGE_DRIVERS }).notNull(),
    bucket: text().notNull(),
    key: text().notNull(),
    size: bigint({ mode: "number" }).notNull(),
    durationMs: integer().notNull(),
    lastUsedAt: instant().notNull().defaultNow(),
    createdAt: createdAt(),
  },
  (t) => [uniqueIndex("render_segments_key").on(t.userId, t.hash)],
);
