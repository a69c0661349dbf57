import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { idPath, withPath } from "@/lib/projects/path";
import { ownsShotPath } from "@/lib/shots/owned";
import { regenerateShot } from "@/lib/shots/regenerate-shot";
import { shotWorkBody } from "@/lib/shots/schemas";
import { taskAnswer } from "@/lib/storyboards/schemas";

export const POST = apiRoute(
  {
    summary: "Draw a keyframe of this shot again, up to four takes",
    tag: "shots",
    params: idPath,
    owns: ownsShotPath,
    body: shotWorkBody,
    response: taskAnswer,
    status: 202,
    idempotent: true,
  },
  withPath({ id: "shot_id" }, regenerateShot),
);
export const { OPTIONS, GET, PUT, PATCH, DELETE } = refuseOthers("POST");
