import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { episodeQuery } from "@/lib/episodes/schemas";
import { filmAnswer, startFilmBody } from "@/lib/films/schemas";
import { startFilm } from "@/lib/films/start-film";
import { ownsPath } from "@/lib/projects/owned";
import { idPath, withPath } from "@/lib/projects/path";

export const POST = apiRoute(
  {
    summary: "Make the whole film of an episode",
    tag: "films",
    params: idPath,
    owns: ownsPath,
    query: episodeQuery,
    body: startFilmBody,
    response: filmAnswer,
    status: 202,
    idempotent: true,
  },
  withPath({ id: "project_id" }, startFilm),
);
export const { OPTIONS, GET, PUT, PATCH, DELETE } = refuseOthers("POST");
