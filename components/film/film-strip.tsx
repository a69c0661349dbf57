"use client";

import { X } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { StateGlyph } from "@/components/brand/state-glyph";
import { isOpen } from "@/components/live/task-state";
import { useLive } from "@/components/live/task-store";
import { cancelTaskAction } from "@/components/tasks/actions";
import { useDuration } from "@/components/tasks/use-task-words";
import { Button } from "@/components/ui/button";
import { Confirm } from "@/components/ui/confirm";
import { Progress } from "@/components/ui/progress";
import { useAction } from "@/components/use-action";
import type { Task } from "@/components/views";
import { STAGES } from "@/db/schema/values";
import { FILM_STEPS, type FilmStep, STAGE_OF } from "@/lib/films/steps";
import { isFilm } from "./is-film";
import type { LastFilm } from "./load-last-film";

const stepOf = (task: Task): FilmStep | null => FILM_STEPS.find((step) => step === task.current_step) ?? null;
const seenKey = (id: string) => `inkreel:film:${id}`;

/** The whole run, wherever in the project you are: stages, step, time left, and Stop. `last` is what the rows say. */
export function FilmStrip({ projectId, last }: { projectId: string; last: LastFilm | null }) {
  const live = useLive((state) => newestFilm(Object.values(state.tasks), projectId));
  const task = live && (!last || live.created_at >= last.task.created_at) ? live : last?.task;
  if (!task) return null;
  if (isOpen(task)) return <Running task={task} />;
  return <Ended key={task.id} task={task} cause={last?.task.id === task.id ? last.cause : null} />;
}

function newestFilm(tasks: Task[], projectId: string): Task | undefined {
  let found: Task | undefined;
  for (const task of tasks)
    if (task.project_id === projectId && isFilm(task) && (!found || task.created_at > found.created_at))
      found = task;
  return found;
}

const frame = "flex flex-wrap items-center gap-x-5 gap-y-2 border-line border-b bg-surface px-4 py-2";

function Running({ task }: { task: Task }) {
  const t = useTranslations("film");
  const states = useTranslations("states");
  const duration = useDuration();
  const router = useRouter();
  const apply = useLive((live) => live.apply);
  const [cancel, cancelling] = useAction(cancelTaskAction);
  const [asking, setAsking] = useState(false);
  const step = stepOf(task);
  const word = t(`steps.${step ?? "queued"}`);
  const reached = step ? STAGES.indexOf(STAGE_OF[step]) : -1;
  const until = STAGES.indexOf((task.input.stop_after as (typeof STAGES)[number] | undefined) ?? "export");
  return (
    <section aria-label={t("strip.label")} className={frame}>
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

/** Where a run stopped, until the person puts it away. A finished one needs no words: the film is there. */
function Ended({ task, cause }: { task: Task; cause: Task | null }) {
  const t = useTranslations("film");
  const types = useTranslations("tasks.types");
  const [hidden, setHidden] = useState(true);
  useEffect(() => setHidden(sessionStorage.getItem(seenKey(task.id)) !== null), [task.id]);
  if (hidden || task.status === "succeeded") return null;
  const step = stepOf(task);
  return (
    <section aria-label={t("strip.label")} className={frame}>
      <StateGlyph state={task.status === "failed" ? "failed" : "missing"} />
      <p className="min-w-0 flex-1 text-sm">
        {task.status === "failed"
          ? t("strip.failed", {
              step: cause ? types(cause.type) : t(`steps.${step ?? "queued"}`),
              message: (cause ?? task).error?.message ?? "",
            })
          : t("strip.cancelled")}
      </p>
      <Button
        size="icon-sm"
        variant="quiet"
        aria-label={t("strip.dismiss")}
        onClick={() => {
          sessionStorage.setItem(seenKey(task.id), "1");
          setHidden(true);
        }}
      >
        <X className="size-4" />
      </Button>
    </section>
  );
}
