import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { episodeQuery } from "@/lib/episodes/schemas";
import { ownsPath } from "@/lib/projects/owned";
import { idPath, withPath } from "@/lib/projects/path";
import { getParsed } from "@/lib/scripts/get-parsed";
import { parsedView } from "@/lib/scripts/schemas";

export const GET = apiRoute(
  {
    summary: "Scenes, lines, people and things the last parse read",
    tag: "script",
    params: idPath,
    owns: ownsPath,
    query: episodeQuery,
    response: parsedView,
  },
  withPath({ id: "project_id" }, getParsed),
);
export const { OPTIONS, POST, PUT, PATCH, DELETE } = refuseOthers("GET");
