import type { Queryable } from "@/db";
import { openPictures } from "@/db/queries/cast";
import type { CharacterRow } from "@/db/queries/characters";
import { listLooks } from "@/db/queries/looks";
import { mediaViews } from "@/lib/assets/media-view";
import type { CharacterView } from "./schemas";

/** Views of several characters of one project: three statements, however many. */
export async function toCharacterViews(q: Queryable, rows: CharacterRow[]): Promise<CharacterView[]> {
  const first = rows[0];
  if (!first) return [];
  const [looks, open] = await Promise.all([
    listLooks(
      q,
      rows.map(({ id }) => id),
    ),
    openPictures(q, first.projectId),
  ]);
  const media = await mediaViews([
    ...rows.flatMap((row) => row.referenceAssetIds),
    ...looks.map((look) => look.assetId),
  ]);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    aliases: row.aliases,
    role: row.role,
    description: row.description,
    appearance: row.appearance,
    looks: looks
      .filter((look) => look.characterId === row.id)
      .map(({ id, name, prompt, assetId }) => ({
        id,
        name,
        prompt,
        image: (assetId && media.get(assetId)) || null,
      })),
    reference_images: row.referenceAssetIds.flatMap((id) => media.get(id) ?? []),
    voice_id: row.voiceId,
    edited_fields: row.editedFields,
    suggestion: row.suggestion,
    status: open.has(row.id) ? "generating" : "idle",
    version: row.version,
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
  }));
}

export async function toCharacterView(q: Queryable, row: CharacterRow): Promise<CharacterView> {
  const [view] = await toCharacterViews(q, [row]);
  if (!view) throw new Error("no view");
  return view;
}
