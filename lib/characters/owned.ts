import { db, type Queryable } from "@/db";
import { type CharacterRow, findCharacter } from "@/db/queries/characters";
import { ownedAssetIds } from "@/db/queries/takes";
import { findPackVoice } from "@/lib/audio/voice-packs/installed";
import { findVoice } from "@/lib/audio/voices";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { ownProject } from "@/lib/projects/owned";
import type { CharacterId } from "./schemas";

export async function ownCharacter(
  actor: Actor,
  input: CharacterId,
  q: Queryable = db,
): Promise<CharacterRow> {
  const row = await findCharacter(q, actor.userId, input.project_id, input.character_id);
  if (row) return row;
  await ownProject(actor, input.project_id, q);
  throw new AppError("not_found", { field: "character_id" });
}

/** For routes: refuses before the body is read. */
export async function ownsCharacterPath(actor: Actor, path: { id: string; cid: string }): Promise<void> {
  await ownCharacter(actor, { project_id: path.id, character_id: path.cid });
}

/** Refuses pictures that are not the caller's. */
export async function refuseForeignAssets(
  actor: Actor,
  ids: (string | null | undefined)[],
  field: string,
): Promise<void> {
  const wanted = ids.filter((id) => typeof id === "string");
  const owned = await ownedAssetIds(db, actor.userId, wanted);
  if (wanted.some((id) => !owned.has(id))) throw new AppError("not_found", { field });
}

/** Refuses a voice nobody has; one a character had before stays theirs. */
export async function refuseUnknownVoice(
  id: string | null | undefined,
  before: string | null,
): Promise<void> {
  if (id == null || id === before || findVoice(id) || (await findPackVoice(id))) return;
  throw new AppError("invalid_parameter", { field: "voice_id", details: { field: "voice_id", problem: id } });
}
