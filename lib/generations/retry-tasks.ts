import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { errorSentence } from "@/lib/messages";
import { retryTask } from "./retry-task";
import type { TaskView } from "./schemas";

export const retryTasksInput = z.object({ task_ids: z.array(z.uuid()).min(1).max(100) });
export type RetryTasksInput = z.output<typeof retryTasksInput>;

export type Retried = {
  tasks: TaskView[];
  /** Those that could not be started, each with the sentence that says why. */
  refused: { task_id: string; message: string }[];
};

/** Several failed tasks in one request; one that is refused does not keep the others back. */
export async function retryTasks(
  actor: Pick<Actor, "userId" | "locale">,
  { task_ids }: RetryTasksInput,
): Promise<Retried> {
  const tasks: TaskView[] = [];
  const refused: Retried["refused"] = [];
  for (const task_id of new Set(task_ids)) {
    try {
      tasks.push((await retryTask(actor, { task_id })).task);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      refused.push({ task_id, message: errorSentence(actor.locale, error.reason, error.details) });
    }
  }
  return { tasks, refused };
}
