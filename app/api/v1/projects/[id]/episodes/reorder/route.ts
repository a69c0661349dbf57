import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { reorderEpisodes } from "@/lib/episodes/reorder-episodes";
import { episodeList, reorderEpisodesBody } from "@/lib/episodes/schemas";
import { ownsPath } from "@/lib/projects/owned";
import { idPath, withPath } from "@/lib/projects/path";

export const POST = apiRoute(
  {
    summary: "Put the episodes into this order",
    tag: "episodes",
    params: idPath,
    owns: ownsPath,
    body: reorderEpisodesBody,
    response: episodeList,
  },
  withPath({ id: "project_id" }, reorderEpisodes),
);
export const { OPTIONS, GET, PUT, PATCH, DELETE } = refuseOthers("POST");
