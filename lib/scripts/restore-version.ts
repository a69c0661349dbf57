import { db } from "@/db";
import { lockProject, touchProject } from "@/db/queries/projects";
import { findScript } from "@/db/queries/scripts";
import type { Actor } from "@/lib/auth/actor";
import { resolveEpisode } from "@/lib/episodes/resolve-episode";
import { AppError } from "@/lib/errors";
import { saveVersion } from "./save-script";
import type { RestoreVersionInput, ScriptVersionView } from "./schemas";
import { toVersionView } from "./to-version-view";

/** An old text becomes the newest version; the versions in between stay. */
export async function restoreScriptVersion(
  actor: Actor,
  input: RestoreVersionInput,
): Promise<{ script: ScriptVersionView }> {
  const { project, episode } = await resolveEpisode(actor, input);
  const old = await findScript(db, episode.id, input.number);
  if (!old) throw new AppError("not_found", { field: "number" });
  const row = await db.transaction(async (tx) => {
    await lockProject(tx, project.id);
    await touchProject(tx, project.id);
    return saveVersion(tx, episode.id, old.content, old.format);
  });
  return { script: toVersionView(row) };
}
