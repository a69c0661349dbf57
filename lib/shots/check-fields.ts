import { db } from "@/db";
import { findLibrary } from "@/db/queries/audio";
import { listCharacters } from "@/db/queries/characters";
import { listLooks } from "@/db/queries/looks";
import type { ProjectRow } from "@/db/queries/projects";
import { listScenes } from "@/db/queries/scenes";
import type { NewShot, ShotRow } from "@/db/queries/shots";
import type { Actor } from "@/lib/auth/actor";
import { refuseForeignAssets } from "@/lib/characters/owned";
import { AppError } from "@/lib/errors";
import type { ShotFields } from "./schemas";

/** Everything a shot names must be of its project (or the library, or the caller); what it named before stays allowed. */
export async function checkShotFields(
  actor: Actor,
  project: ProjectRow,
  fields: ShotFields,
  before?: ShotRow,
): Promise<void> {
  const [characters, scenes] = await Promise.all([
    listCharacters(db, project.id),
    listScenes(db, project.id),
  ]);
  const people = new Set([...characters.map(({ id }) => id), ...(before?.characterIds ?? [])]);
  const unknown = (field: string) => new AppError("not_found", { field });
  if (fields.characters?.some((id) => !people.has(id))) throw unknown("characters");
  if (fields.dialogue?.some(({ character_id: id }) => id && !people.has(id))) throw unknown("dialogue");
  const place = fields.scene_id;
  if (place && place !== before?.sceneId && !scenes.some(({ id }) => id === place)) throw unknown("scene_id");
  if (fields.looks) {
    const looks = await listLooks(
      db,
      characters.map(({ id }) => id),
    );
    for (const [characterId, lookId] of Object.entries(fields.looks))
      if (
        before?.looks[characterId] !== lookId &&
        !looks.some((look) => look.id === lookId && look.characterId === characterId)
      )
        throw unknown("looks");
  }
  const effects = fields.sound_effects ?? [];
  const named = effects.flatMap(({ effect_id }) => effect_id ?? []);
  if (named.length > 0) {
    const sounds = (await findLibrary(db, named)).filter(({ kind }) => kind !== "voice");
    const known = new Set(sounds.map(({ id }) => id));
    if (named.some((id) => !known.has(id))) throw unknown("sound_effects");
  }
  const had = new Set(before?.soundEffects.flatMap(({ assetId }) => assetId ?? []));
  await refuseForeignAssets(
    actor,
    effects.map(({ asset_id }) => asset_id).filter((id) => id && !had.has(id)),
    "sound_effects",
  );
}

export const toMs = (seconds: number): number => Math.round(seconds * 1000);

/** Columns for the given fields; `dialogue` is rows of its own. */
export function shotValues(fields: ShotFields): Partial<NewShot> {
  return {
    sceneId: fields.scene_id,
    type: fields.type,
    camera: fields.camera,
    description: fields.scene_description,
    prompt: fields.prompt,
    mood: fields.mood,
    characterIds: fields.characters && [...new Set(fields.characters)],
    looks: fields.looks,
    durationMs: fields.duration === undefined ? undefined : toMs(fields.duration),
    durationLocked: fields.duration_locked,
    transition: fields.transition,
    soundEffects: fields.sound_effects?.map(({ effect_id, asset_id, offset, volume }) => ({
      ...(effect_id && { effectId: effect_id }),
      ...(asset_id && { assetId: asset_id }),
      offsetMs: toMs(offset),
      volume,
    })),
    audioSource: fields.audio_source,
  };
}
