import { db } from "@/db";
import { openBelow } from "@/db/queries/films";
import { findGeneration } from "@/db/queries/generations";
import { AppError } from "@/lib/errors";
import { cancelRunning } from "@/lib/generations/cancel-running";
import { cancelTask } from "@/lib/generations/cancel-task";
import { completeGeneration } from "@/lib/generations/complete-generation";
import { loadFilm } from "./load-film";

/** The film is made, or as far as it was asked for. */
export async function completeFilm(generationId: string, taskIds: string[]): Promise<void> {
  const [videoTask] = taskIds.slice(-1);
  const render = videoTask ? await findGeneration(db, videoTask) : null;
  await completeGeneration(generationId, {
    result: render?.type === "video_render" ? { ...render.result, video_id: render.id } : {},
  });
}

/**
 * Ends a film whose cancelling was asked for: everything below it that has not ended is stopped, then the film. A film that
 * ended otherwise is left alone.
 */
export async function stopFilm(generationId: string): Promise<"cancelled" | "ended"> {
  const row = await findGeneration(db, generationId);
  if (row?.status !== "running" || !row.cancelRequestedAt) return "ended";
  const { actor } = await loadFilm(generationId);
  for (const { id } of await openBelow(db, generationId))
    await cancelTask(actor, { task_id: id }).catch(ignoreEnded);
  await cancelRunning(row);
  return "cancelled";
}

function ignoreEnded(error: unknown): void {
  if (!(error instanceof AppError) || error.reason !== "already_finished") throw error;
}
