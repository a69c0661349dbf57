import { apiRoute } from "@/lib/api";
import { createCharacter } from "@/lib/characters/create-character";
import { listCharacters } from "@/lib/characters/list-characters";
import { characterAnswer, characterList, createCharacterBody } from "@/lib/characters/schemas";
import { ownsPath } from "@/lib/projects/owned";
import { idPath, withPath } from "@/lib/projects/path";

const path = { tag: "characters", params: idPath, owns: ownsPath };
const id = { id: "project_id" } as const;

export const GET = apiRoute(
  { ...path, summary: "The cast", response: characterList },
  withPath(id, listCharacters),
);
export const POST = apiRoute(
  {
    ...path,
    summary: "Add a character",
    body: createCharacterBody,
    response: characterAnswer,
    status: 201,
    idempotent: true,
  },
  withPath(id, createCharacter),
);
