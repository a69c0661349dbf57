import { apiRoute } from "@/lib/api";
import { listTasks } from "@/lib/generations/list-tasks";
import { ListTasksInput, TaskPage } from "@/lib/generations/schemas";

export const GET = apiRoute(
  { summary: "Your tasks, newest first", tag: "tasks", query: ListTasksInput, response: TaskPage },
  listTasks,
);
