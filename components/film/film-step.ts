import type { Task } from "@/components/views";
import { FILM_STEPS, type FilmStep } from "@/lib/films/steps";

export const filmStepOf = (task: Pick<Task, "current_step">): FilmStep | null =>
  FILM_STEPS.find((step) => step === task.current_step) ?? null;

/** The look of the strip under the top bar. */
export const STRIP = "flex flex-wrap items-center gap-x-5 gap-y-2 border-line border-b bg-surface px-4 py-2";
