import { z } from "zod";
import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { generateCharacterImage } from "@/lib/characters/generate-image";
import { ownsCharacterPath } from "@/lib/characters/owned";
import { characterImageBody } from "@/lib/characters/schemas";
import { withPath } from "@/lib/projects/path";
import { taskAnswer } from "@/lib/storyboards/schemas";

export const POST = apiRoute(
  {
    summary: "Draw a reference sheet of the character",
    tag: "characters",
    params: z.object({ id: z.string(), cid: z.string() }),
    owns: ownsCharacterPath,
    body: characterImageBody,
    response: taskAnswer,
    status: 202,
    idempotent: true,
  },
  withPath({ id: "project_id", cid: "character_id" }, generateCharacterImage),
);
export const { OPTIONS, GET, PUT, PATCH, DELETE } = refuseOthers("POST");
