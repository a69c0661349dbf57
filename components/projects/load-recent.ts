import "server-only";
import type { Media } from "@/components/views";
import type { Actor } from "@/lib/auth/actor";
import type { ProjectItemView } from "@/lib/projects/schemas";
import { getStoryboard } from "@/lib/storyboards/get-storyboard";

const PANELS = 5;

/** The band of the last project: its first pictures in story order. */
export async function loadRecent(actor: Actor, project: ProjectItemView) {
  if (project.counts.keyframes === 0) return { project, panels: [] };
  const { shots } = await getStoryboard(actor, { project_id: project.id });
  const panels: Media[] = shots.flatMap((shot) => shot.keyframes.start ?? []);
  return { project, panels: panels.slice(0, PANELS) };
}
