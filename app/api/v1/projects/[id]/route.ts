import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { deleteProject } from "@/lib/projects/delete-project";
import { getProject } from "@/lib/projects/get-project";
import { ownsPath } from "@/lib/projects/owned";
import { idPath, withPath } from "@/lib/projects/path";
import { projectAnswer, updateProjectBody } from "@/lib/projects/schemas";
import { updateProject } from "@/lib/projects/update-project";

const path = { tag: "projects", params: idPath, owns: ownsPath };
const id = { id: "project_id" } as const;

export const GET = apiRoute(
  { ...path, summary: "One project", response: projectAnswer },
  withPath(id, getProject),
);
export const PATCH = apiRoute(
  { ...path, summary: "Change a project", body: updateProjectBody, response: projectAnswer },
  withPath(id, updateProject),
);
/** Older clients say PUT. */
export const PUT = PATCH;
export const DELETE = apiRoute(
  { ...path, summary: "Put a project into the bin for 30 days" },
  withPath(id, deleteProject),
);
export const { OPTIONS, POST } = refuseOthers("GET", "PUT", "PATCH", "DELETE");
