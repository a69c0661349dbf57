import { z } from "zod";
import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { withPath } from "@/lib/projects/path";
import { deleteScene } from "@/lib/scenes/delete-scene";
import { getScene } from "@/lib/scenes/get-scene";
import { ownsScenePath } from "@/lib/scenes/owned";
import { sceneAnswer, updateSceneBody } from "@/lib/scenes/schemas";
import { updateScene } from "@/lib/scenes/update-scene";

const path = { tag: "scenes", params: z.object({ id: z.string(), sid: z.string() }), owns: ownsScenePath };
const ids = { id: "project_id", sid: "scene_id" } as const;

export const GET = apiRoute(
  { ...path, summary: "One of the places", response: sceneAnswer },
  withPath(ids, getScene),
);
export const PATCH = apiRoute(
  { ...path, summary: "Change a place", body: updateSceneBody, response: sceneAnswer },
  withPath(ids, updateScene),
);
export const DELETE = apiRoute({ ...path, summary: "Remove a place" }, withPath(ids, deleteScene));
export const { OPTIONS, POST, PUT } = refuseOthers("GET", "PATCH", "DELETE");
