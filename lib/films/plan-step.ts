import { db } from "@/db";
import { planParse } from "@/lib/scripts/start-parse";
import { planImages, planVideos, planVoices } from "@/lib/storyboards/plan-batch";
import type { BatchPlan } from "@/lib/storyboards/start-batch";
import { DEFAULT_CHOICE, planStoryboardTask } from "@/lib/storyboards/start-storyboard";
import { episodeState } from "./episode-state";
import type { Film } from "./load-film";
import { planPictures } from "./plan-pictures";
import type { FilmStep } from "./steps";

const NOTHING: BatchPlan = { items: [], blocked: [], warnings: [] };

/** What is still missing for a step, as things stand now. */
export async function planStep(film: Film, step: FilmStep): Promise<BatchPlan> {
  const { project, episode, request } = film;
  const missing = { only: "missing", quality: request.quality } as const;
  if (step === "cast") return planPictures(db, project, episode.id, request.quality);
  if (step === "keyframes") return planImages(project, episode.id, { ...missing, keyframe: "start" });
  if (step === "voices") return planVoices(project, episode.id, missing);
  if (step === "clips") return planVideos(project, episode.id, missing);
  if (step !== "parse" && step !== "storyboard") return NOTHING;
  const { script, needsParse, needsStoryboard } = await episodeState(episode);
  if (!script) return NOTHING;
  if (step === "parse") return { ...NOTHING, items: needsParse ? [planParse(project.id, script, true)] : [] };
  return { ...NOTHING, items: needsStoryboard ? [planStoryboardTask(episode, script, DEFAULT_CHOICE)] : [] };
}
