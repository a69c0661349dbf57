import { db } from "@/db";
import { adoptTasks, creditsBelow } from "@/db/queries/films";
import { AppError } from "@/lib/errors";
import { admitGenerations } from "@/lib/generations/admit-generations";
import { failGeneration } from "@/lib/generations/fail-generation";
import { isWanted, reportProgress } from "@/lib/generations/report-progress";
import { chooseSound, startRender, writeSubtitles } from "./finishing";
import { type Film, loadFilm } from "./load-film";
import { planStep } from "./plan-step";
import { type FilmStep, filmProgress, STAGE_OF } from "./steps";

/** `wait`: the tasks to wait for, and the one whose end ends them all. `ended`: the film goes no further. */
export type StepStart = { state: "wait" | "done" | "ended"; taskIds: string[]; signal: string };

const without = (state: "done" | "ended"): StepStart => ({ state, taskIds: [], signal: "" });

/**
 * Starts what a step lacks, as one batch below the film. Called again after a crash it finds what it started. A refusal
 * fails the film and names the stage. `beside` another step it says nothing of itself.
 */
export async function startStep(generationId: string, step: FilmStep, beside = false): Promise<StepStart> {
  if (!(await isWanted(generationId))) return without("ended");
  if (!beside) await reportProgress(generationId, { step, progress: filmProgress(step, 0) });
  try {
    return await start(await loadFilm(generationId), step);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    await failGeneration(generationId, {
      reason: error.reason,
      retryable: true,
      details: { ...error.details, stage: STAGE_OF[step], step },
    });
    return without("ended");
  }
}

async function start(film: Film, step: FilmStep): Promise<StepStart> {
  if (step === "sound") await chooseSound(film);
  if (step === "subtitles") await writeSubtitles(film);
  if (step === "render") {
    const taskId = await startRender(film);
    await adoptTasks(db, film.row.id, [taskId]);
    return { state: "wait", taskIds: [taskId], signal: taskId };
  }
  const { items, blocked } = await planStep(film, step);
  if (blocked.length > 0)
    throw new AppError("batch_blocked", { details: { blocked, count: blocked.length } });
  if (items.length === 0) return without("done");
  const { project, episode, request } = film;
  const admission = await admitGenerations(film.actor, {
    items,
    ...(items.length > 1 && {
      batch: {
        input: { kind: step, film: film.row.id, count: items.length },
        projectId: project.id,
        episodeId: episode.id,
      },
    }),
    ...(request.maxCredits !== null && {
      maxCredits: Math.max(0, request.maxCredits - (await creditsBelow(db, film.row.id))),
    }),
    scope: `film:${film.row.id}:${step}`,
  });
  const taskIds = admission.tasks.map(({ id }) => id);
  const signal = admission.batchTaskId ?? taskIds.at(-1) ?? "";
  await adoptTasks(db, film.row.id, [signal]);
  return { state: "wait", taskIds, signal };
}
