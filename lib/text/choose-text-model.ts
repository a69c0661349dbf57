import type { ProjectRow } from "@/db/queries/projects";
import { AppError } from "@/lib/errors";
import { offeredModels } from "@/lib/providers/offered-models";
import type { ModelEntry } from "@/lib/providers/types";

type Chooser = Pick<ProjectRow, "userId" | "region"> & { settings?: ProjectRow["settings"] };

/** The text models somebody can choose from; ours read and plan without one, and are not among them. */
export const textModels = async (who: Chooser): Promise<ModelEntry[]> =>
  (await offeredModels("text", who)).filter(({ offline }) => !offline);

/**
 * The model asked for, else the project's while it is offered; null = the work is done by our own code. One of ours can
 * be asked for by name too.
 */
export async function chosenTextModel(who: Chooser, asked?: string): Promise<ModelEntry | null> {
  const offered = await offeredModels("text", who);
  const named = (id: string | undefined) => offered.find((model) => model.id === id);
  const model = asked === undefined ? named(who.settings?.models?.text) : named(asked);
  if (asked !== undefined && !model)
    throw new AppError("invalid_parameter", { field: "model", details: { field: "model", problem: asked } });
  return model && !model.offline ? model : null;
}

/** For work only a model can do: the one chosen, else the first there is. */
export async function neededTextModel(who: Chooser, asked?: string): Promise<ModelEntry> {
  const offered = await textModels(who);
  const [first] = offered;
  if (!first) throw new AppError("no_text_model");
  if (asked !== undefined && !offered.some(({ id }) => id === asked))
    throw new AppError("invalid_parameter", { field: "model", details: { field: "model", problem: asked } });
  return (await chosenTextModel(who, asked)) ?? first;
}
