import { db } from "@/db";
import { secondsSinceSent } from "@/db/queries/attempts";
import { startParent } from "@/db/queries/batches";
import { claimRow } from "@/db/queries/generations";
import { crashPoint } from "@/lib/crash-point";
import { env } from "@/lib/env";
import { findModel } from "@/lib/providers/catalog-state";
import { refreshCatalog } from "@/lib/providers/refresh-catalog";
import { notifyTasks } from "./notify";

export type Claim = {
  generationId: string;
  model: string | null;
  /** A job is under way at the provider: go on with asking for it. */
  submitted: boolean;
  /** Seconds since it was sent. */
  elapsed: number;
  /** The longest pause between questions while the job is young, in seconds. */
  pollSeconds: number;
};

/** Makes this run the owner of a queued task (or one handed over to it). Null = it has ended or another run owns it. */
export async function claimGeneration(generationId: string, runId: string): Promise<Claim | null> {
  await refreshCatalog();
  const row = await claimRow(db, generationId, runId);
  if (!row) return null;
  const started = row.parentId !== null && (await startParent(db, row.parentId));
  crashPoint("after-claim");
  await notifyTasks([generationId, started ? row.parentId : null]);
  const submitted = row.operation !== null;
  return {
    generationId,
    model: row.model,
    submitted,
    elapsed: submitted ? await secondsSinceSent(db, generationId) : 0,
    pollSeconds: usualPause(findModel(row.model)?.usualSeconds),
  };
}

/** A job of three seconds is not asked about every five: its place would stay taken while nobody works. */
const usualPause = (usualSeconds = Number.POSITIVE_INFINITY): number =>
  Math.max(1, Math.min(env.PROVIDER_POLL_SECONDS, Math.round(usualSeconds / 4)));
