import { db } from "@/db";
import { findGeneration, moveProgress, type Progress } from "@/db/queries/generations";
import { notifyTasks } from "./notify";

/** Tells how far a running task is: at most twice a second, never backwards. False = nothing was told. */
export async function reportProgress(generationId: string, change: Progress): Promise<boolean> {
  const row = await moveProgress(db, generationId, change);
  if (row) await notifyTasks([generationId]);
  return row !== null;
}

/** For long work of our own: whether to go on. */
export async function isWanted(generationId: string): Promise<boolean> {
  const row = await findGeneration(db, generationId);
  return row?.status === "running" && row.cancelRequestedAt === null;
}
