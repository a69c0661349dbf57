import { db } from "@/db";
import type { Actor } from "@/lib/auth/actor";
import { ownCharacter } from "./owned";
import type { CharacterId, CharacterView } from "./schemas";
import { toCharacterView } from "./to-character-view";

export async function getCharacter(actor: Actor, input: CharacterId): Promise<{ character: CharacterView }> {
  return { character: await toCharacterView(db, await ownCharacter(actor, input)) };
}
