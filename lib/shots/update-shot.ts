import { db } from "@/db";
import { touchProject } from "@/db/queries/projects";
import { updateShot as writeShot } from "@/db/queries/shots";
import type { Actor } from "@/lib/auth/actor";
import { versionConflict } from "@/lib/projects/versions";
import { checkShotFields, shotValues } from "./check-fields";
import { ownShot } from "./owned";
import { replaceLines } from "./replace-lines";
import type { ShotView, UpdateShotInput } from "./schemas";
import { toShotView } from "./to-shot-view";

/** A hand edit of the version the caller saw. The fields it names are never overwritten by a storyboard again. */
export async function updateShot(actor: Actor, input: UpdateShotInput): Promise<{ shot: ShotView }> {
  const { shot_id, version, ...edit } = input;
  const { shot: before, project } = await ownShot(actor, shot_id);
  await checkShotFields(actor, project, edit, before);
  const edited = Object.entries(edit).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  const after = await db.transaction(async (tx) => {
    await touchProject(tx, project.id);
    const row = await writeShot(tx, shot_id, version, shotValues(edit), edited);
    if (row && edit.dialogue) await replaceLines(tx, shot_id, edit.dialogue);
    return row;
  });
  if (!after) {
    const { shot: now } = await ownShot(actor, shot_id);
    throw versionConflict(await toShotView(db, project, now), edit);
  }
  return { shot: await toShotView(db, project, after) };
}
