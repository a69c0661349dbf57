"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { filmAddress } from "@/components/film/film-address";
import { isFilm } from "@/components/film/is-film";
import { isOpen } from "@/components/live/task-state";
import { useLive } from "@/components/live/task-store";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { notify } from "@/components/ui/toast";
import { useAction } from "@/components/use-action";
import type { Task } from "@/components/views";
import { cancelTaskAction, retryTaskAction } from "./actions";
import { useRetries } from "./retry-prices";
import { taskHref } from "./task-href";

/** Stop what runs, make again what failed at a price that is said, look at what is done. */
export function TaskButton({ task }: { task: Task }) {
  const t = useTranslations("tasks");
  const film = useTranslations("film");
  const router = useRouter();
  const apply = useLive((live) => live.apply);
  const { ids, prices } = useRetries();
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
  if (isFilm(task) && task.status !== "succeeded" && task.project_id)
    return (
      <Link href={filmAddress(task.project_id, task.input.episode)} className={buttonStyle({ size: "sm" })}>
        {film("resume")}
      </Link>
    );
  if (ids.includes(task.id) && prices?.[task.id] !== null)
    return (
      <Button
        size="sm"
        price={prices?.[task.id] ?? undefined}
        disabled={prices?.[task.id] === undefined}
        pending={retrying}
        onClick={async () => {
          const result = await retry({ task_id: task.id });
          if (!result?.ok) return;
          apply([result.data.task]);
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
