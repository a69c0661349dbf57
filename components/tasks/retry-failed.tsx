"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useLive } from "@/components/live/task-store";
import { Button } from "@/components/ui/button";
import { notify } from "@/components/ui/toast";
import { useAction } from "@/components/use-action";
import { retryTasksAction } from "./actions";
import { useRetries } from "./retry-prices";

/** Makes again, in one request, what failed for a reason that may pass; refusals stay out of the count and the price. */
export function RetryFailed() {
  const t = useTranslations("tasks");
  const router = useRouter();
  const apply = useLive((live) => live.apply);
  const [retry, retrying] = useAction(retryTasksAction);
  const { ids, prices } = useRetries();
  const failed = ids.filter((id) => prices?.[id] !== null);
  if (failed.length === 0) return null;
  const run = async () => {
    const answer = await retry({ task_ids: failed });
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
    <Button
      count={failed.length}
      price={prices && failed.reduce((sum, id) => sum + (prices[id] ?? 0), 0)}
      disabled={!prices}
      pending={retrying}
      onClick={run}
    >
      {t("retryFailed")}
    </Button>
  );
}
