"use server";

import { userAction } from "@/lib/action";
import { createProject } from "@/lib/projects/create-project";
import { createSample, createSampleInput } from "@/lib/projects/create-sample";
import { deleteProject } from "@/lib/projects/delete-project";
import { duplicateProject } from "@/lib/projects/duplicate-project";
import { getProject } from "@/lib/projects/get-project";
import { restoreProject } from "@/lib/projects/restore-project";
import { createProjectInput, projectId, updateProjectInput } from "@/lib/projects/schemas";
import { updateProject } from "@/lib/projects/update-project";

export const createProjectAction = userAction(createProjectInput, createProject);
export const createSampleAction = userAction(createSampleInput, createSample);
export const getProjectAction = userAction(projectId, getProject);
export const updateProjectAction = userAction(updateProjectInput, updateProject);
export const deleteProjectAction = userAction(projectId, deleteProject);
export const restoreProjectAction = userAction(projectId, restoreProject);
export const duplicateProjectAction = userAction(projectId, duplicateProject);
