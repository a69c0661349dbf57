import type { ShotRow, ShotTask } from "@/db/queries/shots";
import { AppError } from "@/lib/errors";
import type { Freshness } from "@/lib/shots/staleness";

export type Only = "missing" | "stale" | "failed" | "all";

/** The shots named, in the order of the storyboard; a name that is not of this episode is refused. */
export function namedShots(shots: ShotRow[], ids: string[] | undefined): ShotRow[] {
  if (ids === undefined) return shots;
  const wanted = new Set(ids);
  const found = shots.filter(({ id }) => wanted.has(id));
  if (found.length < wanted.size) throw new AppError("not_found", { field: "shot_ids" });
  return found;
}

/** Whether a medium in this state is part of the batch. What failed is what the newest task failed to make. */
export function isChosen(only: Only, state: Freshness, newest: ShotTask | undefined): boolean {
  if (only === "all") return true;
  if (only === "stale") return state === "stale";
  if (only === "failed") return newest?.status === "failed";
  return state === "missing" || state === "blocked";
}
