import type { ProjectRow } from "@/db/queries/projects";
import { AppError } from "@/lib/errors";
import { defaultModel, findModel } from "@/lib/providers/registry";
import type { Ability, ModelEntry } from "@/lib/providers/types";

/** The model asked for, else the project's, else the default of its region. */
export function chooseModel(project: ProjectRow, ability: Ability, asked?: string): ModelEntry {
  if (asked !== undefined) {
    const model = findModel(asked);
    if (model?.ability !== ability || !model.regions.includes(project.region))
      throw new AppError("invalid_parameter", {
        field: "model",
        details: { field: "model", problem: asked },
      });
    return model;
  }
  const preferred = findModel(project.settings.models?.[ability] ?? null);
  return preferred?.ability === ability ? preferred : defaultModel(ability, project.region);
}
