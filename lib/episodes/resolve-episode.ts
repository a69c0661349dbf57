import { db, type Queryable } from "@/db";
import { type EpisodeRow, findEpisode } from "@/db/queries/episodes";
import type { ProjectRow } from "@/db/queries/projects";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { ownProject } from "@/lib/projects/owned";

/** The caller's own episode by number or id; the first one by default. */
export async function resolveEpisode(
  actor: Actor,
  input: { project_id: string; episode?: string | number },
  q: Queryable = db,
): Promise<{ project: ProjectRow; episode: EpisodeRow }> {
  const found = await findEpisode(q, actor.userId, input.project_id, String(input.episode ?? 1));
  if (found) return found;
  await ownProject(actor, input.project_id, q);
  throw new AppError("not_found", { field: "episode" });
}

/** For routes: refuses before the body is read. */
export async function ownsEpisodePath(actor: Actor, path: { id: string; eid: string }): Promise<void> {
  await resolveEpisode(actor, { project_id: path.id, episode: path.eid });
}
