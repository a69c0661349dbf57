"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { openTaskFor } from "@/components/live/task-state";
import { useLive } from "@/components/live/task-store";
import { TaskProgress } from "@/components/tasks/task-progress";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { EmptyState } from "@/components/ui/empty-state";
import { useAction } from "@/components/use-action";
import { startStoryboardAction } from "./actions";

type Props = { scope: { project_id: string; episode: string }; parsed: boolean; onByHand: () => void };

export function EmptyStoryboard({ scope, parsed, onByHand }: Props) {
  const t = useTranslations("storyboard.empty");
  const router = useRouter();
  const [plan, planning] = useAction(startStoryboardAction);
  const task = useLive((live) =>
    openTaskFor(
      live.tasks,
      (open) => open.type === "storyboard_generate" && open.project_id === scope.project_id,
    ),
  );
  return (
    <div className="flex h-full items-center justify-center p-6">
      <EmptyState
        art="empty-shop"
        title={t("title")}
        action={
          task ? (
            <TaskProgress task={task} className="w-64 text-left" />
          ) : (
            <>
              {parsed ? (
                <Button
                  variant="primary"
                  pending={planning}
                  onClick={async () => {
                    if ((await plan(scope))?.ok) router.refresh();
                  }}
                >
                  {t("action")}
                </Button>
              ) : (
                <Link
                  href={`/projects/${scope.project_id}/script`}
                  className={buttonStyle({ variant: "primary" })}
                >
                  {t("needScript")}
                </Link>
              )}
              <Button variant="quiet" onClick={onByHand}>
                {t("byHand")}
              </Button>
            </>
          )
        }
      >
        {t("body")}
      </EmptyState>
    </div>
  );
}
