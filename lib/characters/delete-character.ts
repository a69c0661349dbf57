import { db } from "@/db";
import { updateCharacter } from "@/db/queries/characters";
import { touchProject } from "@/db/queries/projects";
import type { Actor } from "@/lib/auth/actor";
import { ownCharacter } from "./owned";
import type { CharacterId } from "./schemas";

/** Shots keep naming the id; views leave out people who are gone. */
export async function deleteCharacter(actor: Actor, input: CharacterId): Promise<void> {
  const row = await ownCharacter(actor, input);
  await updateCharacter(db, row.id, undefined, { deletedAt: new Date() });
  await touchProject(db, row.projectId);
}
