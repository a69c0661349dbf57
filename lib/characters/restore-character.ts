import { db } from "@/db";
import { setCharacterRestored } from "@/db/queries/characters";
import { touchProject } from "@/db/queries/projects";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { ownProject } from "@/lib/projects/owned";
import type { CharacterId, CharacterView } from "./schemas";
import { toCharacterView } from "./to-character-view";

/** Brings a deleted person back as they were; one who is there stays as they are. */
export async function restoreCharacter(
  actor: Actor,
  input: CharacterId,
): Promise<{ character: CharacterView }> {
  const project = await ownProject(actor, input.project_id);
  const row = await setCharacterRestored(db, project.id, input.character_id);
  if (!row) throw new AppError("not_found", { field: "character_id" });
  await touchProject(db, project.id);
  return { character: await toCharacterView(db, row) };
}
