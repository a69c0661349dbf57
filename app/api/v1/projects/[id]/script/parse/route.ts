import { z } from "zod";
import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { episodeQuery } from "@/lib/episodes/schemas";
import { dryRun } from "@/lib/generations/free-start";
import { QuoteView } from "@/lib/generations/quote-generations";
import { ownsPath } from "@/lib/projects/owned";
import { idPath, withPath } from "@/lib/projects/path";
import { startParseBody } from "@/lib/scripts/schemas";
import { startOrQuoteParse } from "@/lib/scripts/start-parse";
import { taskStarted } from "@/lib/storyboards/schemas";

export const POST = apiRoute(
  {
    summary: "Read the newest text into scenes and cast",
    tag: "script",
    params: idPath,
    owns: ownsPath,
    query: episodeQuery,
    body: startParseBody.extend(dryRun.shape),
    response: z.union([taskStarted, QuoteView]),
    status: 202,
    idempotent: true,
  },
  withPath({ id: "project_id" }, startOrQuoteParse),
);
export const { OPTIONS, GET, PUT, PATCH, DELETE } = refuseOthers("POST");
