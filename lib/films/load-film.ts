import { z } from "zod";
import { db } from "@/db";
import { type EpisodeRow, findEpisode } from "@/db/queries/episodes";
import { findGeneration, type GenerationRow } from "@/db/queries/generations";
import type { ProjectRow } from "@/db/queries/projects";
import { STAGES } from "@/db/schema/values";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";

const frozen = z.object({
  quality: z.enum(["draft", "final"]),
  stopAfter: z.enum(STAGES).nullable(),
  maxCredits: z.number().nullable(),
});

export type Film = {
  row: GenerationRow;
  actor: Actor;
  project: ProjectRow;
  episode: EpisodeRow;
  request: z.output<typeof frozen>;
};

/** A film task with what it is about. Its owner acts; what they no longer have is not found. */
export async function loadFilm(generationId: string): Promise<Film> {
  const row = await findGeneration(db, generationId);
  if (!row) throw new AppError("not_found");
  const found = await findEpisode(db, row.userId, row.projectId ?? "", row.episodeId ?? "");
  if (!found) throw new AppError("not_found");
  const { project, episode } = found;
  const actor: Actor = { userId: row.userId, role: "user", locale: project.language, region: project.region };
  return { row, actor, project, episode, request: frozen.parse(row.request) };
}
