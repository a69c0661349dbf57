import { db } from "@/db";
import { type NewCharacter, updateCharacter } from "@/db/queries/characters";
import type { Actor } from "@/lib/auth/actor";
import { ownCharacter } from "./owned";
import { appearance, type CharacterSuggestionInput, type CharacterView } from "./schemas";
import { toCharacterView } from "./to-character-view";

/** Takes over, or turns down, what the script says now about fields a person had changed. */
export async function resolveCharacterSuggestion(
  actor: Actor,
  input: CharacterSuggestionInput,
): Promise<{ character: CharacterView }> {
  const row = await ownCharacter(actor, input);
  const offered = Object.entries(row.suggestion ?? {});
  const chosen = offered.filter(([name]) => input.fields === undefined || input.fields.includes(name));
  const rest = offered.filter((entry) => !chosen.includes(entry));
  const values: Partial<NewCharacter> = { suggestion: rest.length > 0 ? Object.fromEntries(rest) : null };
  if (input.accept)
    for (const [name, value] of chosen) {
      if (name === "role" && typeof value === "string") values.role = value;
      if (name === "description" && typeof value === "string") values.description = value;
      if (name === "appearance") values.appearance = appearance.parse(value);
    }
  const after = await updateCharacter(db, row.id, row.version, values);
  return { character: await toCharacterView(db, after ?? (await ownCharacter(actor, input))) };
}
