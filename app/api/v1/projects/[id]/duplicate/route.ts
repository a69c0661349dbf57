import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { duplicateProject } from "@/lib/projects/duplicate-project";
import { ownsPath } from "@/lib/projects/owned";
import { idPath, withPath } from "@/lib/projects/path";
import { projectAnswer } from "@/lib/projects/schemas";

export const POST = apiRoute(
  {
    summary: "Copy a project; files are shared",
    tag: "projects",
    params: idPath,
    owns: ownsPath,
    response: projectAnswer,
    status: 201,
    idempotent: true,
  },
  withPath({ id: "project_id" }, duplicateProject),
);
export const { OPTIONS, GET, PUT, PATCH, DELETE } = refuseOthers("POST");
