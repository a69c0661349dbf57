import type { Stage } from "@/db/schema/values";
import { loadFilm } from "./load-film";

/** The stage after which a film was asked to stop; null = make all of it. */
export async function stopAfterOf(generationId: string): Promise<Stage | null> {
  return (await loadFilm(generationId)).request.stopAfter;
}
