import { db } from "@/db";
import { lockGeneration, setResult } from "@/db/queries/generations";
import { lockProject, touchProject } from "@/db/queries/projects";
import { latestScript } from "@/db/queries/scripts";
import type { Actor } from "@/lib/auth/actor";
import { resolveEpisode } from "@/lib/episodes/resolve-episode";
import { AppError } from "@/lib/errors";
import { notifyTasks } from "@/lib/generations/notify";
import { saveVersion } from "./save-script";
import { type ResolveWrittenInput, writtenScript } from "./write-schemas";

/**
 * Takes what was written as the newest version, or leaves it. A continuation goes behind the newest text, whatever was
 * typed meanwhile; the text before stays among the versions. Decided once.
 */
export async function resolveWritten(
  actor: Actor,
  input: ResolveWrittenInput,
): Promise<{ version: number | null }> {
  const { project, episode } = await resolveEpisode(actor, input);
  const version = await db.transaction(async (tx) => {
    await lockProject(tx, project.id);
    const row = await lockGeneration(tx, input.task_id);
    if (row?.userId !== actor.userId || row.type !== "script_generate" || row.status !== "succeeded")
      throw new AppError("not_found", { field: "task_id" });
    const written = writtenScript.parse(row.result);
    if (written.left || written.taken_as !== undefined)
      throw new AppError("already_finished", { field: "task_id" });
    if (!input.take) {
      await setResult(tx, row.id, { ...written, left: true });
      return null;
    }
    const latest = await latestScript(tx, episode.id);
    const follows = written.kind === "continue" && latest;
    const content = follows ? `${latest.content.trimEnd()}\n\n${written.content}\n` : `${written.content}\n`;
    const saved = await saveVersion(tx, episode.id, content, follows ? latest.format : written.format);
    await touchProject(tx, project.id);
    await setResult(tx, row.id, { ...written, taken_as: saved.number });
    return saved.number;
  });
  await notifyTasks([input.task_id]);
  return { version };
}
