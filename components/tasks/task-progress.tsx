"use client";

import { useTranslations } from "next-intl";
import { StateGlyph } from "@/components/brand/state-glyph";
import { Progress } from "@/components/ui/progress";
import type { Task } from "@/components/views";
import { useDuration, useStepWord } from "./use-task-words";

/** Step, percent and time left of one running task; a batch shows one cell per item. */
export function TaskProgress({ task, what, className }: { task: Task; what?: string; className?: string }) {
  const t = useTranslations("states");
  const [duration, step] = [useDuration(), useStepWord()];
  const word = what ?? step(task);
  const known = task.progress > 0;
  return (
    <div className={className}>
      <div className="mb-1.5 flex items-center gap-2 text-sm">
        <StateGlyph state={task.status === "queued" ? "queued" : "running"} />
        <span className="min-w-0 flex-1 truncate">{word}</span>
        {known && <b className="font-semibold">{task.progress}%</b>}
        {task.estimated_remaining != null && (
          <span className="text-ink-3 text-xs">
            {t("left", { time: duration(task.estimated_remaining) })}
          </span>
        )}
      </div>
      {task.children && task.children.total > 1 && task.children.total <= 24 ? (
        <BatchCells task={task} label={t("progressLabel", { what: word, percent: task.progress })} />
      ) : (
        task.status === "running" && (
          <Progress
            value={known ? task.progress : null}
            label={known ? t("progressLabel", { what: word, percent: task.progress }) : word}
          />
        )
      )}
    </div>
  );
}

function BatchCells({ task, label }: { task: Task; label: string }) {
  const { total = 0, succeeded = 0, failed = 0 } = task.children ?? {};
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={succeeded + failed}
      className="flex gap-1"
    >
      {Array.from({ length: total }, (_, cell) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: cells have no identity but their place
          key={cell}
          className={`h-1 flex-1 rounded-full ${cell < succeeded ? "bg-current-state" : cell < succeeded + failed ? "bg-blocked" : "bg-running/40"}`}
        />
      ))}
    </div>
  );
}
