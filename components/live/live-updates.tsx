"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef } from "react";
import { isFilm } from "@/components/film/is-film";
import { useTaskName } from "@/components/tasks/use-task-name";
import { notify } from "@/components/ui/toast";
import type { Task } from "@/components/views";
import { transitionOf } from "./task-state";
import { useLive } from "./task-store";
import { useTaskStream } from "./use-task-stream";

const REFRESH_EVERY_MS = 1_500;

/**
 * One event stream per tab, closed while the tab is hidden. Every visible change of a task refreshes what the server
 * rendered, at most every 1.5 s; without a stream the list is polled. The rows are the truth, so nothing is lost in between.
 */
export function LiveUpdates({ initial, renderedAt }: { initial: Task[]; renderedAt: string }) {
  const router = useRouter();
  const t = useTranslations("tasks");
  const film = useTranslations("film");
  const name = useTaskName();
  const apply = useLive((state) => state.apply);
  const refresh = useThrottled(router.refresh, REFRESH_EVERY_MS);

  // What ended after the first page was made is news, however late it is heard of.
  const since = useRef(renderedAt);

  useEffect(() => apply(initial), [apply, initial]);

  const receive = useCallback(
    (task: Task) => {
      const news = transitionOf(useLive.getState().tasks[task.id], task, since.current);
      apply([task]);
      if (news === null) return;
      refresh();
      if (task.parent_id) return;
      const what = name(task);
      const filmPage =
        isFilm(task) && task.input.stop_after === undefined && task.project_id
          ? `/projects/${task.project_id}/export`
          : null;
      if (news === "succeeded")
        notify({
          id: task.id,
          title: t("toast.done", { what }),
          detail:
            task.credits.charged > 0 ? t("toast.charged", { credits: task.credits.charged }) : undefined,
          action: filmPage ? { label: film("strip.watch"), onClick: () => router.push(filmPage) } : undefined,
        });
      if (news === "failed")
        notify({
          id: task.id,
          state: "failed",
          title: t("toast.failed", { what }),
          detail: task.error?.message,
          duration: Number.POSITIVE_INFINITY,
          action: { label: t("toast.see"), onClick: () => router.push("/tasks?status=failed") },
        });
    },
    [apply, film, name, refresh, router, t],
  );

  useTaskStream(receive);

  return null;
}

/** Calls at once, then at most once per `every`, never losing the last one. */
function useThrottled(call: () => void, every: number): () => void {
  const last = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const latest = useRef(call);
  useEffect(() => {
    latest.current = call;
  }, [call]);
  return useCallback(() => {
    if (timer.current) return;
    const wait = Math.max(0, last.current + every - Date.now());
    timer.current = setTimeout(() => {
      timer.current = null;
      last.current = Date.now();
      latest.current();
    }, wait);
  }, [every]);
}
