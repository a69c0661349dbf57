"use client";

import { ChevronRight } from "lucide-react";
import { useFormatter, useNow, useTranslations } from "next-intl";
import { useId, useState } from "react";
import { type MediaState, StateGlyph } from "@/components/brand/state-glyph";
import { isOpen } from "@/components/live/task-state";
import { useTask } from "@/components/live/task-store";
import { Picture } from "@/components/media/picture";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import type { Task } from "@/components/views";
import type { TaskSubject } from "@/lib/generations/describe-tasks";
import { TaskButton } from "./task-button";
import { TaskEnding, TaskMoney } from "./task-ending";
import { taskMedia } from "./task-media";
import { TaskParts } from "./task-parts";
import { TaskProgress } from "./task-progress";
import { useTaskName } from "./use-task-name";

type Props = { task: Task; subject?: TaskSubject; project: string | null };

const GLYPH: Record<Task["status"], MediaState> = {
  queued: "queued",
  running: "running",
  succeeded: "current",
  failed: "failed",
  cancelled: "missing",
};

/** One task: what it is, how far or why not, what it costs or gave back, and the one thing to do about it. A batch unfolds. */
export function TaskRow({ task: rendered, subject, project }: Props) {
  const t = useTranslations("tasks");
  const format = useFormatter();
  const now = useNow();
  const partsId = useId();
  const [unfolded, setUnfolded] = useState(false);
  const live = useTask(rendered.id);
  const task = live && live.updated_at >= rendered.updated_at ? live : rendered;
  const media = taskMedia(task);
  const what = useTaskName()(task, subject);
  const facts = [project, task.children?.total && t("subtasks", { count: task.children.total })]
    .filter(Boolean)
    .join(" · ");
  return (
    <li className="border-line border-b last:border-0">
      <div
        className={cn(
          "grid grid-cols-[56px_minmax(0,1fr)_auto] items-center gap-x-4 gap-y-2 px-4 py-3 md:grid-cols-[56px_minmax(0,200px)_minmax(0,1fr)_110px_130px]",
          task.status === "failed" && "bg-linear-to-r from-blocked/12 to-transparent to-45%",
        )}
      >
        <span className="hatch flex size-14 items-center justify-center overflow-hidden rounded-md border border-line bg-bg-2">
          {media ? <Picture media={media} alt="" /> : <StateGlyph state={GLYPH[task.status]} />}
        </span>
        <div className="flex min-w-0 items-center gap-1">
          {task.type === "batch" && (
            <Button
              variant="quiet"
              size="icon-sm"
              className="-ml-2"
              aria-expanded={unfolded}
              aria-controls={unfolded ? partsId : undefined}
              aria-label={t(unfolded ? "fold" : "unfold", { what })}
              onClick={() => setUnfolded(!unfolded)}
            >
              <ChevronRight className={cn("size-4 transition-transform", unfolded && "rotate-90")} />
            </Button>
          )}
          <div className="min-w-0">
            <p dir="auto" title={what} className="truncate font-semibold">
              {what}
            </p>
            <p className="truncate text-ink-3 text-xs">
              {facts || format.relativeTime(new Date(task.created_at), now)}
            </p>
          </div>
        </div>
        <div className="min-w-0 max-md:order-last max-md:col-span-3">
          {isOpen(task) ? <TaskProgress task={task} /> : <TaskEnding task={task} />}
        </div>
        <p className="text-right text-sm max-md:hidden">
          <TaskMoney task={task} />
          {!isOpen(task) && task.completed_at && (
            <span className="block text-ink-3 text-xs">
              {format.relativeTime(new Date(task.completed_at), now)}
            </span>
          )}
        </p>
        <div className="flex justify-end">
          <TaskButton task={task} />
        </div>
      </div>
      {unfolded && <TaskParts id={partsId} task={task} what={what} />}
    </li>
  );
}
