import { apiRoute } from "@/lib/api";
import { paged, pagesOf } from "@/lib/api/paged-list";
import { refuseOthers } from "@/lib/api/refuse-others";
import { createEpisode } from "@/lib/episodes/create-episode";
import { listEpisodes } from "@/lib/episodes/list-episodes";
import { createEpisodeBody, episodeAnswer, episodeList } from "@/lib/episodes/schemas";
import { ownsPath } from "@/lib/projects/owned";
import { pageQuery } from "@/lib/projects/paging";
import { idPath, withPath } from "@/lib/projects/path";

const path = { tag: "episodes", params: idPath, owns: ownsPath };
const id = { id: "project_id" } as const;

export const GET = apiRoute(
  { ...path, summary: "Episodes in order", query: pageQuery, response: pagesOf(episodeList) },
  paged(withPath(id, listEpisodes)),
);
export const POST = apiRoute(
  {
    ...path,
    summary: "Add an episode",
    body: createEpisodeBody,
    response: episodeAnswer,
    status: 201,
    idempotent: true,
  },
  withPath(id, createEpisode),
);
export const { OPTIONS, PUT, PATCH, DELETE } = refuseOthers("GET", "POST");
