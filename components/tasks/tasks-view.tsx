"use client";

import Link from "next/link";
import { usePathname, useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useShallow } from "zustand/react/shallow";
import { isOpen } from "@/components/live/task-state";
import { useLive } from "@/components/live/task-store";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { EmptyState } from "@/components/ui/empty-state";
import { Segmented } from "@/components/ui/segmented";
import { notify } from "@/components/ui/toast";
import { useAction } from "@/components/use-action";
import type { Media, Task } from "@/components/views";
import { retryTaskAction } from "./actions";
import { TASK_FILTERS, type TaskFilter } from "./task-filters";
import { TaskRow } from "./task-row";

type Props = {
  filter: TaskFilter;
  tasks: Task[];
  /** Titles of the projects by id. */
  projects: Record<string, string>;
  media: Record<string, Media>;
  more: string | null;
};

/** One list of everything: running first, and what failed says why and what came back. */
export function TasksView({ filter, tasks, projects, media, more }: Props) {
  const t = useTranslations("tasks");
  const [router, path] = [useRouter(), usePathname()];
  const [retry, retrying] = useAction(retryTaskAction);
  const running = useLive(
    useShallow((live) => Object.values(live.tasks).filter((task) => !task.parent_id && isOpen(task))),
  );
  const shown = useMemo(() => {
    if (filter === "failed" || filter === "done") return tasks;
    const known = new Set(tasks.map(({ id }) => id));
    const fresh = running.filter(({ id }) => !known.has(id));
    return [...fresh, ...tasks].sort((a, b) => Number(isOpen(b)) - Number(isOpen(a)));
  }, [filter, running, tasks]);
  const redo = shown.filter((task) => task.status === "failed" && task.error?.retryable);

  return (
    <div className="flex flex-col gap-5">
      <header className="flex flex-wrap items-baseline gap-x-4 gap-y-2">
        <h1 className="font-semibold text-xl">{t("title")}</h1>
        <p className="flex-1 text-ink-2">{t("subtitle")}</p>
        {redo.length > 0 && (
          <Button
            count={redo.length}
            pending={retrying}
            onClick={async () => {
              for (const { id } of redo) await retry({ task_id: id });
              notify({ title: t("toast.retried"), state: "running" });
              router.refresh();
            }}
          >
            {t("retryFailed")}
          </Button>
        )}
      </header>
      <div>
        <Segmented
          label={t("filters")}
          value={filter}
          onChange={(value) => router.replace(value === "all" ? path : `${path}?status=${value}`)}
          options={TASK_FILTERS.map((value) => ({ value, label: t(value) }))}
        />
      </div>
      {shown.length === 0 ? (
        <EmptyState
          art="empty-lane"
          title={t(filter === "all" ? "empty.title" : "emptyFilter.title")}
          action={
            <Link href={filter === "all" ? "/projects" : "/tasks"} className={buttonStyle()}>
              {t(filter === "all" ? "empty.action" : "emptyFilter.action")}
            </Link>
          }
        >
          {t(filter === "all" ? "empty.body" : "emptyFilter.body")}
        </EmptyState>
      ) : (
        <>
          <ul className="overflow-hidden rounded-lg border border-line bg-surface">
            {shown.map((task) => (
              <TaskRow
                key={task.id}
                task={task}
                project={(task.project_id && projects[task.project_id]) || null}
                media={media[task.id] ?? null}
              />
            ))}
          </ul>
          <p className="text-ink-3 text-xs">{t("note")}</p>
          {more && (
            <Link href={more} className={buttonStyle({ className: "self-center" })}>
              {t("more")}
            </Link>
          )}
        </>
      )}
    </div>
  );
}
