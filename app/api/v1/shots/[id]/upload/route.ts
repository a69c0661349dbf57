import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { idPath, withPath } from "@/lib/projects/path";
import { ownsShotPath } from "@/lib/shots/owned";
import { takeAnswer, uploadTakeBody } from "@/lib/takes/schemas";
import { uploadTake } from "@/lib/takes/upload-take";

export const POST = apiRoute(
  {
    summary: "Use a file of your own",
    tag: "shots",
    params: idPath,
    owns: ownsShotPath,
    body: uploadTakeBody,
    response: takeAnswer,
    status: 201,
    idempotent: true,
  },
  withPath({ id: "shot_id" }, uploadTake),
);
export const { OPTIONS, GET, PUT, PATCH, DELETE } = refuseOthers("POST");
