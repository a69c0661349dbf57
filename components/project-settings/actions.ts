"use server";

import { userAction } from "@/lib/action";
import { updateProjectInput } from "@/lib/projects/schemas";
import { updateProject } from "@/lib/projects/update-project";

export const updateModelsAction = userAction(updateProjectInput, updateProject);
