import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { episodeQuery } from "@/lib/episodes/schemas";
import { ownsPath } from "@/lib/projects/owned";
import { idPath, withPath } from "@/lib/projects/path";
import { importSubtitles } from "@/lib/subtitles/import-subtitles";
import { importSubtitlesBody, subtitleList } from "@/lib/subtitles/schemas";

export const POST = apiRoute(
  {
    summary: "Replace the subtitles by those of a file",
    tag: "subtitles",
    params: idPath,
    owns: ownsPath,
    query: episodeQuery,
    body: importSubtitlesBody,
    response: subtitleList,
  },
  withPath({ id: "project_id" }, importSubtitles),
);
export const { OPTIONS, GET, PUT, PATCH, DELETE } = refuseOthers("POST");
