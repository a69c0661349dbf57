"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useFormatter, useNow, useTranslations } from "next-intl";
import { StateGlyph } from "@/components/brand/state-glyph";
import { isFilm } from "@/components/film/is-film";
import { isOpen } from "@/components/live/task-state";
import { useLive, useTask } from "@/components/live/task-store";
import { Picture } from "@/components/media/picture";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { cn } from "@/components/ui/cn";
import { notify } from "@/components/ui/toast";
import { useAction } from "@/components/use-action";
import type { Media, Task } from "@/components/views";
import { cancelTaskAction, retryTaskAction } from "./actions";
import { taskHref } from "./task-href";
import { TaskProgress } from "./task-progress";
import { useTaskName } from "./use-task-name";

type Props = { task: Task; project: string | null; media: Media | null };

/** One task: what it is, how far or why not, what it costs or gave back, and the one thing to do about it. */
export function TaskRow({ task: rendered, project, media }: Props) {
  const t = useTranslations("tasks");
  const format = useFormatter();
  const now = useNow();
  const live = useTask(rendered.id);
  const task = live && live.updated_at >= rendered.updated_at ? live : rendered;
  const open = isOpen(task);
  const failed = task.status === "failed";
  const what = useTaskName()(task);
  return (
    <li
      className={cn(
        "grid grid-cols-[56px_minmax(0,1fr)_auto] items-center gap-x-4 gap-y-2 border-line border-b px-4 py-3 last:border-0 md:grid-cols-[56px_minmax(0,180px)_minmax(0,1fr)_110px_130px]",
        failed && "bg-linear-to-r from-blocked/12 to-transparent to-45%",
      )}
    >
      <span className="hatch flex size-14 items-center justify-center overflow-hidden rounded-md border border-line bg-bg-2">
        {media ? (
          <Picture media={media} alt="" />
        ) : (
          <StateGlyph
            state={open ? "running" : failed ? "failed" : task.status === "cancelled" ? "missing" : "current"}
          />
        )}
      </span>
      <div className="min-w-0">
        <p className="truncate font-semibold">{what}</p>
        <p className="truncate text-ink-3 text-xs">
          {[project, task.children?.total && t("subtasks", { count: task.children.total })]
            .filter(Boolean)
            .join(" · ") || format.relativeTime(new Date(task.created_at), now)}
        </p>
      </div>
      <div className="min-w-0 max-md:order-last max-md:col-span-3">
        {open ? <TaskProgress task={task} /> : <Ending task={task} />}
      </div>
      <p className="text-right text-sm max-md:hidden">
        <Money task={task} />
        {!open && task.completed_at && (
          <span className="block text-ink-3 text-xs">
            {format.relativeTime(new Date(task.completed_at), now)}
          </span>
        )}
      </p>
      <div className="flex justify-end">
        <TaskButton task={task} />
      </div>
    </li>
  );
}

function Ending({ task }: { task: Task }) {
  const t = useTranslations("tasks");
  if (task.status === "failed")
    return (
      <div className="flex items-start gap-2 text-sm">
        <StateGlyph state="failed" className="mt-0.5" />
        <span>
          {task.error?.message ?? t("failed")}
          {task.children && task.children.failed > 0 && (
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
        : task.children
          ? t("batchDone", { succeeded: task.children.succeeded, total: task.children.total })
          : t("succeeded")}
    </p>
  );
}

function Money({ task }: { task: Task }) {
  const t = useTranslations("tasks");
  const common = useTranslations("common");
  const { held, charged } = task.credits;
  if (isFilm(task)) return null;
  if (isOpen(task))
    return <span className="text-ink-2">{held > 0 ? t("held", { credits: held }) : common("free")}</span>;
  if (charged > 0) return <span>{t("charged", { credits: charged })}</span>;
  if (held > 0 || task.status === "succeeded") return <span className="text-ink-3">{common("free")}</span>;
  return <span className="text-ink-3">0</span>;
}

function TaskButton({ task }: { task: Task }) {
  const t = useTranslations("tasks");
  const router = useRouter();
  const apply = useLive((live) => live.apply);
  const [cancel, cancelling] = useAction(cancelTaskAction);
  const [retry, retrying] = useAction(retryTaskAction);
  if (isOpen(task))
    return (
      <Button
        size="sm"
        pending={cancelling}
        disabled={task.cancel_requested}
        onClick={async () => {
          const result = await cancel({ task_id: task.id });
          if (!result?.ok) return;
          apply([result.data.task]);
          notify({ title: t("toast.cancelled"), state: "missing" });
          router.refresh();
        }}
      >
        {t(task.cancel_requested ? "stopping" : "stop")}
      </Button>
    );
  if (task.status === "failed" && task.error?.retryable)
    return (
      <Button
        size="sm"
        pending={retrying}
        onClick={async () => {
          if (!(await retry({ task_id: task.id }))?.ok) return;
          notify({ title: t("toast.retried"), state: "running" });
          router.refresh();
        }}
      >
        {t("retry")}
      </Button>
    );
  const href = taskHref(task);
  if (!href) return null;
  return (
    <Link href={href} className={buttonStyle({ size: "sm", variant: "quiet" })}>
      {t("openProject")}
    </Link>
  );
}
