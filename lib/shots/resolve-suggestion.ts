import { db } from "@/db";
import { touchProject } from "@/db/queries/projects";
import { lockShots, writeShot } from "@/db/queries/shots";
import type { Actor } from "@/lib/auth/actor";
import { ownShot } from "./owned";
import type { ShotSuggestionInput, ShotView } from "./schemas";
import { toShotView } from "./to-shot-view";

/** Takes over, or turns down, what a model would write where a person wrote by hand. */
export async function resolveShotSuggestion(
  actor: Actor,
  { shot_id, accept }: ShotSuggestionInput,
): Promise<{ shot: ShotView }> {
  const { shot: known, project } = await ownShot(actor, shot_id);
  const after = await db.transaction(async (tx) => {
    await touchProject(tx, project.id);
    await lockShots(tx, known.episodeId);
    const { shot } = await ownShot(actor, shot_id, tx);
    if (!shot.suggestion) return shot;
    const { prompt } = shot.suggestion;
    await writeShot(tx, shot.id, {
      suggestion: null,
      ...(accept && { prompt, version: shot.version + 1 }),
    });
    return (await ownShot(actor, shot_id, tx)).shot;
  });
  return { shot: await toShotView(db, project, after) };
}
