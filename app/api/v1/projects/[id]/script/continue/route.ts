import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { episodeQuery } from "@/lib/episodes/schemas";
import { ownsPath } from "@/lib/projects/owned";
import { idPath, withPath } from "@/lib/projects/path";
import { continueScript } from "@/lib/scripts/start-write";
import { continueScriptBody } from "@/lib/scripts/write-schemas";
import { taskAnswer } from "@/lib/storyboards/schemas";

export const POST = apiRoute(
  {
    summary: "Go on with the newest text of an episode; what is written is the task's result",
    tag: "script",
    params: idPath,
    owns: ownsPath,
    query: episodeQuery,
    body: continueScriptBody,
    response: taskAnswer,
    status: 202,
    idempotent: true,
  },
  withPath({ id: "project_id" }, continueScript),
);
export const { OPTIONS, GET, PUT, PATCH, DELETE } = refuseOthers("POST");
