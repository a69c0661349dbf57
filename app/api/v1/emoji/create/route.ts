import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { templateBody, toolAnswer } from "@/lib/tools/schemas";
import { startEmoji } from "@/lib/tools/start-tool";

export const POST = apiRoute(
  {
    summary: "Let a face make an expression",
    tag: "tools",
    description:
      "The result is MP4, its `variants` are GIF and WebP for chats. `transfer_consent_required` (409) names the country the files would be sent to, where that is not in the account's region.",
    body: templateBody,
    response: toolAnswer,
    status: 202,
    idempotent: true,
  },
  startEmoji,
);
export const { OPTIONS, GET, PUT, PATCH, DELETE } = refuseOthers("POST");
