import { db } from "@/db";
import { repointCharacter, updateCharacter } from "@/db/queries/characters";
import { touchProject } from "@/db/queries/projects";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { ownCharacter } from "./owned";
import type { CharacterView, MergeCharacterInput } from "./schemas";
import { toCharacterView } from "./to-character-view";

/** Two names, one person: `character_id` becomes an alias of `into_id`, with its shots, lines, looks and pictures. */
export async function mergeCharacter(
  actor: Actor,
  input: MergeCharacterInput,
): Promise<{ character: CharacterView }> {
  const { project_id, character_id, into_id } = input;
  const merged = await db.transaction(async (tx) => {
    const from = await ownCharacter(actor, { project_id, character_id }, tx);
    if (character_id === into_id) throw new AppError("invalid_parameter", { field: "into_id" });
    const into = await ownCharacter(actor, { project_id, character_id: into_id }, tx);
    await touchProject(tx, project_id);
    await repointCharacter(tx, project_id, from.id, into.id);
    await updateCharacter(tx, from.id, undefined, { deletedAt: new Date() });
    const row = await updateCharacter(
      tx,
      into.id,
      undefined,
      {
        aliases: [...new Set([...into.aliases, from.name, ...from.aliases])].filter(
          (name) => name !== into.name,
        ),
        description: into.description || from.description,
        appearance: { ...from.appearance, ...into.appearance },
        referenceAssetIds: [...new Set([...into.referenceAssetIds, ...from.referenceAssetIds])],
      },
      ["aliases"],
    );
    return row;
  });
  if (!merged) throw new AppError("not_found", { field: "into_id" });
  return { character: await toCharacterView(db, merged) };
}
