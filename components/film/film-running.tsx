"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { StateGlyph } from "@/components/brand/state-glyph";
import { useLive } from "@/components/live/task-store";
import { cancelTaskAction } from "@/components/tasks/actions";
import { useDuration } from "@/components/tasks/use-task-words";
import { Button } from "@/components/ui/button";
import { Confirm } from "@/components/ui/confirm";
import { Progress } from "@/components/ui/progress";
import { useAction } from "@/components/use-action";
import type { Task } from "@/components/views";
import { STAGES } from "@/db/schema/values";
import { STAGE_OF } from "@/lib/films/steps";
import { filmStepOf, STRIP } from "./film-step";

/** Stages, step, percent and time left of a run, and Stop. */
export function FilmRunning({ task }: { task: Task }) {
  const t = useTranslations("film");
  const states = useTranslations("states");
  const duration = useDuration();
  const router = useRouter();
  const apply = useLive((live) => live.apply);
  const [cancel, cancelling] = useAction(cancelTaskAction);
  const [asking, setAsking] = useState(false);
  const step = filmStepOf(task);
  const word = t(`steps.${step ?? "queued"}`);
  const reached = step ? STAGES.indexOf(STAGE_OF[step]) : -1;
  const until = STAGES.indexOf((task.input.stop_after as (typeof STAGES)[number] | undefined) ?? "export");
  return (
    <section aria-label={t("strip.label")} className={STRIP}>
      <ol className="flex items-center gap-3 text-sm max-md:hidden">
        {STAGES.slice(0, until + 1).map((stage, index) => (
          <li
            key={stage}
            aria-current={index === reached ? "step" : undefined}
            className="flex items-center gap-1.5"
          >
            <StateGlyph
              state={index < reached ? "current" : index === reached ? "running" : "missing"}
              className="size-3.5"
            />
            <span className={index === reached ? "font-semibold" : "text-ink-2"}>{t(`stages.${stage}`)}</span>
          </li>
        ))}
      </ol>
      <div className="flex min-w-48 flex-1 items-center gap-3">
        <span role="status" className="shrink-0 text-running text-sm">
          {word}
        </span>
        <Progress
          className="flex-1"
          value={task.progress > 0 ? task.progress : null}
          label={states("progressLabel", { what: word, percent: task.progress })}
        />
        <span className="shrink-0 text-sm">
          {task.progress > 0 && <b className="font-semibold">{task.progress}%</b>}{" "}
          {task.estimated_remaining !== undefined && (
            <span className="text-ink-3 text-xs">
              {states("left", { time: duration(task.estimated_remaining) })}
            </span>
          )}
        </span>
      </div>
      <Button size="sm" pending={cancelling} disabled={task.cancel_requested} onClick={() => setAsking(true)}>
        {t(task.cancel_requested ? "strip.stopping" : "strip.stop")}
      </Button>
      <Confirm
        open={asking}
        onOpenChange={setAsking}
        title={t("strip.stopDialog.title")}
        description={t("strip.stopDialog.body")}
        confirm={t("strip.stopDialog.confirm")}
        cancel={t("strip.stopDialog.cancel")}
        onConfirm={async () => {
          setAsking(false);
          const result = await cancel({ task_id: task.id });
          if (result?.ok) apply([result.data.task]);
          router.refresh();
        }}
      />
    </section>
  );
}
