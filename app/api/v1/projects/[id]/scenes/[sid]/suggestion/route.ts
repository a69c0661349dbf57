import { z } from "zod";
import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { suggestionBody } from "@/lib/characters/schemas";
import { withPath } from "@/lib/projects/path";
import { ownsScenePath } from "@/lib/scenes/owned";
import { resolveSceneSuggestion } from "@/lib/scenes/resolve-suggestion";
import { sceneAnswer } from "@/lib/scenes/schemas";

export const POST = apiRoute(
  {
    summary: "Take over or turn down what the script says now",
    tag: "scenes",
    params: z.object({ id: z.string(), sid: z.string() }),
    owns: ownsScenePath,
    body: suggestionBody,
    response: sceneAnswer,
  },
  withPath({ id: "project_id", sid: "scene_id" }, resolveSceneSuggestion),
);
export const { OPTIONS, GET, PUT, PATCH, DELETE } = refuseOthers("POST");
