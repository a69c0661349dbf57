import { z } from "zod";
import { STAGES } from "@/db/schema/values";
import { episodeRef } from "@/lib/episodes/schemas";
import { QuoteView } from "@/lib/generations/quote-generations";

const options = {
  /** Stop when this stage is done, to look at it before the next one. */
  stop_after: z.enum(STAGES).optional(),
  quality: z.enum(["draft", "final"]).default("final"),
};

const filmOf = { project_id: z.string(), episode: episodeRef.optional() };

export const planFilmInput = z.object({ ...filmOf, ...options });
export type PlanFilmInput = z.output<typeof planFilmInput>;

export const startFilmBody = z.object({
  ...options,
  dry_run: z.boolean().optional(),
  quote_id: z.uuid().optional(),
  max_credits: z.number().int().min(0).optional(),
});
export const startFilmInput = startFilmBody.extend(filmOf);
export type StartFilmInput = z.output<typeof startFilmInput>;

export const FILM_WORK = [
  "parse",
  "character_pictures",
  "scene_pictures",
  "storyboard",
  "keyframes",
  "voices",
  "clips",
  "subtitles",
  "render",
] as const;
export type FilmWork = (typeof FILM_WORK)[number];

export const filmPlanView = QuoteView.extend({
  stages: z.array(
    z.object({
      stage: z.enum(STAGES),
      work: z.array(z.object({ kind: z.enum(FILM_WORK), count: z.number(), credits: z.number() })),
    }),
  ),
  shots: z.number(),
  duration: z.number().describe("seconds of film"),
  estimated_seconds: z.number(),
}).meta({ id: "FilmPlan" });
export type FilmPlanView = z.infer<typeof filmPlanView>;

export const filmStarted = z.object({ task_id: z.string(), status: z.string(), credits: z.number() });
export type FilmStarted = z.infer<typeof filmStarted>;
export const filmAnswer = z.union([filmPlanView, filmStarted]);
