import { db } from "@/db";
import { listSubtitleRows } from "@/db/queries/subtitles";
import type { Actor } from "@/lib/auth/actor";
import { resolveEpisode } from "@/lib/episodes/resolve-episode";
import { frameSize } from "@/lib/renders/presets";
import { typeOfKey } from "@/lib/storage/content-types";
import type { DownloadSubtitlesInput } from "./schemas";
import { toCue } from "./to-subtitle-view";
import { writeSubtitles } from "./write";

export type SubtitleFile = { name: string; content_type: string; content: string };

export async function downloadSubtitles(actor: Actor, input: DownloadSubtitlesInput): Promise<SubtitleFile> {
  const { project, episode } = await resolveEpisode(actor, input);
  const cues = (await listSubtitleRows(db, episode.id)).map(toCue);
  return {
    name: `episode-${episode.number}.${input.format}`,
    content_type: `${typeOfKey(`x.${input.format}`)}; charset=utf-8`,
    content: writeSubtitles(input.format, cues, frameSize(project.aspectRatio, 1080)),
  };
}
