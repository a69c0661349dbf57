import { apiRoute } from "@/lib/api";
import { episodeQuery } from "@/lib/episodes/schemas";
import { ownsPath } from "@/lib/projects/owned";
import { idPath, withPath } from "@/lib/projects/path";
import { startStoryboardBody, taskStarted } from "@/lib/storyboards/schemas";
import { startStoryboard } from "@/lib/storyboards/start-storyboard";

export const POST = apiRoute(
  {
    summary: "Break the script into shots",
    tag: "storyboard",
    params: idPath,
    owns: ownsPath,
    query: episodeQuery,
    body: startStoryboardBody,
    response: taskStarted,
    status: 202,
    idempotent: true,
  },
  withPath({ id: "project_id" }, startStoryboard),
);
