import { getTranslations } from "next-intl/server";
import { loadTasks } from "@/components/tasks/load-tasks";
import { readChoice, readCursor, type TaskListParams, tasksAddress } from "@/components/tasks/task-filters";
import { TasksView } from "@/components/tasks/tasks-view";
import { requireActor } from "@/lib/auth/session";

export async function generateMetadata() {
  return { title: (await getTranslations("tasks"))("title") };
}

export default async function TasksPage({ searchParams }: { searchParams: Promise<TaskListParams> }) {
  const [actor, params] = [await requireActor("/tasks"), await searchParams];
  const [choice, cursor] = [readChoice(params), readCursor(params)];
  const { next, ...loaded } = await loadTasks(actor, choice, cursor);
  return (
    <TasksView
      choice={choice}
      {...loaded}
      later={cursor !== undefined}
      next={next && tasksAddress(choice, next)}
    />
  );
}
