import { z } from "zod";
import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { withPath } from "@/lib/projects/path";
import { deleteSubtitle } from "@/lib/subtitles/delete-subtitle";
import { ownsSubtitlePath } from "@/lib/subtitles/owned";
import { subtitleAnswer, updateSubtitleBody } from "@/lib/subtitles/schemas";
import { updateSubtitle } from "@/lib/subtitles/update-subtitle";

const path = {
  tag: "subtitles",
  params: z.object({ id: z.string(), sid: z.string() }),
  owns: ownsSubtitlePath,
};
const ids = { id: "project_id", sid: "subtitle_id" } as const;

export const PATCH = apiRoute(
  { ...path, summary: "Change a subtitle", body: updateSubtitleBody, response: subtitleAnswer },
  withPath(ids, updateSubtitle),
);
export const DELETE = apiRoute({ ...path, summary: "Remove a subtitle" }, withPath(ids, deleteSubtitle));
export const { OPTIONS, GET, POST, PUT } = refuseOthers("PATCH", "DELETE");
