import { type Reply, reply } from "@/lib/api/reply";
import type { Actor } from "@/lib/auth/actor";
import { resolveEpisode } from "@/lib/episodes/resolve-episode";
import { AppError, ERRORS, type ErrorReason } from "@/lib/errors";
import { admitGenerations } from "@/lib/generations/admit-generations";
import { enforcePolicy } from "@/lib/rate-limit";
import { agreedCredits } from "./agreed-credits";
import { filmScope, planFilm } from "./plan-film";
import type { FilmPlanView, FilmStarted, StartFilmInput } from "./schemas";

/**
 * Makes the whole film of an episode, or goes on with one: a parent task whose steps are admitted one after the other, only
 * for what is missing. Pressed twice it is one film. `max_credits` bounds everything it may hold.
 */
export async function startFilm(
  actor: Actor,
  input: StartFilmInput,
): Promise<FilmStarted | Reply<FilmPlanView>> {
  const { project, episode } = await resolveEpisode(actor, input);
  const plan = await planFilm(actor, input);
  if (input.dry_run) return reply(200, plan);
  const noScript = plan.blocked.find(({ reason }) => reason === "no_script");
  if (noScript) throw new AppError("empty_script", { field: "content" });
  const shortage = plan.blocked.find(({ reason }) => isShortage(reason));
  if (shortage) throw new AppError(shortage.reason as ErrorReason, { details: shortage.details });
  if (plan.blocked.length > 0)
    throw new AppError("batch_blocked", { details: { blocked: plan.blocked, count: plan.blocked.length } });
  const limit = await agreedCredits(actor, input, filmScope(episode.id, input.stop_after), plan.credits);
  await enforcePolicy("batch_start", actor.userId);
  const { tasks } = await admitGenerations(actor, {
    items: [
      {
        type: "batch",
        provider: null,
        model: null,
        price: 0,
        projectId: project.id,
        episodeId: episode.id,
        input: {
          kind: "film",
          episode: episode.number,
          quality: input.quality,
          ...(input.stop_after && { stop_after: input.stop_after }),
          ...(limit !== null && { max_credits: limit }),
        },
        request: { quality: input.quality, stopAfter: input.stop_after ?? null, maxCredits: limit },
        dedupeKey: `film:${episode.id}`,
      },
    ],
    scope: filmScope(episode.id, input.stop_after),
  });
  return { task_id: tasks[0]?.id ?? "", status: "queued", credits: plan.credits };
}

/** Refusals with a number of their own: not enough credits, budget or films left, nobody to do the work. */
const isShortage = (reason: string): boolean =>
  reason in ERRORS && [402, 403, 413, 429, 503].includes(ERRORS[reason as ErrorReason][1]);
