import { db } from "@/db";
import { insertCharacters, listCharacters } from "@/db/queries/characters";
import { replaceLooks } from "@/db/queries/looks";
import { touchProject } from "@/db/queries/projects";
import { voiceFor } from "@/lib/audio/voices";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { ownProject } from "@/lib/projects/owned";
import { refuseForeignAssets, refuseUnknownVoice } from "./owned";
import type { CharacterView, CreateCharacterInput } from "./schemas";
import { toCharacterView } from "./to-character-view";

/** A person added by hand: every given field is theirs, a later parse only offers. */
export async function createCharacter(
  actor: Actor,
  input: CreateCharacterInput,
): Promise<{ character: CharacterView }> {
  const { project_id, ...fields } = input;
  const project = await ownProject(actor, project_id);
  await refuseUnknownVoice(input.voice_id, null);
  await refuseForeignAssets(actor, input.reference_asset_ids ?? [], "reference_asset_ids");
  await refuseForeignAssets(actor, input.looks?.map((look) => look.asset_id) ?? [], "looks");
  const row = await db.transaction(async (tx) => {
    await touchProject(tx, project.id);
    const present = await listCharacters(tx, project.id);
    const [created] = await insertCharacters(tx, [
      {
        projectId: project.id,
        name: input.name,
        aliases: input.aliases ?? [],
        role: input.role ?? "",
        description: input.description ?? "",
        appearance: input.appearance ?? {},
        voiceId:
          input.voice_id ??
          voiceFor(
            project.language,
            input.appearance ?? {},
            present.map(({ voiceId }) => voiceId),
          ),
        referenceAssetIds: input.reference_asset_ids ?? [],
        editedFields: Object.keys(fields).filter((name) => name !== "looks"),
        position: present.length,
      },
    ]);
    if (!created) throw new AppError("internal");
    if (input.looks)
      await replaceLooks(
        tx,
        created.id,
        input.looks.map((look) => ({ name: look.name, prompt: look.prompt, assetId: look.asset_id ?? null })),
      );
    return created;
  });
  return { character: await toCharacterView(db, row) };
}
