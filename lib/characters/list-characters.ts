import { db } from "@/db";
import { listCharacters as findCharacters } from "@/db/queries/characters";
import type { Actor } from "@/lib/auth/actor";
import { ownProject } from "@/lib/projects/owned";
import type { CharacterView } from "./schemas";
import { toCharacterViews } from "./to-character-view";

export async function listCharacters(
  actor: Actor,
  input: { project_id: string },
): Promise<{ items: CharacterView[] }> {
  const project = await ownProject(actor, input.project_id);
  return { items: await toCharacterViews(db, await findCharacters(db, project.id)) };
}
