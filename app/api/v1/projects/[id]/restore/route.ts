import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { idPath, withPath } from "@/lib/projects/path";
import { restoreProject } from "@/lib/projects/restore-project";
import { projectAnswer } from "@/lib/projects/schemas";

export const POST = apiRoute(
  { summary: "Take a project out of the bin", tag: "projects", params: idPath, response: projectAnswer },
  withPath({ id: "project_id" }, restoreProject),
);
export const { OPTIONS, GET, PUT, PATCH, DELETE } = refuseOthers("POST");
