import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { episodeQuery } from "@/lib/episodes/schemas";
import { ownsPath } from "@/lib/projects/owned";
import { idPath, withPath } from "@/lib/projects/path";
import { generateImages } from "@/lib/storyboards/generate-images";
import { batchAnswer, batchBody } from "@/lib/storyboards/schemas";

export const POST = apiRoute(
  {
    summary: "Draw the keyframes of many shots",
    tag: "storyboard",
    params: idPath,
    owns: ownsPath,
    query: episodeQuery,
    body: batchBody,
    response: batchAnswer,
    status: 202,
    idempotent: true,
  },
  withPath({ id: "project_id" }, generateImages),
);
export const { OPTIONS, GET, PUT, PATCH, DELETE } = refuseOthers("POST");
