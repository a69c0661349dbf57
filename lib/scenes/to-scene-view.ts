import type { Queryable } from "@/db";
import { openPictures } from "@/db/queries/cast";
import type { SceneRow } from "@/db/queries/scenes";
import { mediaViews } from "@/lib/assets/media-view";
import type { SceneView } from "./schemas";

export async function toSceneViews(q: Queryable, rows: SceneRow[]): Promise<SceneView[]> {
  const first = rows[0];
  if (!first) return [];
  const [media, open] = await Promise.all([
    mediaViews(rows.flatMap((row) => row.referenceAssetIds)),
    openPictures(q, first.projectId),
  ]);
  return rows.map((row) => ({
    id: row.id,
    location: row.location,
    time: row.time,
    interior: row.interior,
    atmosphere: row.atmosphere,
    prompt: row.prompt,
    reference_images: row.referenceAssetIds.flatMap((id) => media.get(id) ?? []),
    edited_fields: row.editedFields,
    suggestion: row.suggestion,
    status: open.has(row.id) ? "generating" : "idle",
    version: row.version,
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
  }));
}

export async function toSceneView(q: Queryable, row: SceneRow): Promise<SceneView> {
  const [view] = await toSceneViews(q, [row]);
  if (!view) throw new Error("no view");
  return view;
}
