import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { ownsPath } from "@/lib/projects/owned";
import { idPath, withPath } from "@/lib/projects/path";
import { getVideoDownload } from "@/lib/renders/get-video-download";
import { videoDownloadQuery, videoDownloadView } from "@/lib/renders/schemas";

export const GET = apiRoute(
  {
    summary: "The newest finished film as a link",
    tag: "renders",
    params: idPath,
    owns: ownsPath,
    query: videoDownloadQuery,
    response: videoDownloadView,
  },
  withPath({ id: "project_id" }, getVideoDownload),
);
export const { OPTIONS, POST, PUT, PATCH, DELETE } = refuseOthers("GET");
