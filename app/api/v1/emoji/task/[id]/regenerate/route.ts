import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { idPath } from "@/lib/projects/path";
import { ownsEmoji, regenerateEmoji } from "@/lib/tools/emoji-tasks";
import { regenerateBody, toolAnswer } from "@/lib/tools/schemas";

export const POST = apiRoute(
  {
    summary: "Make an expression once more",
    tag: "tools",
    params: idPath,
    owns: ownsEmoji,
    body: regenerateBody,
    response: toolAnswer,
    status: 202,
    idempotent: true,
  },
  regenerateEmoji,
);
export const { OPTIONS, GET, PUT, PATCH, DELETE } = refuseOthers("POST");
