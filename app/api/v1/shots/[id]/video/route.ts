import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { idPath, withPath } from "@/lib/projects/path";
import { generateShotVideo } from "@/lib/shots/generate-video";
import { ownsShotPath } from "@/lib/shots/owned";
import { shotWorkBody } from "@/lib/shots/schemas";
import { taskAnswer } from "@/lib/storyboards/schemas";

export const POST = apiRoute(
  {
    summary: "Make the clip of this shot",
    tag: "shots",
    params: idPath,
    owns: ownsShotPath,
    body: shotWorkBody,
    response: taskAnswer,
    status: 202,
    idempotent: true,
  },
  withPath({ id: "shot_id" }, generateShotVideo),
);
export const { OPTIONS, GET, PUT, PATCH, DELETE } = refuseOthers("POST");
