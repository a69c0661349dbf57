import { db } from "@/db";
import { findGenerations, isTerminal } from "@/db/queries/generations";
import { failGeneration } from "@/lib/generations/fail-generation";
import { isWanted, reportProgress } from "@/lib/generations/report-progress";
import { type FilmStep, filmProgress, STAGE_OF } from "./steps";

export type StepState = "waiting" | "done" | "ended";

/** Looks at the tasks of a step: moves the film's progress on, or fails the film with them. */
export async function checkStep(generationId: string, step: FilmStep, taskIds: string[]): Promise<StepState> {
  if (!(await isWanted(generationId))) return "ended";
  const rows = await findGenerations(db, taskIds);
  const shares = rows.map((row) => (isTerminal(row.status) ? 1 : row.progress / 100));
  const share = shares.reduce((sum, one) => sum + one, 0) / Math.max(1, taskIds.length);
  await reportProgress(generationId, { step, progress: filmProgress(step, share) });
  if (rows.some((row) => !isTerminal(row.status))) return "waiting";
  const unmade = rows.filter((row) => row.status !== "succeeded");
  if (unmade.length === 0) return "done";
  await failGeneration(generationId, {
    reason: "children_failed",
    retryable: true,
    details: {
      stage: STAGE_OF[step],
      step,
      failed: unmade.length,
      total: rows.length,
      cause: unmade[0]?.error?.reason ?? unmade[0]?.status,
    },
  });
  return "ended";
}
