import { z } from "zod";
import { db } from "@/db";
import type { GenerationRow } from "@/db/queries/generations";
import { findProject, type ProjectRow } from "@/db/queries/projects";
import { type ScriptRow, scriptById } from "@/db/queries/scripts";
import { AppError } from "@/lib/errors";
import { applyParse, type ParseOutcome } from "./apply-parse";
import { readScript } from "./read-script";

const frozen = z.object({ scriptId: z.string(), keepEdits: z.boolean() });

/** What a job of ours was frozen to: its project and text, if they are still there. */
export async function loadFrozen(
  generation: Pick<GenerationRow, "userId" | "projectId">,
  scriptId: string,
): Promise<{ project: ProjectRow; script: ScriptRow }> {
  const project = await findProject(db, generation.userId, generation.projectId ?? "");
  const script = project && (await scriptById(db, scriptId));
  if (!project || !script) throw new AppError("not_found");
  return { project, script };
}

/** Job handler: reads the text, then writes cast, places and scenes in one transaction. A failure leaves what was there. */
export async function runParse(generation: GenerationRow): Promise<ParseOutcome> {
  const { scriptId, keepEdits } = frozen.parse(generation.request);
  const { project, script } = await loadFrozen(generation, scriptId);
  return applyParse(project, script, await readScript(db, project, script), keepEdits);
}
