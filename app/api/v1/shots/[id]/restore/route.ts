import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { idPath, withPath } from "@/lib/projects/path";
import { restoreShot } from "@/lib/shots/restore-shot";
import { shotAnswer } from "@/lib/shots/schemas";

export const POST = apiRoute(
  { summary: "Put a removed shot back", tag: "shots", params: idPath, response: shotAnswer },
  withPath({ id: "shot_id" }, restoreShot),
);
export const { OPTIONS, GET, PUT, PATCH, DELETE } = refuseOthers("POST");
