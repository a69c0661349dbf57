import { db } from "@/db";
import { countFilms, measuredRate } from "@/db/queries/renders";
import { findUser } from "@/db/queries/users";
import type { Reply } from "@/lib/api/reply";
import type { Actor } from "@/lib/auth/actor";
import { refuseForeignAssets } from "@/lib/characters/owned";
import { env } from "@/lib/env";
import { resolveEpisode } from "@/lib/episodes/resolve-episode";
import { AppError } from "@/lib/errors";
import { withoutRender } from "@/lib/films/blockers";
import { admitGenerations, type PlannedGeneration } from "@/lib/generations/admit-generations";
import { quoteOne } from "@/lib/generations/free-start";
import type { QuoteView } from "@/lib/generations/quote-generations";
import { digestOf } from "@/lib/shots/digest";
import { freezeFilm } from "./freeze-film";
import { PLATFORM_PRESETS } from "./presets";
import { type RenderFilmInput, type RenderStarted, renderFilmInput } from "./schemas";
import type { FilmRequest } from "./types";

/** Seconds of work per second of 1080p film until this machine's own renders have been measured. */
const USUAL_RATE = { preview: 0.3, final: 0.8 };

/**
 * Asks for a film of an episode. Free of credits, counted against the plan's films. The same film asked for again while
 * it is being made is the same task.
 */
export async function renderFilm(actor: Actor, input: RenderFilmInput): Promise<RenderStarted> {
  const { options, film, item, scope } = await plan(actor, input);
  if (options.kind === "final") await checkAllowance(actor.userId);
  const { tasks } = await admitGenerations(actor, { items: [item], scope });
  const id = tasks[0]?.id ?? "";
  return {
    task_id: id,
    render_task_id: id,
    estimated_time: await estimate(film),
    warnings: warningsOf(film, options),
  };
}

/** With `dry_run` only what it would cost, and whether the plan has a film left. */
export async function renderOrQuoteFilm(
  actor: Actor,
  { dry_run, ...input }: RenderFilmInput & { dry_run?: boolean },
): Promise<RenderStarted | Reply<QuoteView>> {
  if (!dry_run) return renderFilm(actor, input);
  const { options, film, item, scope } = await plan(actor, input);
  const blocked = options.kind === "final" ? await withoutRender(actor.userId) : [];
  const warnings = warningsOf(film, options).map((reason) => ({ reason }));
  return quoteOne(actor, item, scope, { blocked, warnings });
}

async function plan(actor: Actor, input: RenderFilmInput) {
  const parsed = renderFilmInput.safeParse(input);
  if (!parsed.success)
    throw new AppError("invalid_parameter", { field: String(parsed.error.issues[0]?.path[0] ?? "") });
  const options = parsed.data;
  // Encoding needs a machine of its own; a serverless host has none unless a worker is attached.
  if (env.VERCEL !== undefined && env.WORKER_URL === undefined) throw new AppError("no_worker");
  const found = await resolveEpisode(actor, options);
  await refuseForeignAssets(actor, [options.watermark?.asset_id], "watermark.asset_id");
  await refuseForeignAssets(actor, [options.cover?.asset_id], "cover.asset_id");
  const film = await freezeFilm(db, found, options);
  const { project_id, episode: _, ...settings } = options;
  const item: PlannedGeneration = {
    type: "video_render",
    provider: null,
    model: null,
    price: 0,
    input: settings,
    request: film,
    projectId: found.project.id,
    episodeId: found.episode.id,
    dedupeKey: `render:${found.episode.id}:${digestOf(film)}`,
  };
  return { options, film, item, scope: `render:${project_id}` };
}

async function checkAllowance(userId: string): Promise<void> {
  const [user, used] = await Promise.all([findUser(db, userId), countFilms(db, userId)]);
  if (user && used >= user.videosQuota)
    throw new AppError("video_quota", { details: { quota: user.videosQuota, used } });
}

const filmSeconds = (film: FilmRequest) => film.shots.reduce((sum, shot) => sum + shot.durationMs, 0) / 1000;

async function estimate(film: FilmRequest): Promise<number> {
  const area = (film.picture.width * film.picture.height) / (1920 * 1080);
  const rate =
    (await measuredRate(db, film.kind)) ?? USUAL_RATE[film.kind] * (film.kind === "final" ? area : 1);
  return Math.max(1, Math.ceil(filmSeconds(film) * rate + 3));
}

function warningsOf(
  film: FilmRequest,
  { platform_preset }: { platform_preset: keyof typeof PLATFORM_PRESETS },
): string[] {
  const { maxSeconds } = PLATFORM_PRESETS[platform_preset];
  return [
    ...(film.shots.some(({ clip }) => clip === null) ? ["missing_clips"] : []),
    ...(maxSeconds !== null && filmSeconds(film) > maxSeconds ? ["too_long_for_platform"] : []),
  ];
}
