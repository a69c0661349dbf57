import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { animateBody, toolAnswer } from "@/lib/tools/schemas";
import { startAnimate } from "@/lib/tools/start-tool";

export const POST = apiRoute(
  {
    summary: "Let the person of a picture move like a clip, or take a place in it",
    tag: "tools",
    description:
      "Priced per begun second of the clip. `transfer_consent_required` (409) names the country the files would be sent to, where that is not in the account's region.",
    body: animateBody,
    response: toolAnswer,
    status: 202,
    idempotent: true,
  },
  startAnimate,
);
export const { OPTIONS, GET, PUT, PATCH, DELETE } = refuseOthers("POST");
