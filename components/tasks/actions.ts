"use server";

import { userAction } from "@/lib/action";
import { cancelTask } from "@/lib/generations/cancel-task";
import { listTopTasks, listTopTasksInput } from "@/lib/generations/list-top-tasks";
import { quoteRetries, quoteRetriesInput } from "@/lib/generations/quote-retries";
import { retryTask } from "@/lib/generations/retry-task";
import { retryTasks, retryTasksInput } from "@/lib/generations/retry-tasks";
import { TaskIdInput } from "@/lib/generations/schemas";

export const cancelTaskAction = userAction(TaskIdInput, cancelTask);
export const retryTaskAction = userAction(TaskIdInput, retryTask);
export const retryTasksAction = userAction(retryTasksInput, retryTasks);
export const quoteRetriesAction = userAction(quoteRetriesInput, quoteRetries);
export const listTaskPartsAction = userAction(listTopTasksInput.required({ parent_id: true }), listTopTasks);
