"use server";

import { userAction } from "@/lib/action";
import { cancelTask } from "@/lib/generations/cancel-task";
import { retryTask } from "@/lib/generations/retry-task";
import { TaskIdInput } from "@/lib/generations/schemas";

export const cancelTaskAction = userAction(TaskIdInput, cancelTask);
export const retryTaskAction = userAction(TaskIdInput, retryTask);
