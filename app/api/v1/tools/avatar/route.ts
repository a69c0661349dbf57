import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { templateBody, toolAnswer } from "@/lib/tools/schemas";
import { startAvatar } from "@/lib/tools/start-tool";

export const POST = apiRoute(
  {
    summary: "Make an avatar of a person",
    tag: "tools",
    body: templateBody,
    response: toolAnswer,
    status: 202,
    idempotent: true,
  },
  startAvatar,
);
export const { OPTIONS, GET, PUT, PATCH, DELETE } = refuseOthers("POST");
