import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { templateBody, toolAnswer } from "@/lib/tools/schemas";
import { startPose } from "@/lib/tools/start-tool";

export const POST = apiRoute(
  {
    summary: "Show a person in a pose",
    tag: "tools",
    body: templateBody,
    response: toolAnswer,
    status: 202,
    idempotent: true,
  },
  startPose,
);
export const { OPTIONS, GET, PUT, PATCH, DELETE } = refuseOthers("POST");
