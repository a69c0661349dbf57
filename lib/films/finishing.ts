import { db } from "@/db";
import { setEpisodeBgmIfUnset } from "@/db/queries/episodes";
import { rankedBgm } from "@/lib/audio/recommend-bgm";
import { usualPlatform } from "@/lib/renders/presets";
import { renderFilm } from "@/lib/renders/render-film";
import { generateSubtitles } from "@/lib/subtitles/generate-subtitles";
import type { Film } from "./load-film";

const MUSIC = { volume: 0.3, fadeInMs: 1_000, fadeOutMs: 2_000 };

/** The music that suits best, below the whole film, unless somebody chose already. */
export async function chooseSound({ episode }: Film): Promise<void> {
  if (episode.bgm !== null) return;
  const [best] = await rankedBgm(episode.id);
  if (!best) return;
  await setEpisodeBgmIfUnset(db, episode.id, {
    regions: [{ bgmId: best.row.id, startMs: 0, endMs: null, ...MUSIC }],
    ducking: true,
  });
}

export async function writeSubtitles({ actor, project, episode }: Film): Promise<void> {
  await generateSubtitles(actor, { project_id: project.id, episode: episode.id });
}

/** Starts the final render; its task id. */
export async function startRender({ actor, project, episode, request }: Film): Promise<string> {
  const started = await renderFilm(actor, {
    project_id: project.id,
    episode: episode.id,
    kind: request.quality === "draft" ? "preview" : "final",
    platform_preset: usualPlatform(project.region, project.aspectRatio),
  });
  return started.task_id;
}
