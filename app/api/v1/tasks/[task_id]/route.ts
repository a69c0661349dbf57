import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { deleteTask } from "@/lib/generations/delete-task";
import { getTask } from "@/lib/generations/get-task";
import { ownsTask } from "@/lib/generations/own-task";
import { TaskAnswer, TaskIdInput } from "@/lib/generations/schemas";

export const GET = apiRoute(
  { summary: "One task", tag: "tasks", params: TaskIdInput, owns: ownsTask, response: TaskAnswer },
  getTask,
);

export const DELETE = apiRoute(
  {
    summary: "Remove an ended task from the lists; what it made stays",
    tag: "tasks",
    params: TaskIdInput,
    owns: ownsTask,
  },
  deleteTask,
);
export const { OPTIONS, POST, PUT, PATCH } = refuseOthers("GET", "DELETE");
