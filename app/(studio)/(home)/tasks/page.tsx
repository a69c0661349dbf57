import { getTranslations } from "next-intl/server";
import { loadTasks } from "@/components/tasks/load-tasks";
import { TASK_FILTERS } from "@/components/tasks/task-filters";
import { TasksView } from "@/components/tasks/tasks-view";
import { requireActor } from "@/lib/auth/session";

export async function generateMetadata() {
  return { title: (await getTranslations("tasks"))("title") };
}

type Props = { searchParams: Promise<{ status?: string | string[]; cursor?: string | string[] }> };

export default async function TasksPage({ searchParams }: Props) {
  const [actor, params] = [await requireActor("/tasks"), await searchParams];
  const asked = [params.status].flat()[0];
  const filter = TASK_FILTERS.find((value) => value === asked) ?? "all";
  const { next, ...loaded } = await loadTasks(actor, filter, [params.cursor].flat()[0]);
  const more =
    next && `/tasks?${new URLSearchParams({ ...(filter !== "all" && { status: filter }), cursor: next })}`;
  return <TasksView filter={filter} {...loaded} more={more} />;
}
