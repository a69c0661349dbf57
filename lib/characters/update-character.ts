import { db } from "@/db";
import { updateCharacter as writeCharacter } from "@/db/queries/characters";
import { listLooks, replaceLooks } from "@/db/queries/looks";
import { touchProject } from "@/db/queries/projects";
import type { Actor } from "@/lib/auth/actor";
import { versionConflict } from "@/lib/projects/versions";
import { ownCharacter, refuseForeignAssets, refuseUnknownVoice } from "./owned";
import type { CharacterView, UpdateCharacterInput } from "./schemas";
import { toCharacterView } from "./to-character-view";

/** A hand edit: the fields it names are never overwritten by a parse again. */
export async function updateCharacter(
  actor: Actor,
  input: UpdateCharacterInput,
): Promise<{ character: CharacterView }> {
  const { project_id, character_id, version, ...edit } = input;
  const before = await ownCharacter(actor, { project_id, character_id });
  const present = await listLooks(db, [before.id]);
  await refuseUnknownVoice(edit.voice_id, before.voiceId);
  const had = new Set([...before.referenceAssetIds, ...present.map((look) => look.assetId)]);
  const added = (ids: (string | null | undefined)[]) => ids.filter((id) => id && !had.has(id));
  await refuseForeignAssets(actor, added(edit.reference_asset_ids ?? []), "reference_asset_ids");
  await refuseForeignAssets(actor, added(edit.looks?.map((look) => look.asset_id) ?? []), "looks");
  const edited = Object.entries(edit).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  const after = await db.transaction(async (tx) => {
    await touchProject(tx, project_id);
    const row = await writeCharacter(
      tx,
      before.id,
      version,
      {
        name: edit.name,
        aliases: edit.aliases,
        role: edit.role,
        description: edit.description,
        appearance: edit.appearance,
        voiceId: edit.voice_id,
        referenceAssetIds: edit.reference_asset_ids,
      },
      edited,
    );
    if (row && edit.looks) {
      const pictures = new Map(present.map((look) => [look.id, look.assetId]));
      await replaceLooks(
        tx,
        before.id,
        edit.looks.map(({ id, name, prompt, asset_id }) => ({
          id,
          name,
          prompt,
          assetId: asset_id === undefined ? ((id && pictures.get(id)) ?? null) : asset_id,
        })),
      );
    }
    return row;
  });
  if (!after) {
    const now = await toCharacterView(db, await ownCharacter(actor, { project_id, character_id }));
    throw versionConflict(now, edit);
  }
  return { character: await toCharacterView(db, after) };
}
