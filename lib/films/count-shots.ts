import { db } from "@/db";
import type { EpisodeRow } from "@/db/queries/episodes";
import type { ProjectRow } from "@/db/queries/projects";
import type { Screenplay } from "@/lib/screenplay/types";
import { isUsable, loadShotContext } from "@/lib/shots/shot-context";
import { isSpoken, spokenLines } from "@/lib/shots/spoken";
import { isHandMade, type Kept, matchShots } from "@/lib/storyboards/match-shots";
import { planImages, planVideos, planVoices } from "@/lib/storyboards/plan-batch";
import { planEpisode } from "@/lib/storyboards/run-storyboard";
import { DEFAULT_CHOICE } from "@/lib/storyboards/start-storyboard";
import type { EpisodeState } from "./episode-state";

export type ShotCounts = {
  shots: number;
  durationMs: number;
  keyframes: number;
  voices: number;
  clips: number;
  warnings: string[];
};

/** What the shots of an episode lack. Where they are yet to be drawn up, they are drawn up in memory, the same way. */
export async function countShots(
  project: ProjectRow,
  episode: EpisodeRow,
  state: EpisodeState,
  screenplay: Screenplay | null,
): Promise<ShotCounts> {
  if (!state.needsStoryboard || !screenplay) {
    const [images, voices, videos] = await Promise.all([
      planImages(project, episode.id, { only: "missing", keyframe: "start" }),
      planVoices(project, episode.id, { only: "missing" }),
      planVideos(project, episode.id, { only: "missing" }),
    ]);
    const all = (plan: typeof images) => plan.items.length + plan.blocked.length;
    return {
      shots: state.shots.length,
      durationMs: state.shots.reduce((sum, shot) => sum + shot.durationMs, 0),
      keyframes: all(images),
      voices: all(voices),
      clips: all(videos),
      warnings: [],
    };
  }
  return countPlanned(project, episode, state, screenplay);
}

async function countPlanned(
  project: ProjectRow,
  episode: EpisodeRow,
  state: EpisodeState,
  screenplay: Screenplay,
): Promise<ShotCounts> {
  const { max_shots: maxShots, shot_duration_range: range } = DEFAULT_CHOICE.options;
  const plan = planEpisode(project, episode, screenplay, { maxShots, range });
  const context = await loadShotContext(db, project, state.shots);
  const old = state.shots.map((shot): Kept => ({ shot, lines: context.lines.get(shot.id) ?? [] }));
  const matched = matchShots(plan.shots, old);
  const own = old.filter(isHandMade);
  const has = (takeId: string | null | undefined) => {
    const take = takeId ? context.takes.get(takeId) : undefined;
    return take !== undefined && isUsable(context, take.assetId);
  };
  const spoken = [...old.flatMap(({ lines }) => lines)].filter((line) => has(line.voiceTakeId));
  const voiced = new Map<string, number>();
  for (const { text } of spoken) voiced.set(text, (voiced.get(text) ?? 0) + 1);
  let voices = 0;
  for (const [at, shot] of plan.shots.entries()) {
    const kept = matched[at];
    if (kept?.shot.editedFields.includes("dialogue")) {
      voices += spokenLines(context, kept.shot).filter((line) => !has(line.voiceTakeId)).length;
      continue;
    }
    for (const line of shot.lines.filter(isSpoken)) {
      const left = voiced.get(line.text) ?? 0;
      if (left > 0) voiced.set(line.text, left - 1);
      else voices++;
    }
  }
  for (const { shot } of own)
    voices += spokenLines(context, shot).filter((line) => !has(line.voiceTakeId)).length;
  const all = [...matched, ...own];
  return {
    shots: all.length,
    durationMs:
      Math.round(plan.totalDuration * 1000) + own.reduce((sum, { shot }) => sum + shot.durationMs, 0),
    keyframes: all.filter((kept) => !has(kept?.shot.startTakeId)).length,
    voices,
    clips: all.filter((kept) => !has(kept?.shot.videoTakeId)).length,
    warnings: plan.warnings,
  };
}
