import { dropStaged } from "@/lib/tools/stage-file";
import type { Ended } from "./end-generation";
import { grantSlots } from "./grant-slots";
import { notifyTasks } from "./notify";

/** What follows the end of a task, outside its transaction: streams are told and its place goes to the next in line. */
export async function afterEnd(ended: Ended | null): Promise<void> {
  if (!ended) return;
  await notifyTasks(ended.changed);
  if (ended.freed) await grantSlots(ended.freed);
  await dropStaged(ended.row);
}
