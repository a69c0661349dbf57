import { z } from "zod";
import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { episodeQuery } from "@/lib/episodes/schemas";
import { dryRun } from "@/lib/generations/free-start";
import { QuoteView } from "@/lib/generations/quote-generations";
import { ownsPath } from "@/lib/projects/owned";
import { idPath, withPath } from "@/lib/projects/path";
import { startStoryboardBody, taskStarted } from "@/lib/storyboards/schemas";
import { startOrQuoteStoryboard } from "@/lib/storyboards/start-storyboard";

export const POST = apiRoute(
  {
    summary: "Break the script into shots",
    tag: "storyboard",
    params: idPath,
    owns: ownsPath,
    query: episodeQuery,
    body: startStoryboardBody.extend(dryRun.shape),
    response: z.union([taskStarted, QuoteView]),
    status: 202,
    idempotent: true,
  },
  withPath({ id: "project_id" }, startOrQuoteStoryboard),
);
export const { OPTIONS, GET, PUT, PATCH, DELETE } = refuseOthers("POST");
