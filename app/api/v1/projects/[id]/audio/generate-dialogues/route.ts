import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { generateDialogues } from "@/lib/audio/generate-dialogues";
import { dialoguesAnswer, dialoguesBody } from "@/lib/audio/schemas";
import { episodeQuery } from "@/lib/episodes/schemas";
import { ownsPath } from "@/lib/projects/owned";
import { idPath, withPath } from "@/lib/projects/path";

export const POST = apiRoute(
  {
    summary: "Speak the lines of an episode",
    tag: "audio",
    params: idPath,
    owns: ownsPath,
    query: episodeQuery,
    body: dialoguesBody,
    response: dialoguesAnswer,
    status: 202,
    idempotent: true,
  },
  withPath({ id: "project_id" }, generateDialogues),
);
export const { OPTIONS, GET, PUT, PATCH, DELETE } = refuseOthers("POST");
