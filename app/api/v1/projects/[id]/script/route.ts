import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { episodeQuery } from "@/lib/episodes/schemas";
import { ownsPath } from "@/lib/projects/owned";
import { idPath, withPath } from "@/lib/projects/path";
import { getScript } from "@/lib/scripts/get-script";
import { saveScript } from "@/lib/scripts/save-script";
import { savedScriptView, saveScriptBody, scriptAnswer } from "@/lib/scripts/schemas";

const path = { tag: "script", params: idPath, owns: ownsPath, query: episodeQuery };
const id = { id: "project_id" } as const;

export const GET = apiRoute(
  { ...path, summary: "The newest text", response: scriptAnswer },
  withPath(id, getScript),
);
export const POST = apiRoute(
  {
    ...path,
    summary: "Save a text or an uploaded document as the newest version",
    description: "A text with several episode markers is split, one episode each.",
    body: saveScriptBody,
    response: savedScriptView,
    idempotent: true,
  },
  withPath(id, saveScript),
);
export const { OPTIONS, PUT, PATCH, DELETE } = refuseOthers("GET", "POST");
