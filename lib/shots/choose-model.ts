import type { ProjectRow } from "@/db/queries/projects";
import { AppError } from "@/lib/errors";
import { offeredModels } from "@/lib/providers/offered-models";
import type { ModelEntry } from "@/lib/providers/types";

/** Steps of a project that a model can be chosen for. */
type Step = "text" | "image" | "video" | "speech";
type Chooser = Pick<ProjectRow, "userId" | "region"> & { settings?: ProjectRow["settings"] };

/** The model asked for, else the project's while it is offered, else the default of its region. */
export async function chooseModel(project: Chooser, ability: Step, asked?: string): Promise<ModelEntry> {
  const offered = await offeredModels(ability, project);
  const named = (id: string | undefined) => offered.find((model) => model.id === id);
  if (asked !== undefined) {
    const model = named(asked);
    if (!model)
      throw new AppError("invalid_parameter", {
        field: "model",
        details: { field: "model", problem: asked },
      });
    return model;
  }
  const model = named(project.settings?.models?.[ability]) ?? offered[0];
  if (!model) throw new AppError("unsupported", { details: { ability, region: project.region } });
  return model;
}
