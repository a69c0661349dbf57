import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { ownsTask } from "@/lib/generations/own-task";
import { TaskIdInput } from "@/lib/generations/schemas";
import { resultToShot } from "@/lib/tools/result-to-shot";
import { toShotAnswer, toShotBody } from "@/lib/tools/schemas";

export const POST = apiRoute(
  {
    summary: "Use a result as a shot",
    tag: "tools",
    params: TaskIdInput,
    owns: ownsTask,
    body: toShotBody,
    response: toShotAnswer,
    status: 201,
    idempotent: true,
  },
  resultToShot,
);
export const { OPTIONS, GET, PUT, PATCH, DELETE } = refuseOthers("POST");
