import { and, eq, inArray, isNull, notInArray, or, sql } from "drizzle-orm";
import type { Queryable } from "..";
import { type GenerationError, generations } from "../schema";
import { type TaskStatus, TERMINAL_STATUSES } from "../schema/values";

export type GenerationRow = typeof generations.$inferSelect;
export type NewGeneration = typeof generations.$inferInsert & { id: string };
export type TerminalStatus = (typeof TERMINAL_STATUSES)[number];

/** Every visible change takes a new number: readers follow the numbers. */
export const visible = () => ({
  seq: sql`nextval('task_seq')` as unknown as number,
  updatedAt: sql`clock_timestamp()` as unknown as Date,
});
const open = inArray(generations.status, ["queued", "running"]);

export const isTerminal = (status: TaskStatus): status is TerminalStatus =>
  (TERMINAL_STATUSES as readonly TaskStatus[]).includes(status);

/** Ids that are there already are left alone: inserting the same rows again is harmless. */
export async function insertGenerations(tx: Queryable, rows: NewGeneration[]): Promise<void> {
  if (rows.length > 0)
    await tx.insert(generations).values(rows).onConflictDoNothing({ target: generations.id });
}

export async function findGeneration(db: Queryable, id: string): Promise<GenerationRow | null> {
  const [row] = await db.select().from(generations).where(eq(generations.id, id));
  return row ?? null;
}

export async function lockGeneration(tx: Queryable, id: string): Promise<GenerationRow | null> {
  const [row] = await tx.select().from(generations).where(eq(generations.id, id)).for("update");
  return row ?? null;
}

export async function findGenerations(db: Queryable, ids: string[]): Promise<GenerationRow[]> {
  return ids.length === 0 ? [] : db.select().from(generations).where(inArray(generations.id, ids));
}

/** The caller's own unfinished tasks that do what these keys name. */
export async function findActiveByKeys(
  db: Queryable,
  userId: string,
  keys: string[],
): Promise<GenerationRow[]> {
  if (keys.length === 0) return [];
  return db
    .select()
    .from(generations)
    .where(and(eq(generations.userId, userId), inArray(generations.dedupeKey, keys), open));
}

/** Whether any task of anybody is under way. */
export async function isAnybodyWaiting(db: Queryable): Promise<boolean> {
  const rows = await db.select({ id: generations.id }).from(generations).where(open).limit(1);
  return rows.length > 0;
}

/** Unfinished tasks that do something themselves; a batch only gathers its children. */
export async function countOpen(db: Queryable, userId: string): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(generations)
    .where(and(eq(generations.userId, userId), open, sql`${generations.type} <> 'batch'`));
  return row?.count ?? 0;
}

/**
 * queued → running for this run; a run that already owns the row gets it again, and so does the first one to ask after
 * an owner handed it over. A live run's row is never taken away.
 */
export async function claimRow(db: Queryable, id: string, runId: string): Promise<GenerationRow | null> {
  const [row] = await db
    .update(generations)
    .set({
      ...visible(),
      status: "running",
      runId,
      startedAt: sql`coalesce(${generations.startedAt}, now())`,
      currentStep: sql`coalesce(${generations.currentStep}, 'starting')`,
    })
    .where(
      and(
        eq(generations.id, id),
        or(
          eq(generations.status, "queued"),
          and(eq(generations.status, "running"), or(eq(generations.runId, runId), isNull(generations.runId))),
        ),
      ),
    )
    .returning();
  return row ?? null;
}

/** Gives the row up, so that a fresh run can go on from what the database says. */
export async function disownRow(tx: Queryable, id: string, runId: string): Promise<boolean> {
  const rows = await tx
    .update(generations)
    .set({ runId: null, updatedAt: sql`now()` })
    .where(and(eq(generations.id, id), eq(generations.status, "running"), eq(generations.runId, runId)))
    .returning({ id: generations.id });
  return rows.length > 0;
}

export type Ending = {
  status: TerminalStatus;
  charged?: number;
  error?: GenerationError | null;
  result?: Record<string, unknown>;
};

/** queued or running → an end. Null = it had ended before. */
export async function endRow(tx: Queryable, id: string, ending: Ending): Promise<GenerationRow | null> {
  const [row] = await tx
    .update(generations)
    .set({
      ...visible(),
      status: ending.status,
      completedAt: sql`now()`,
      currentStep: null,
      estimatedRemaining: null,
      charged: ending.charged ?? 0,
      error: ending.error ?? null,
      ...(ending.result !== undefined && { result: ending.result }),
      ...(ending.status === "succeeded" && { progress: 100 }),
    })
    .where(and(eq(generations.id, id), open))
    .returning();
  return row ?? null;
}

export async function setResult(tx: Queryable, id: string, result: Record<string, unknown>): Promise<void> {
  await tx
    .update(generations)
    .set({ ...visible(), result })
    .where(eq(generations.id, id));
}

export async function saveOperation(
  db: Queryable,
  id: string,
  operation: Record<string, unknown>,
): Promise<void> {
  await db
    .update(generations)
    .set({ ...visible(), operation, currentStep: "generating" })
    .where(and(eq(generations.id, id), open));
}

export type Move = { provider?: string; model?: string; fallbackFrom?: string };

/** To another account or model, before anything is under way. The model first asked for stays on record. */
export async function moveRow(
  tx: Queryable,
  id: string,
  fromModel: string,
  { provider, model, fallbackFrom }: Move,
): Promise<boolean> {
  const rows = await tx
    .update(generations)
    .set({
      ...visible(),
      keyId: null,
      currentStep: "starting",
      ...(provider !== undefined && { provider }),
      ...(model !== undefined && { model }),
      ...(fallbackFrom !== undefined && {
        fallbackFrom: sql`coalesce(${generations.fallbackFrom}, ${fallbackFrom})`,
      }),
    })
    .where(
      and(
        eq(generations.id, id),
        eq(generations.status, "running"),
        eq(generations.model, fromModel),
        isNull(generations.operation),
      ),
    )
    .returning({ id: generations.id });
  return rows.length > 0;
}

export async function markCancelRequested(tx: Queryable, id: string): Promise<boolean> {
  const rows = await tx
    .update(generations)
    .set({ ...visible(), cancelRequestedAt: sql`coalesce(${generations.cancelRequestedAt}, now())` })
    .where(and(eq(generations.id, id), open))
    .returning({ id: generations.id });
  return rows.length > 0;
}

export type Progress = { progress?: number; step?: string; estimatedRemaining?: number | null };

/** Progress never goes back; a step's name changes at once, numbers at most twice a second. Null = nothing to tell. */
export async function moveProgress(
  db: Queryable,
  id: string,
  change: Progress,
): Promise<GenerationRow | null> {
  const progress = Math.max(0, Math.min(99, Math.round(change.progress ?? 0)));
  const [row] = await db
    .update(generations)
    .set({
      ...visible(),
      progress: sql`greatest(${generations.progress}, ${progress})`,
      ...(change.step !== undefined && { currentStep: change.step }),
      ...(change.estimatedRemaining !== undefined && { estimatedRemaining: change.estimatedRemaining }),
    })
    .where(
      and(
        eq(generations.id, id),
        eq(generations.status, "running"),
        or(
          change.step === undefined
            ? undefined
            : sql`${generations.currentStep} is distinct from ${change.step}`,
          sql`${generations.updatedAt} <= now() - interval '500 milliseconds'`,
        ),
      ),
    )
    .returning();
  return row ?? null;
}

export async function setEstimate(db: Queryable, id: string, seconds: number): Promise<void> {
  await db
    .update(generations)
    .set({ estimatedRemaining: seconds })
    .where(and(eq(generations.id, id), open));
}

/** A sign of life that nobody needs to be told of. */
export async function touchRow(db: Queryable, id: string): Promise<void> {
  await db
    .update(generations)
    .set({ updatedAt: sql`now()` })
    .where(and(eq(generations.id, id), open));
}

export async function countAttempt(tx: Queryable, id: string): Promise<void> {
  await tx
    .update(generations)
    .set({ attempts: sql`${generations.attempts} + 1` })
    .where(eq(generations.id, id));
}

export async function listChildren(
  db: Queryable,
  parentId: string,
  statuses?: TaskStatus[],
): Promise<GenerationRow[]> {
  return db
    .select()
    .from(generations)
    .where(
      and(eq(generations.parentId, parentId), statuses ? inArray(generations.status, statuses) : undefined),
    )
    .orderBy(generations.id);
}

export async function hideEnded(db: Queryable, userId: string, id: string): Promise<boolean> {
  const rows = await db
    .update(generations)
    .set({ ...visible(), deletedAt: sql`now()` })
    .where(
      and(
        eq(generations.userId, userId),
        or(eq(generations.id, id), eq(generations.parentId, id)),
        notInArray(generations.status, ["queued", "running"]),
      ),
    )
    .returning({ id: generations.id });
  return rows.some((row) => row.id === id);
}

/**
 * Tells listeners about rows that have changed, each with a fresh number: a transaction that committed late would
 * otherwise be behind readers that have already passed its number.
 */
export async function announceRows(db: Queryable, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await db.execute(sql`
    with changed as (
      update generations set seq = nextval('task_seq') where id in ${ids} returning user_id, id, project_id, seq)
    select pg_notify('task_changed', json_build_object(
      'user_id', user_id, 'id', id, 'project_id', project_id, 'seq', seq)::text) from changed`);
}
