"use client";

import { useTranslations } from "next-intl";
import { StateGlyph } from "@/components/brand/state-glyph";
import { cn } from "@/components/ui/cn";
import type { Task } from "@/components/views";
import { moneyOf } from "./task-money";

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

/** What is reserved while it runs; in the end, what it cost and what came back. */
export function TaskMoney({ task }: { task: Task }) {
  const t = useTranslations("tasks");
  const common = useTranslations("common");
  return moneyOf(task).map(({ word, credits }) => (
    <span key={word} className={cn("block", word !== "charged" && "text-ink-2")}>
      {word === "free" ? common("free") : t(word, { credits })}
    </span>
  ));
}
