import { z } from "zod";
import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { deleteEpisode } from "@/lib/episodes/delete-episode";
import { ownsEpisodePath } from "@/lib/episodes/resolve-episode";
import { episodeAnswer, updateEpisodeBody } from "@/lib/episodes/schemas";
import { updateEpisode } from "@/lib/episodes/update-episode";
import { withPath } from "@/lib/projects/path";

const path = {
  tag: "episodes",
  params: z.object({ id: z.string(), eid: z.string() }),
  owns: ownsEpisodePath,
};
const ids = { id: "project_id", eid: "episode_id" } as const;

export const PATCH = apiRoute(
  { ...path, summary: "Change an episode", body: updateEpisodeBody, response: episodeAnswer },
  withPath(ids, updateEpisode),
);
export const DELETE = apiRoute({ ...path, summary: "Remove an episode" }, withPath(ids, deleteEpisode));
export const { OPTIONS, GET, POST, PUT } = refuseOthers("PATCH", "DELETE");
