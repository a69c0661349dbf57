"use client";

import { useTranslations } from "next-intl";
import { StateGlyph } from "@/components/brand/state-glyph";
import { isFilm } from "@/components/film/is-film";
import { isOpen } from "@/components/live/task-state";
import type { Task } from "@/components/views";

/** How a task ended, in a sentence. */
export function TaskEnding({ task }: { task: Task }) {
  const t = useTranslations("tasks");
  if (task.status === "failed")
    return (
      <div className="flex items-start gap-2 text-sm">
        <StateGlyph state="failed" className="mt-0.5" />
        <span className="min-w-0 wrap-anywhere">
          {task.error?.message ?? t("failed")}
          {task.error?.reason !== "children_failed" && task.children && task.children.failed > 0 && (
            <span className="ml-2 text-ink-2">{t("batchFailed", { failed: task.children.failed })}</span>
          )}
        </span>
      </div>
    );
  return (
    <p className="flex items-center gap-2 text-ink-2 text-sm">
      <StateGlyph state={task.status === "cancelled" ? "missing" : "current"} />
      {task.status === "cancelled"
        ? t("cancelled")
        : task.children && task.children.total > 0
          ? t("batchDone", { succeeded: task.children.succeeded, total: task.children.total })
          : t("succeeded")}
    </p>
  );
}

/** What is reserved while it runs, and what it cost in the end. */
export function TaskMoney({ task }: { task: Task }) {
  const t = useTranslations("tasks");
  const common = useTranslations("common");
  const { held, charged } = task.credits;
  if (isOpen(task))
    return <span className="text-ink-2">{held > 0 ? t("held", { credits: held }) : common("free")}</span>;
  if (charged > 0) return <span>{t("charged", { credits: charged })}</span>;
  // A film pays by its parts.
  if (isFilm(task)) return null;
  return <span className="text-ink-3">{task.status === "succeeded" ? common("free") : 0}</span>;
}
