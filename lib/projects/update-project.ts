import { db } from "@/db";
import { updateProject as writeProject } from "@/db/queries/projects";
import { ownedAssetIds } from "@/db/queries/takes";
import type { ProjectSettings } from "@/db/schema/projects";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { ownProject } from "./owned";
import type { ProjectView, UpdateProjectInput } from "./schemas";
import { toProjectView } from "./to-project-view";
import { versionConflict } from "./versions";

/** An edit of the version the caller saw; 409 with the values of now when somebody was faster. */
export async function updateProject(
  actor: Actor,
  input: UpdateProjectInput,
): Promise<{ project: ProjectView }> {
  const { project_id, version, ...edit } = input;
  const before = await ownProject(actor, project_id);
  const cover = edit.thumbnail_asset_id;
  if (cover && !(await ownedAssetIds(db, actor.userId, [cover])).has(cover))
    throw new AppError("not_found", { field: "thumbnail_asset_id" });
  const after = await writeProject(db, actor.userId, project_id, version, {
    title: edit.title,
    description: edit.description,
    style: edit.style,
    aspectRatio: edit.aspect_ratio,
    targetDuration: edit.target_duration,
    language: edit.language,
    imageSize: edit.image_size,
    imageCount: edit.image_count,
    budgetCap: edit.budget_cap,
    thumbnailAssetId: cover,
    archivedAt:
      edit.archived === undefined ? undefined : edit.archived ? (before.archivedAt ?? new Date()) : null,
    settings: settingsAfter(before.settings, edit),
  });
  if (!after) {
    const now = await ownProject(actor, project_id);
    throw versionConflict(await toProjectView(db, now), edit);
  }
  return { project: await toProjectView(db, after) };
}

/** Null takes a choice back. */
function settingsAfter(
  before: ProjectSettings,
  { models, fallback }: Pick<UpdateProjectInput, "models" | "fallback">,
): ProjectSettings | undefined {
  if (models === undefined && fallback === undefined) return undefined;
  const chosen = Object.entries({ ...before.models, ...models }).flatMap(([step, id]) =>
    id === null ? [] : [[step, id] as const],
  );
  return { ...before, models: Object.fromEntries(chosen), ...(fallback !== undefined && { fallback }) };
}
