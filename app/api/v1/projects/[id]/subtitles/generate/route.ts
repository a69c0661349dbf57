import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { episodeQuery } from "@/lib/episodes/schemas";
import { ownsPath } from "@/lib/projects/owned";
import { idPath, withPath } from "@/lib/projects/path";
import { generateSubtitles } from "@/lib/subtitles/generate-subtitles";
import { generateSubtitlesBody, subtitleList } from "@/lib/subtitles/schemas";

export const POST = apiRoute(
  {
    summary: "Write the subtitles from the lines",
    tag: "subtitles",
    params: idPath,
    owns: ownsPath,
    query: episodeQuery,
    body: generateSubtitlesBody,
    response: subtitleList,
  },
  withPath({ id: "project_id" }, generateSubtitles),
);
export const { OPTIONS, GET, PUT, PATCH, DELETE } = refuseOthers("POST");
