import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { cancelTask } from "@/lib/generations/cancel-task";
import { ownsTask } from "@/lib/generations/own-task";
import { TaskAnswer, TaskIdInput } from "@/lib/generations/schemas";

export const POST = apiRoute(
  {
    summary: "Stop a task; credits of what is not made go back",
    tag: "tasks",
    params: TaskIdInput,
    owns: ownsTask,
    response: TaskAnswer,
  },
  cancelTask,
);
export const { OPTIONS, GET, PUT, PATCH, DELETE } = refuseOthers("POST");
