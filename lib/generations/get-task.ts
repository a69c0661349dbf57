import type { Actor } from "@/lib/auth/actor";
import { ownTask } from "./own-task";
import type { TaskAnswer, TaskIdInput } from "./schemas";
import { toTaskView } from "./to-task-view";

type Reader = Pick<Actor, "userId" | "locale">;

export async function getTask(actor: Reader, { task_id }: TaskIdInput): Promise<TaskAnswer> {
  return { task: await toTaskView(await ownTask(actor, task_id), actor.locale) };
}
