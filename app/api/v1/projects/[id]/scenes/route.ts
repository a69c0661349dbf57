import { apiRoute } from "@/lib/api";
import { paged, pagesOf } from "@/lib/api/paged-list";
import { refuseOthers } from "@/lib/api/refuse-others";
import { ownsPath } from "@/lib/projects/owned";
import { pageQuery } from "@/lib/projects/paging";
import { idPath, withPath } from "@/lib/projects/path";
import { createScene } from "@/lib/scenes/create-scene";
import { listScenes } from "@/lib/scenes/list-scenes";
import { createSceneBody, sceneAnswer, sceneList } from "@/lib/scenes/schemas";

const path = { tag: "scenes", params: idPath, owns: ownsPath };
const id = { id: "project_id" } as const;

export const GET = apiRoute(
  { ...path, summary: "The places", query: pageQuery, response: pagesOf(sceneList) },
  paged(withPath(id, listScenes)),
);
export const POST = apiRoute(
  {
    ...path,
    summary: "Add a place",
    body: createSceneBody,
    response: sceneAnswer,
    status: 201,
    idempotent: true,
  },
  withPath(id, createScene),
);
export const { OPTIONS, PUT, PATCH, DELETE } = refuseOthers("GET", "POST");
