import { z } from "zod";
import { apiRoute } from "@/lib/api";
import { ownsPath } from "@/lib/projects/owned";
import { withPath } from "@/lib/projects/path";
import { deleteSubtitle } from "@/lib/subtitles/delete-subtitle";
import { subtitleAnswer, updateSubtitleBody } from "@/lib/subtitles/schemas";
import { updateSubtitle } from "@/lib/subtitles/update-subtitle";

const path = { tag: "subtitles", params: z.object({ id: z.string(), sid: z.string() }), owns: ownsPath };
const ids = { id: "project_id", sid: "subtitle_id" } as const;

export const PATCH = apiRoute(
  { ...path, summary: "Change a subtitle", body: updateSubtitleBody, response: subtitleAnswer },
  withPath(ids, updateSubtitle),
);
export const DELETE = apiRoute({ ...path, summary: "Remove a subtitle" }, withPath(ids, deleteSubtitle));
