import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { listTasks } from "@/lib/generations/list-tasks";
import { ListTasksInput, TaskPage } from "@/lib/generations/schemas";

export const GET = apiRoute(
  { summary: "Your tasks, newest first", tag: "tasks", query: ListTasksInput, response: TaskPage },
  listTasks,
);
export const { OPTIONS, POST, PUT, PATCH, DELETE } = refuseOthers("GET");
