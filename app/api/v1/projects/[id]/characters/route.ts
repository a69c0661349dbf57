import { apiRoute } from "@/lib/api";
import { paged, pagesOf } from "@/lib/api/paged-list";
import { refuseOthers } from "@/lib/api/refuse-others";
import { createCharacter } from "@/lib/characters/create-character";
import { listCharacters } from "@/lib/characters/list-characters";
import { characterAnswer, characterList, createCharacterBody } from "@/lib/characters/schemas";
import { ownsPath } from "@/lib/projects/owned";
import { pageQuery } from "@/lib/projects/paging";
import { idPath, withPath } from "@/lib/projects/path";

const path = { tag: "characters", params: idPath, owns: ownsPath };
const id = { id: "project_id" } as const;

export const GET = apiRoute(
  { ...path, summary: "The cast", query: pageQuery, response: pagesOf(characterList) },
  paged(withPath(id, listCharacters)),
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
export const { OPTIONS, PUT, PATCH, DELETE } = refuseOthers("GET", "POST");
