import { z } from "zod";
import { db } from "@/db";
import type { EpisodeRow } from "@/db/queries/episodes";
import { findEpisode } from "@/db/queries/episodes";
import type { GenerationRow } from "@/db/queries/generations";
import type { ProjectRow } from "@/db/queries/projects";
import { listParsedScenes } from "@/db/queries/scripts";
import { AppError } from "@/lib/errors";
import { planStoryboard } from "@/lib/screenplay/plan-storyboard";
import type { Screenplay, Storyboard } from "@/lib/screenplay/types";
import { applyParse } from "@/lib/scripts/apply-parse";
import { readKnown } from "@/lib/scripts/read-script";
import { loadFrozen } from "@/lib/scripts/run-parse";
import { applyStoryboard, type StoryboardOutcome } from "./apply-storyboard";

const frozen = z.object({
  scriptId: z.string(),
  keepEdits: z.boolean(),
  maxShots: z.number(),
  range: z.tuple([z.number(), z.number()]),
});
type PlanOptions = { maxShots: number; range: [number, number] };

/** Shots for a screenplay with the wishes of its episode. Pure: the price of a film is counted from the same plan. */
export function planEpisode(
  project: ProjectRow,
  episode: EpisodeRow,
  screenplay: Screenplay,
  { maxShots, range }: PlanOptions,
): Storyboard {
  return planStoryboard(screenplay, {
    maxShots,
    shotDurationRange: range,
    targetDuration: episode.targetDuration,
    language: project.language,
  });
}

/** Job handler: plans the shots of a text and writes them, hand edits and takes kept. Reads the text first where nobody has. */
export async function runStoryboard(generation: GenerationRow): Promise<StoryboardOutcome> {
  const options = frozen.parse(generation.request);
  const { project, script } = await loadFrozen(generation, options.scriptId);
  const found = await findEpisode(db, generation.userId, project.id, script.episodeId);
  if (!found) throw new AppError("not_found");
  const screenplay = await readKnown(db, project, script);
  const parsed = await listParsedScenes(db, script.episodeId);
  if (parsed[0]?.scriptVersion !== script.number)
    await applyParse(project, script, screenplay, options.keepEdits);
  const plan = planEpisode(project, found.episode, screenplay, options);
  return applyStoryboard(project, found.episode, plan, options.keepEdits);
}
