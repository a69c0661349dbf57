import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { createProject } from "@/lib/projects/create-project";
import { listProjects } from "@/lib/projects/list-projects";
import { createProjectInput, listProjectsInput, projectAnswer, projectPage } from "@/lib/projects/schemas";

export const GET = apiRoute(
  { summary: "Your projects", tag: "projects", query: listProjectsInput, response: projectPage },
  listProjects,
);
export const POST = apiRoute(
  {
    summary: "Start a project",
    tag: "projects",
    body: createProjectInput,
    response: projectAnswer,
    status: 201,
    idempotent: true,
  },
  createProject,
);
export const { OPTIONS, PUT, PATCH, DELETE } = refuseOthers("GET", "POST");
