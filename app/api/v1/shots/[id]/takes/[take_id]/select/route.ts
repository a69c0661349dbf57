import { z } from "zod";
import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { withPath } from "@/lib/projects/path";
import { ownsShotPath } from "@/lib/shots/owned";
import { shotAnswer } from "@/lib/shots/schemas";
import { selectTake } from "@/lib/takes/select-take";

export const POST = apiRoute(
  {
    summary: "Use this take",
    tag: "shots",
    params: z.object({ id: z.string(), take_id: z.string() }),
    owns: ownsShotPath,
    response: shotAnswer,
  },
  withPath({ id: "shot_id" }, selectTake),
);
export const { OPTIONS, GET, PUT, PATCH, DELETE } = refuseOthers("POST");
