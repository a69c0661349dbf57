import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { idPath, withPath } from "@/lib/projects/path";
import { ownsShotPath } from "@/lib/shots/owned";
import { resolveShotSuggestion } from "@/lib/shots/resolve-suggestion";
import { shotAnswer, shotSuggestionBody } from "@/lib/shots/schemas";

export const POST = apiRoute(
  {
    summary: "Take over or turn down the prompt a model offers beside one written by hand",
    tag: "shots",
    params: idPath,
    owns: ownsShotPath,
    body: shotSuggestionBody,
    response: shotAnswer,
  },
  withPath({ id: "shot_id" }, resolveShotSuggestion),
);
export const { OPTIONS, GET, PUT, PATCH, DELETE } = refuseOthers("POST");
