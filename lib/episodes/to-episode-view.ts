import type { EpisodeRow } from "@/db/queries/episodes";
import type { EpisodeView } from "./schemas";

export const toEpisodeView = (row: EpisodeRow & { shots?: number; durationMs?: number }): EpisodeView => ({
  id: row.id,
  project_id: row.projectId,
  number: row.number,
  title: row.title,
  target_duration: row.targetDuration,
  shots: row.shots ?? 0,
  duration: (row.durationMs ?? 0) / 1000,
  version: row.version,
  created_at: row.createdAt.toISOString(),
  updated_at: row.updatedAt.toISOString(),
});
