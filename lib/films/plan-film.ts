import { db } from "@/db";
import type { ProjectRow } from "@/db/queries/projects";
import type { Stage } from "@/db/schema/values";
import type { Actor } from "@/lib/auth/actor";
import { resolveEpisode } from "@/lib/episodes/resolve-episode";
import type { PlannedGeneration } from "@/lib/generations/admit-generations";
import { quoteGenerations } from "@/lib/generations/quote-generations";
import type { ModelEntry } from "@/lib/providers/types";
import { readScript } from "@/lib/scripts/read-script";
import { chooseModel } from "@/lib/shots/choose-model";
import { unavailable, withoutRender } from "./blockers";
import { countShots } from "./count-shots";
import { episodeState } from "./episode-state";
import { countPictures, planPictures } from "./plan-pictures";
import type { FilmPlanView, FilmWork, PlanFilmInput } from "./schemas";
import { STAGE_OF, stepsUntil } from "./steps";

type Work = { stage: Stage; kind: FilmWork; count: number; model?: ModelEntry };

export const filmScope = (episodeId: string, stopAfter: Stage | undefined): string =>
  `film:${episodeId}:${stopAfter ?? ""}`;

/** What “make the film” would do now, and what it would cost: nothing is queued, what is there is not made again. */
export async function planFilm(actor: Actor, input: PlanFilmInput): Promise<FilmPlanView> {
  const { project, episode } = await resolveEpisode(actor, input);
  const state = await episodeState(episode);
  const screenplay =
    state.script && (state.needsParse || state.needsStoryboard)
      ? await readScript(db, project, state.script)
      : null;
  const pictures =
    screenplay && state.needsParse
      ? await countPictures(db, project, screenplay)
      : await missingPictures(project, episode.id);
  const shots = await countShots(project, episode, state, screenplay);
  const image = await chooseModel(project, "image");
  const video = await chooseModel(project, "video");
  const speech = await chooseModel(project, "speech");
  const wanted = new Set(stepsUntil(input.stop_after).map((step) => STAGE_OF[step]));
  const all: Work[] = [
    { stage: "script", kind: "parse", count: Number(state.needsParse) },
    { stage: "assets", kind: "character_pictures", count: pictures.people, model: image },
    { stage: "assets", kind: "scene_pictures", count: pictures.places, model: image },
    { stage: "director", kind: "storyboard", count: Number(state.needsStoryboard) },
    { stage: "director", kind: "keyframes", count: shots.keyframes, model: image },
    { stage: "director", kind: "voices", count: shots.voices, model: speech },
    { stage: "director", kind: "clips", count: shots.clips, model: video },
    { stage: "export", kind: "subtitles", count: 1 },
    { stage: "export", kind: "render", count: 1 },
  ];
  const work = all.filter(({ stage }) => wanted.has(stage));
  const quote = await quoteGenerations(actor, {
    items: priced(project.id, work),
    scope: filmScope(episode.id, input.stop_after),
    blocked: [
      ...(state.script || state.shots.length > 0 ? [] : [{ reason: "no_script" }]),
      ...unavailable(work.flatMap(({ model, count }) => (model && count > 0 ? [model.provider] : []))),
      ...(wanted.has("export") ? await withoutRender(actor.userId) : []),
    ],
    warnings: shots.warnings.map((reason) => ({ reason })),
  });
  return {
    ...quote,
    stages: [...wanted].map((stage) => ({
      stage,
      work: work
        .filter((one) => one.stage === stage && one.count > 0)
        .map(({ kind, count, model }) => ({ kind, count, credits: count * (model?.credits ?? 0) })),
    })),
    shots: shots.shots,
    duration: shots.durationMs / 1000,
    estimated_seconds: estimate(work, shots.durationMs),
  };
}

async function missingPictures(
  project: ProjectRow,
  episodeId: string,
): Promise<{ people: number; places: number }> {
  const { items, blocked } = await planPictures(db, project, episodeId, "final");
  const people = items.filter(({ characterId }) => characterId).length;
  return { people, places: items.length - people + blocked.length };
}

/** One nameless item per thing to be paid for: what a quote adds up. */
const priced = (projectId: string, work: Work[]): PlannedGeneration[] =>
  work.flatMap(({ count, model }) =>
    model
      ? Array.from({ length: count }, () => ({
          type: "batch" as const,
          provider: model.provider,
          model: model.id,
          price: model.credits,
          input: {},
          request: {},
          projectId,
        }))
      : [],
  );

const JOB_SECONDS = 3;
/** Seconds of rendering per second of film. */
const RENDER_RATE = 0.6;

function estimate(work: Work[], durationMs: number): number {
  const seconds = work.reduce((sum, { kind, count, model }) => {
    if (count === 0) return sum;
    if (kind === "render") return sum + 10 + (durationMs / 1000) * RENDER_RATE;
    return sum + (model ? Math.ceil(count / model.slots) * model.usualSeconds : JOB_SECONDS);
  }, 0);
  return Math.round(seconds);
}
