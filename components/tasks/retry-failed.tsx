"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useLive } from "@/components/live/task-store";
import { Button } from "@/components/ui/button";
import { notify } from "@/components/ui/toast";
import { useAction } from "@/components/use-action";
import type { Task } from "@/components/views";
import { retryTasksAction } from "./actions";

/** Makes again, in one request, what failed for a reason that may pass; refusals stay out of the count. */
export function RetryFailed({ tasks }: { tasks: Task[] }) {
  const t = useTranslations("tasks");
  const router = useRouter();
  const apply = useLive((live) => live.apply);
  const [retry, retrying] = useAction(retryTasksAction);
  const failed = tasks.filter((task) => task.status === "failed" && task.error?.retryable);
  if (failed.length === 0) return null;
  const run = async () => {
    const answer = await retry({ task_ids: failed.map(({ id }) => id) });
    if (!answer?.ok) return;
    const { tasks: started, refused } = answer.data;
    apply(started);
    notify(
      refused.length > 0
        ? {
            title: t("toast.retriedSome", {
              count: started.length,
              refused: refused.length,
              message: refused[0]?.message ?? "",
            }),
            state: "failed",
            duration: 10_000,
          }
        : { title: t("toast.retried"), state: "running" },
    );
    router.refresh();
  };
  return (
    <Button count={failed.length} pending={retrying} onClick={run}>
      {t("retryFailed")}
    </Button>
  );
}
