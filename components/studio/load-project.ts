import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { requireActor } from "@/lib/auth/session";
import { listEpisodes } from "@/lib/episodes/list-episodes";
import { AppError } from "@/lib/errors";
import { getProject } from "@/lib/projects/get-project";

/** A missing or foreign project is the same page: not found. */
export async function orNotFound<T>(loading: Promise<T>): Promise<T> {
  try {
    return await loading;
  } catch (error) {
    if (error instanceof AppError && error.status === 404) notFound();
    throw error;
  }
}

/** Project and episodes of the frame; pages under it read the same answer. */
export const loadProject = cache(async (id: string) => {
  const actor = await requireActor(`/projects/${id}/script`);
  const [{ project }, { items: episodes }] = await orNotFound(
    Promise.all([getProject(actor, { project_id: id }), listEpisodes(actor, { project_id: id })]),
  );
  return { actor, project, episodes };
});

export type StageParams = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ episode?: string | string[] }>;
};

/** What every stage page starts from. */
export async function loadStage({ params, searchParams }: StageParams) {
  const { id } = await params;
  const episode = [(await searchParams).episode].flat()[0] ?? "1";
  return { ...(await loadProject(id)), scope: { project_id: id, episode } };
}
