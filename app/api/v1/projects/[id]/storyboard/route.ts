import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { episodeQuery } from "@/lib/episodes/schemas";
import { ownsPath } from "@/lib/projects/owned";
import { idPath, withPath } from "@/lib/projects/path";
import { getStoryboard } from "@/lib/storyboards/get-storyboard";
import { storyboardView } from "@/lib/storyboards/schemas";

export const GET = apiRoute(
  {
    summary: "The shots of an episode in order",
    tag: "storyboard",
    params: idPath,
    owns: ownsPath,
    query: episodeQuery,
    response: storyboardView,
  },
  withPath({ id: "project_id" }, getStoryboard),
);
export const { OPTIONS, POST, PUT, PATCH, DELETE } = refuseOthers("GET");
