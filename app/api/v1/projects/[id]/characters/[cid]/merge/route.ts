import { z } from "zod";
import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { mergeCharacter } from "@/lib/characters/merge-character";
import { ownsCharacterPath } from "@/lib/characters/owned";
import { characterAnswer, mergeCharacterBody } from "@/lib/characters/schemas";
import { withPath } from "@/lib/projects/path";

export const POST = apiRoute(
  {
    summary: "Two names, one person: merge this character into another",
    tag: "characters",
    params: z.object({ id: z.string(), cid: z.string() }),
    owns: ownsCharacterPath,
    body: mergeCharacterBody,
    response: characterAnswer,
  },
  withPath({ id: "project_id", cid: "character_id" }, mergeCharacter),
);
export const { OPTIONS, GET, PUT, PATCH, DELETE } = refuseOthers("POST");
