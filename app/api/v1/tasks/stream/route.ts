import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { StreamTasksInput, streamTasks } from "@/lib/realtime/stream-tasks";

export const GET = apiRoute(
  {
    summary: "Your tasks as they change",
    description:
      "Server-sent events: `event: task`, `id: <seq>`, `data: {task}`. Starts with every open task and resumes from `Last-Event-ID`.",
    tag: "tasks",
    query: StreamTasksInput,
    produces: "text/event-stream",
  },
  streamTasks,
);
export const { OPTIONS, POST, PUT, PATCH, DELETE } = refuseOthers("GET");
