import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { recommendBgm } from "@/lib/audio/recommend-bgm";
import { recommendationsView, recommendBgmBody } from "@/lib/audio/schemas";
import { episodeQuery } from "@/lib/episodes/schemas";
import { ownsPath } from "@/lib/projects/owned";
import { idPath, withPath } from "@/lib/projects/path";

export const POST = apiRoute(
  {
    summary: "Music that suits the script, and why",
    tag: "audio",
    params: idPath,
    owns: ownsPath,
    query: episodeQuery,
    body: recommendBgmBody,
    response: recommendationsView,
  },
  withPath({ id: "project_id" }, recommendBgm),
);
export const { OPTIONS, GET, PUT, PATCH, DELETE } = refuseOthers("POST");
