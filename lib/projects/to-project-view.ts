import type { Queryable } from "@/db";
import type { ProjectFacts, ProjectRow, ProjectStatus } from "@/db/queries/projects";
import { projectFacts, projectStatus } from "@/db/queries/projects";
import { mediaViews } from "@/lib/assets/media-view";
import type { MediaView } from "@/lib/assets/schemas";
import type { ProjectItemView, ProjectView } from "./schemas";

const share = (part: number, whole: number): number => (whole === 0 ? 0 : Math.min(1, part / whole));

/** How far the work is: what exists over what the film needs; a film being made reports itself. */
export function projectProgress(facts: ProjectFacts, status: ProjectStatus): number {
  if (status === "completed") return 100;
  if (facts.filmProgress !== null) return facts.filmProgress;
  const done =
    (facts.scripts > 0 ? 5 : 0) +
    (facts.parsed > 0 ? 5 : 0) +
    10 * share(facts.pictured, facts.characters) +
    (facts.shots > 0 ? 10 : 0) +
    30 * share(facts.frames, facts.shots) +
    30 * share(facts.clips, facts.shots);
  return Math.min(99, Math.round(done));
}

export function toProjectItem(
  project: ProjectRow,
  status: ProjectStatus,
  facts: ProjectFacts,
  media: Map<string, MediaView>,
): ProjectItemView {
  return {
    id: project.id,
    title: project.title,
    stage: project.stage,
    status,
    archived: project.archivedAt !== null,
    progress: projectProgress(facts, status),
    aspect_ratio: project.aspectRatio,
    style: project.style,
    episodes: facts.episodes,
    counts: {
      characters: facts.characters,
      scenes: facts.scenes,
      shots: facts.shots,
      keyframes: facts.frames,
      clips: facts.clips,
      videos: facts.finals,
    },
    thumbnail: (project.thumbnailAssetId && media.get(project.thumbnailAssetId)) || null,
    created_at: project.createdAt.toISOString(),
    updated_at: project.updatedAt.toISOString(),
  };
}

export async function toProjectView(q: Queryable, project: ProjectRow): Promise<ProjectView> {
  const [status, facts, media] = await Promise.all([
    projectStatus(q, project.id),
    projectFacts(q, [project.id]),
    mediaViews(project.thumbnailAssetId ? [project.thumbnailAssetId] : []),
  ]);
  const known = facts.get(project.id);
  if (!known) throw new Error(`project ${project.id} vanished`);
  return {
    ...toProjectItem(project, status, known, media),
    description: project.description,
    target_duration: project.targetDuration,
    language: project.language,
    image_size: project.imageSize,
    image_count: project.imageCount,
    region: project.region,
    budget_cap: project.budgetCap,
    budget_used: project.budgetUsed,
    models: { ...project.settings.models },
    fallback: project.settings.fallback ?? false,
    version: project.version,
  };
}
