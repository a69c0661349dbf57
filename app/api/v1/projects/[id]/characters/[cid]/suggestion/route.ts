import { z } from "zod";
import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { ownsCharacterPath } from "@/lib/characters/owned";
import { resolveCharacterSuggestion } from "@/lib/characters/resolve-suggestion";
import { characterAnswer, suggestionBody } from "@/lib/characters/schemas";
import { withPath } from "@/lib/projects/path";

export const POST = apiRoute(
  {
    summary: "Take over or turn down what the script says now",
    tag: "characters",
    params: z.object({ id: z.string(), cid: z.string() }),
    owns: ownsCharacterPath,
    body: suggestionBody,
    response: characterAnswer,
  },
  withPath({ id: "project_id", cid: "character_id" }, resolveCharacterSuggestion),
);
export const { OPTIONS, GET, PUT, PATCH, DELETE } = refuseOthers("POST");
