import { z } from "zod";
import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { episodeQuery } from "@/lib/episodes/schemas";
import { ownsPath } from "@/lib/projects/owned";
import { withPath } from "@/lib/projects/path";
import { restoreScriptVersion } from "@/lib/scripts/restore-version";
import { scriptVersionView } from "@/lib/scripts/schemas";

export const POST = apiRoute(
  {
    summary: "Make an old version the newest again",
    tag: "script",
    params: z.object({ id: z.string(), n: z.coerce.number().int().min(1) }),
    owns: ownsPath,
    query: episodeQuery,
    response: z.object({ script: scriptVersionView }),
  },
  withPath({ id: "project_id", n: "number" }, restoreScriptVersion),
);
export const { OPTIONS, GET, PUT, PATCH, DELETE } = refuseOthers("POST");
