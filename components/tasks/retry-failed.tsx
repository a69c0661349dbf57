"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useLive } from "@/components/live/task-store";
import { Button } from "@/components/ui/button";
import { notify } from "@/components/ui/toast";
import { useAction } from "@/components/use-action";
import { retryTasksAction } from "./actions";
import { useRetries } from "./retry-prices";

/** Makes again, in one request, what failed for a reason that may pass and has not been made since: each piece once. */
export function RetryFailed() {
  const t = useTranslations("tasks");
  const router = useRouter();
  const apply = useLive((live) => live.apply);
  const [retry, retrying] = useAction(retryTasksAction);
  const { ids, together } = useRetries();
  if (ids.length === 0 || together?.count === 0) return null;
  const run = async () => {
    const answer = await retry({ task_ids: together?.task_ids ?? [] });
    if (!answer?.ok) return;
    const { tasks: started, refused } = answer.data;
    apply(started);
    notify(
      refused.length > 0
        ? {
            title: t("toast.retriedSome", {
              count: started.reduce((sum, { children }) => sum + (children?.total ?? 1), 0),
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
    <Button
      count={together?.count}
      price={together?.credits}
      disabled={!together}
      pending={retrying}
      onClick={run}
    >
      {t("retryFailed")}
    </Button>
  );
}
