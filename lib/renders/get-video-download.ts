import { db } from "@/db";
import { findAssets } from "@/db/queries/assets";
import { isUuid } from "@/db/queries/projects";
import { findVideo } from "@/db/queries/renders";
import { linkExpiry } from "@/lib/assets/media-view";
import type { Actor } from "@/lib/auth/actor";
import { resolveEpisode } from "@/lib/episodes/resolve-episode";
import { AppError } from "@/lib/errors";
import { driverOf } from "@/lib/storage/drivers";
import type { VideoDownloadInput, VideoDownloadView } from "./schemas";

/** A link that saves the newest final film (or the one named) under its title. */
export async function getVideoDownload(actor: Actor, input: VideoDownloadInput): Promise<VideoDownloadView> {
  const { project, episode } = await resolveEpisode(actor, input);
  if (input.video_id !== undefined && !isUuid(input.video_id))
    throw new AppError("not_found", { field: "video_id" });
  const video = await findVideo(db, episode.id, input.video_id ? { id: input.video_id } : { kind: "final" });
  const [asset] = video ? await findAssets(db, [video.assetId]) : [];
  if (!video || asset?.status !== "ready") throw new AppError("not_found", { field: "video_id" });
  const { seconds, expiresAt } = linkExpiry();
  const name = `${
    project.title
      .replace(/[\p{C}/\\:*?"<>|]/gu, "")
      .trim()
      .slice(0, 80) || "film"
  }-${episode.number}.${video.format}`;
  return {
    video_id: video.id,
    download_url: await driverOf(asset).signRead(asset.key, seconds, { downloadName: name }),
    expires_at: expiresAt.toISOString(),
    file_size: video.size,
    duration: video.durationMs / 1000,
    resolution: video.resolution,
    sha256: video.sha256,
    checks: video.checks,
  };
}
