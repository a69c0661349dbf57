import { z } from "zod";
import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { paidImageBody } from "@/lib/characters/schemas";
import { withPath } from "@/lib/projects/path";
import { generateSceneImage } from "@/lib/scenes/generate-image";
import { ownsScenePath } from "@/lib/scenes/owned";
import { taskAnswer } from "@/lib/storyboards/schemas";

export const POST = apiRoute(
  {
    summary: "Draw a picture of the place",
    tag: "scenes",
    params: z.object({ id: z.string(), sid: z.string() }),
    owns: ownsScenePath,
    body: paidImageBody,
    response: taskAnswer,
    status: 202,
    idempotent: true,
  },
  withPath({ id: "project_id", sid: "scene_id" }, generateSceneImage),
);
export const { OPTIONS, GET, PUT, PATCH, DELETE } = refuseOthers("POST");
