import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { detectFace } from "@/lib/tools/detect-face";
import { detectAnswer, detectBody } from "@/lib/tools/schemas";

export const POST = apiRoute(
  {
    summary: "Look for a face that can be moved",
    tag: "tools",
    description:
      "Free. Each picture is looked at once; of new ones twenty a day. `transfer_consent_required` (409) names the country the files would be sent to, where that is not in the account's region.",
    body: detectBody,
    response: detectAnswer,
    status: 200,
  },
  detectFace,
);
export const { OPTIONS, GET, PUT, PATCH, DELETE } = refuseOthers("POST");
