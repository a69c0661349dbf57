import { db } from "@/db";
import { insertGenerations } from "@/db/queries/generations";
import { newId } from "@/db/schema/columns";
import type { Reply } from "@/lib/api/reply";
import type { Actor } from "@/lib/auth/actor";
import { quoteOne } from "@/lib/generations/free-start";
import { notifyTasks } from "@/lib/generations/notify";
import type { QuoteView } from "@/lib/generations/quote-generations";
import { askForPrompt } from "@/lib/prompts/ask-for-prompt";
import { chosenTextModel } from "@/lib/text/choose-text-model";
import { ownShot } from "./owned";
import type { ShotPromptView, ShotWorkInput } from "./schemas";
import { loadShotContext } from "./shot-context";
import { promptOf, shotBrief } from "./shot-request";

/**
 * Without a text model the words a generation of this shot would be asked with, as things stand now: free, and written at
 * once; the task it answers with has ended already, and the shot is left as it is. With one, a task that writes them.
 */
export async function writeShotPrompt(
  actor: Actor,
  input: ShotWorkInput,
): Promise<ShotPromptView | Reply<QuoteView>> {
  const { shot, project } = await ownShot(actor, input.shot_id);
  const context = await loadShotContext(db, project, [shot]);
  const brief = shotBrief(context, shot, input.keyframe === "end" ? 1 : 0);
  const model = await chosenTextModel(project, input.model);
  if (model) return askForPrompt(actor, { project, shot, brief, model, input });
  const prompt = promptOf(context, shot, brief, input.prompt_override);
  const task = {
    type: "visual_prompt" as const,
    provider: null,
    model: null,
    price: 0,
    projectId: project.id,
    episodeId: shot.episodeId,
    shotId: shot.id,
    input: {
      keyframe: input.keyframe,
      ...(input.prompt_override && { prompt_override: input.prompt_override }),
    },
    request: {},
  };
  if (input.dry_run) return quoteOne(actor, task, `prompt:${shot.id}`);
  const id = newId();
  const now = new Date();
  await insertGenerations(db, [
    {
      ...task,
      id,
      userId: actor.userId,
      status: "succeeded",
      progress: 100,
      result: { prompt },
      startedAt: now,
      completedAt: now,
    },
  ]);
  await notifyTasks([id]);
  return { task_id: id, status: "succeeded", credits: 0, prompt };
}
