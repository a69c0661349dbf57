import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { episodeQuery } from "@/lib/episodes/schemas";
import { ownsPath } from "@/lib/projects/owned";
import { idPath, withPath } from "@/lib/projects/path";
import { createShot } from "@/lib/shots/create-shot";
import { createShotBody, shotAnswer } from "@/lib/shots/schemas";

export const POST = apiRoute(
  {
    summary: "Add a shot",
    tag: "shots",
    params: idPath,
    owns: ownsPath,
    query: episodeQuery,
    body: createShotBody,
    response: shotAnswer,
    status: 201,
    idempotent: true,
  },
  withPath({ id: "project_id" }, createShot),
);
export const { OPTIONS, GET, PUT, PATCH, DELETE } = refuseOthers("POST");
