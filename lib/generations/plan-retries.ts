import { db } from "@/db";
import { type GenerationRow, isTerminal } from "@/db/queries/generations";
import { lastMade, listChildrenOfAll } from "@/db/queries/retries";
import type { PlannedGeneration } from "./admit-generations";
import { startEventOf } from "./start-event";

export type RetryPlan = {
  /** What would be made again; nothing = it cannot be, or has been since. */
  items: PlannedGeneration[];
  /** A single task whose work another one has done since: a person may still want it once more. */
  made: boolean;
};

/** A batch without a run of its own is what it gathers. */
export const gathers = (row: GenerationRow): boolean => row.type === "batch" && !startEventOf(row);

/** What making each of these again would take. Of a batch, only what neither it nor anything since has made. */
export async function planRetries(userId: string, rows: GenerationRow[]): Promise<Map<string, RetryPlan>> {
  const retryable = rows.filter(isRetryable);
  const batches = retryable.filter(gathers).map(({ id }) => id);
  const children = (await listChildrenOfAll(db, batches, ["failed", "cancelled"])).filter(isRetryable);
  const isMade = await madeSince(userId, [...retryable, ...children]);
  return new Map(
    rows.map((row) => {
      if (!isRetryable(row)) return [row.id, { items: [], made: false }];
      if (!gathers(row)) return [row.id, { items: [again(row)], made: isMade(row) }];
      const unmade = children.filter((child) => child.parentId === row.id && !isMade(child));
      return [row.id, { items: unmade.map(again), made: false }];
    }),
  );
}

async function madeSince(userId: string, rows: GenerationRow[]): Promise<(row: GenerationRow) => boolean> {
  const since = new Date(Math.min(...rows.map(({ createdAt }) => createdAt.getTime())));
  const made = await lastMade(db, userId, rows.map(keyOf), since);
  return (row) => (made.get(keyOf(row)) ?? row.createdAt) > row.createdAt;
}

const isRetryable = (row: GenerationRow): boolean =>
  isTerminal(row.status) && row.status !== "succeeded" && (row.error?.retryable ?? true);

/** What the work is: a retry of a retry, alone or within a batch, is still the same. */
const keyOf = (row: GenerationRow): string => row.dedupeKey ?? `retry:${row.id}`;

const again = (row: GenerationRow): PlannedGeneration => ({
  type: row.type,
  provider: row.provider,
  model: row.model,
  price: row.price,
  input: row.input,
  request: row.request,
  projectId: row.projectId,
  episodeId: row.episodeId,
  shotId: row.shotId,
  lineId: row.lineId,
  characterId: row.characterId,
  sceneId: row.sceneId,
  priority: row.priority,
  retryOf: row.id,
  // Pressing twice is one retry.
  dedupeKey: keyOf(row),
});
