import { db } from "@/db";
import { listVideoRows, type VideoRow } from "@/db/queries/renders";
import { mediaViews } from "@/lib/assets/media-view";
import type { MediaView } from "@/lib/assets/schemas";
import type { Actor } from "@/lib/auth/actor";
import { resolveEpisode } from "@/lib/episodes/resolve-episode";
import { paginate, windowOf } from "@/lib/projects/paging";
import type { ListVideosInput, VideoList, VideoView } from "./schemas";

export async function listVideos(actor: Actor, input: ListVideosInput): Promise<VideoList> {
  const { episode } = await resolveEpisode(actor, input);
  const { rows: found, counted } = await listVideoRows(db, episode.id, windowOf(input));
  const { rows, pagination } = paginate(found, input, counted, (row) => [
    row.createdAt.toISOString(),
    row.id,
  ]);
  const media = await mediaViews(rows.map(({ assetId }) => assetId));
  return { items: rows.map((row) => toVideoView(row, media.get(row.assetId) ?? null)), pagination };
}

const toVideoView = (row: VideoRow, media: MediaView | null): VideoView => ({
  id: row.id,
  project_id: row.projectId,
  episode_id: row.episodeId,
  kind: row.kind,
  media,
  resolution: row.resolution,
  format: row.format,
  settings: row.settings,
  duration: row.durationMs / 1000,
  file_size: row.size,
  sha256: row.sha256,
  checks: row.checks,
  created_at: row.createdAt.toISOString(),
});
