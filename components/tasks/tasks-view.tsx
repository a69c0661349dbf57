"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useMemo, useTransition } from "react";
import { useShallow } from "zustand/react/shallow";
import { isOpen } from "@/components/live/task-state";
import { useLive } from "@/components/live/task-store";
import { buttonStyle } from "@/components/ui/button-style";
import { EmptyState } from "@/components/ui/empty-state";
import { Select } from "@/components/ui/field";
import { Segmented } from "@/components/ui/segmented";
import type { Task } from "@/components/views";
import type { TaskSubject } from "@/lib/generations/describe-tasks";
import { TASK_KIND_NAMES } from "@/lib/generations/task-kinds";
import { RetryFailed } from "./retry-failed";
import { RetryPrices } from "./retry-prices";
import { TASK_FILTER_NAMES, type TaskChoice, tasksAddress } from "./task-filters";
import { TaskRow } from "./task-row";

type Props = {
  choice: TaskChoice;
  tasks: Task[];
  subjects: Record<string, TaskSubject>;
  /** Titles of the projects by id. */
  projects: Record<string, string>;
  /** Not the newest page. */
  later: boolean;
  /** Address of the page after this one. */
  next: string | null;
};

/** One list of everything: running first, and what failed says why and what came back. */
export function TasksView({ choice, tasks, subjects, projects, later, next }: Props) {
  const t = useTranslations("tasks");
  const router = useRouter();
  const [moving, move] = useTransition();
  const running = useLive(
    useShallow((live) => Object.values(live.tasks).filter((task) => !task.parent_id && isOpen(task))),
  );
  const everything = choice.filter === "all" && choice.kind === null;
  const shown = useMemo(() => {
    if (!everything || later) return tasks;
    const known = new Set(tasks.map(({ id }) => id));
    const fresh = running.filter(({ id }) => !known.has(id));
    return [...fresh, ...tasks].sort((a, b) => Number(isOpen(b)) - Number(isOpen(a)));
  }, [everything, later, running, tasks]);
  const choose = (change: Partial<TaskChoice>) =>
    move(() => router.replace(tasksAddress({ ...choice, ...change }), { scroll: false }));
  const empty = everything ? "empty" : "emptyFilter";

  return (
    <RetryPrices tasks={shown}>
      <div className="flex flex-col gap-5">
        <header className="flex flex-wrap items-baseline gap-x-4 gap-y-2">
          <h1 className="font-semibold text-xl">{t("title")}</h1>
          <p className="flex-1 text-ink-2 max-sm:basis-full">{t("subtitle")}</p>
          <RetryFailed />
        </header>
        <div className="flex flex-wrap items-center gap-3" aria-busy={moving}>
          <Segmented
            label={t("filters")}
            value={choice.filter}
            onChange={(filter) => choose({ filter })}
            options={TASK_FILTER_NAMES.map((value) => ({ value, label: t(value) }))}
            className="max-w-full"
          />
          <span className="flex-1" />
          <Select
            aria-label={t("kindLabel")}
            className="w-auto"
            value={choice.kind ?? ""}
            onChange={({ target: { value } }) =>
              choose({ kind: TASK_KIND_NAMES.find((kind) => kind === value) ?? null })
            }
          >
            <option value="">{t("kinds.all")}</option>
            {TASK_KIND_NAMES.map((kind) => (
              <option key={kind} value={kind}>
                {t(`kinds.${kind}`)}
              </option>
            ))}
          </Select>
        </div>
        {shown.length === 0 ? (
          <EmptyState
            art="empty-lane"
            title={t(`${empty}.title`)}
            action={
              <Link href={everything ? "/projects" : "/tasks"} className={buttonStyle()}>
                {t(`${empty}.action`)}
              </Link>
            }
          >
            {t(`${empty}.body`)}
          </EmptyState>
        ) : (
          <ul className="overflow-hidden rounded-lg border border-line bg-surface">
            {shown.map((task) => (
              <TaskRow
                key={task.id}
                task={task}
                subject={subjects[task.id]}
                project={(task.project_id && projects[task.project_id]) || null}
              />
            ))}
          </ul>
        )}
        {shown.length > 0 && <p className="text-ink-3 text-xs">{t("note")}</p>}
        {(next || later) && (
          <nav aria-label={t("title")} className="flex justify-center gap-3">
            {later && (
              <Link href={tasksAddress(choice)} className={buttonStyle({ variant: "quiet" })}>
                {t("newest")}
              </Link>
            )}
            {next && (
              <Link href={next} className={buttonStyle()}>
                {t("older")}
              </Link>
            )}
          </nav>
        )}
      </div>
    </RetryPrices>
  );
}
