import { z } from "zod";
import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { episodeQuery } from "@/lib/episodes/schemas";
import { ownsPath } from "@/lib/projects/owned";
import { idPath, withPath } from "@/lib/projects/path";
import { reorderShots } from "@/lib/shots/reorder-shots";
import { reorderShotsBody } from "@/lib/shots/schemas";

export const POST = apiRoute(
  {
    summary: "Put the shots into this order",
    tag: "shots",
    params: idPath,
    owns: ownsPath,
    query: episodeQuery,
    body: reorderShotsBody,
    response: z.object({ version: z.number(), shot_ids: z.array(z.string()) }),
  },
  withPath({ id: "project_id" }, reorderShots),
);
export const { OPTIONS, GET, PUT, PATCH, DELETE } = refuseOthers("POST");
