import { apiRoute } from "@/lib/api";
import { pagesOf } from "@/lib/api/paged-list";
import { refuseOthers } from "@/lib/api/refuse-others";
import { episodeQuery } from "@/lib/episodes/schemas";
import { subtitlesOrFile } from "@/lib/episodes/subtitles-or-file";
import { ownsPath } from "@/lib/projects/owned";
import { pageQuery } from "@/lib/projects/paging";
import { idPath, withPath } from "@/lib/projects/path";
import { createSubtitle } from "@/lib/subtitles/create-subtitle";
import { createSubtitleBody, subtitleAnswer, subtitleList, subtitlesQuery } from "@/lib/subtitles/schemas";

const path = { tag: "subtitles", params: idPath, owns: ownsPath };
const id = { id: "project_id" } as const;

export const GET = apiRoute(
  {
    ...path,
    summary: "The subtitles of an episode, or with `format` the file of them",
    query: subtitlesQuery.extend(pageQuery.shape),
    response: pagesOf(subtitleList),
  },
  withPath(id, subtitlesOrFile),
);
export const POST = apiRoute(
  {
    ...path,
    summary: "Add a subtitle",
    query: episodeQuery,
    body: createSubtitleBody,
    response: subtitleAnswer,
    status: 201,
    idempotent: true,
  },
  withPath(id, createSubtitle),
);
export const { OPTIONS, PUT, PATCH, DELETE } = refuseOthers("GET", "POST");
