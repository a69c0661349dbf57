import type { Tx } from "@/db";
import { raiseChildrenTotal } from "@/db/queries/batches";
import { findQuote, lockWallet } from "@/db/queries/credits";
import {
  countOpen,
  findActiveByKeys,
  findGenerations,
  type GenerationRow,
  insertGenerations,
  type NewGeneration,
} from "@/db/queries/generations";
import { insertOutbox } from "@/db/queries/outbox";
import { newId } from "@/db/schema/columns";
import type { TaskType } from "@/db/schema/values";
import type { Actor } from "@/lib/auth/actor";
import { holdAllCredits } from "@/lib/credits/hold-credits";
import { OPEN_JOBS_MAX } from "@/lib/credits/prices";
import { AppError } from "@/lib/errors";
import { moneyTransaction } from "./money-transaction";
import { notifyTasks } from "./notify";
import { startEventOf } from "./start-event";

export type PlannedGeneration = {
  id?: string;
  type: TaskType;
  provider: string | null;
  model: string | null;
  /** Credits, all of which are held. */
  price: number;
  /** What the caller asked for, as the API shows it. */
  input: Record<string, unknown>;
  /** What the provider or job will receive; references carry asset ids, their links are signed when it is sent. */
  request: Record<string, unknown>;
  projectId?: string | null;
  episodeId?: string | null;
  shotId?: string | null;
  lineId?: string | null;
  characterId?: string | null;
  sceneId?: string | null;
  /** Two unfinished tasks with one key are one task. */
  dedupeKey?: string | null;
  retryOf?: string | null;
  priority?: number;
};

export type AdmitInput = {
  items: PlannedGeneration[];
  /** Gathers the items under one task without a price of its own. */
  batch?: {
    id?: string;
    type?: "batch";
    input: Record<string, unknown>;
    projectId?: string | null;
    episodeId?: string | null;
    retryOf?: string | null;
    /** Of a larger piece of work that this batch is a part of. */
    parentId?: string | null;
  };
  quoteId?: string;
  maxCredits?: number;
  /** What the quote was for: the same words as when it was made. */
  scope: string;
};

export type Admission = {
  batchTaskId: string | null;
  tasks: { id: string; duplicate: boolean }[];
  /** Held now, for what was not there already. */
  credits: number;
};

type Named = PlannedGeneration & { id: string };

/**
 * Starts work, all of it or none: wallet locked, limits and price checked, rows with frozen requests, holds and events
 * in one transaction. What is already under way is returned instead of being started again.
 */
export async function admitGenerations(actor: Pick<Actor, "userId">, input: AdmitInput): Promise<Admission> {
  const items = input.items.map((item) => ({ ...item, id: item.id ?? newId() }));
  const batchId = input.batch ? (input.batch.id ?? newId()) : null;
  // Ids this call made are its own when a transaction has to be repeated, and no duplicates.
  const ours = new Set(items.filter((_, at) => input.items[at]?.id === undefined).map(({ id }) => id));
  const admission = await moneyTransaction((tx) => admit(tx, actor.userId, input, items, batchId, ours));
  await notifyTasks([
    admission.batchTaskId,
    ...admission.tasks.filter(({ duplicate }) => !duplicate).map(({ id }) => id),
  ]);
  return admission;
}

async function admit(
  tx: Tx,
  userId: string,
  input: AdmitInput,
  items: Named[],
  batchId: string | null,
  ours: Set<string>,
): Promise<Admission> {
  await lockWallet(tx, userId);
  const { fresh, tasks, existing } = await separateDuplicates(tx, userId, items, ours);
  const credits = fresh.reduce((sum, { price }) => sum + price, 0);
  if (fresh.length === 0) {
    const parents = new Set(existing.map(({ parentId }) => parentId));
    const [parentId = null] = parents;
    return { batchTaskId: batchId && parents.size === 1 ? parentId : null, tasks, credits: 0 };
  }
  await checkPrice(tx, userId, input, credits);
  const open = await countOpen(tx, userId);
  if (open + fresh.length > OPEN_JOBS_MAX)
    throw new AppError("too_many_open_jobs", { details: { open, limit: OPEN_JOBS_MAX }, retryAfter: 60 });

  const { batch } = input;
  const rows: NewGeneration[] = fresh.map((item) => ({
    ...item,
    userId,
    dedupeKey: item.dedupeKey ?? null,
    parentId: batchId,
  }));
  if (batch && batchId)
    rows.unshift({
      id: batchId,
      userId,
      type: "batch",
      input: batch.input,
      projectId: batch.projectId ?? null,
      episodeId: batch.episodeId ?? null,
      retryOf: batch.retryOf ?? null,
      parentId: batch.parentId ?? null,
      childrenTotal: fresh.length,
    });
  await insertGenerations(tx, rows);
  if (batch?.parentId) await raiseChildrenTotal(tx, batch.parentId, 1);

  const refusal = await holdAllCredits(
    tx,
    userId,
    fresh.map(({ id, projectId, price, type }) => ({ id, projectId, amount: price, taskType: type })),
  );
  if (refusal) throw new AppError(refusal.reason, { details: refusal.details });

  await insertOutbox(
    tx,
    fresh.flatMap(({ id, type, input: given }) => {
      const name = startEventOf({ type, input: given });
      // The event is keyed by the task's own id: one row, one hold, one event.
      return name ? [{ id, name, data: { generationId: id, userId } }] : [];
    }),
  );
  return { batchTaskId: batchId, tasks, credits };
}

async function separateDuplicates(tx: Tx, userId: string, items: Named[], ours: Set<string>) {
  const keys = items.flatMap(({ dedupeKey }) => dedupeKey ?? []);
  const [active, known] = [
    await findActiveByKeys(tx, userId, keys),
    await findGenerations(
      tx,
      items.map(({ id }) => id),
    ),
  ];
  const byKey = new Map(active.map((row) => [row.dedupeKey, row]));
  const byId = new Map(known.map((row) => [row.id, row]));
  const taken = new Map<string, string>();
  const fresh: Named[] = [];
  const existing: GenerationRow[] = [];
  const tasks = items.map((item) => {
    const found = byId.get(item.id) ?? (item.dedupeKey ? byKey.get(item.dedupeKey) : undefined);
    if (found && found.userId !== userId) throw new AppError("conflict");
    const twin = item.dedupeKey ? taken.get(item.dedupeKey) : undefined;
    if (found) {
      existing.push(found);
      return { id: found.id, duplicate: !ours.has(found.id) };
    }
    if (twin !== undefined) return { id: twin, duplicate: true };
    if (item.dedupeKey) taken.set(item.dedupeKey, item.id);
    fresh.push(item);
    return { id: item.id, duplicate: false };
  });
  return { fresh, tasks, existing };
}

/** The price a person agreed to: a quote that still holds, or a limit. */
async function checkPrice(tx: Tx, userId: string, input: AdmitInput, credits: number): Promise<void> {
  const details = { credits };
  if (input.quoteId !== undefined) {
    const quote = await findQuote(tx, userId, input.quoteId, input.scope);
    if (!quote || credits > quote.credits)
      throw new AppError("price_changed", {
        details: { ...details, ...(quote && { quoted: quote.credits }) },
      });
  }
  if (input.maxCredits !== undefined && credits > input.maxCredits)
    throw new AppError("price_changed", { details: { ...details, max_credits: input.maxCredits } });
}
