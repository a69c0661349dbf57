import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { ownsPath } from "@/lib/projects/owned";
import { idPath, withPath } from "@/lib/projects/path";
import { listVideos } from "@/lib/renders/list-videos";
import { listVideosQuery, videoList } from "@/lib/renders/schemas";

export const GET = apiRoute(
  {
    summary: "Finished films and previews, newest first",
    tag: "renders",
    params: idPath,
    owns: ownsPath,
    query: listVideosQuery,
    response: videoList,
  },
  withPath({ id: "project_id" }, listVideos),
);
export const { OPTIONS, POST, PUT, PATCH, DELETE } = refuseOthers("GET");
