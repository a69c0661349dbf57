import { z } from "zod";
import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { deleteCharacter } from "@/lib/characters/delete-character";
import { getCharacter } from "@/lib/characters/get-character";
import { ownsCharacterPath } from "@/lib/characters/owned";
import { characterAnswer, updateCharacterBody } from "@/lib/characters/schemas";
import { updateCharacter } from "@/lib/characters/update-character";
import { withPath } from "@/lib/projects/path";

const path = {
  tag: "characters",
  params: z.object({ id: z.string(), cid: z.string() }),
  owns: ownsCharacterPath,
};
const ids = { id: "project_id", cid: "character_id" } as const;

export const GET = apiRoute(
  { ...path, summary: "One of the cast", response: characterAnswer },
  withPath(ids, getCharacter),
);
export const PATCH = apiRoute(
  { ...path, summary: "Change a character", body: updateCharacterBody, response: characterAnswer },
  withPath(ids, updateCharacter),
);
export const DELETE = apiRoute({ ...path, summary: "Remove a character" }, withPath(ids, deleteCharacter));
export const { OPTIONS, POST, PUT } = refuseOthers("GET", "PATCH", "DELETE");
