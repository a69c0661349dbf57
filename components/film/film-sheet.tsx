"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { AdmissionSheet } from "@/components/admission/admission-sheet";
import { type AdmissionPlan, COUNTED, type Purse } from "@/components/admission/plan";
import { useQuote } from "@/components/admission/use-quote";
import { useReason } from "@/components/admission/use-reason";
import { useDuration } from "@/components/tasks/use-task-words";
import { Segmented } from "@/components/ui/segmented";
import { notify } from "@/components/ui/toast";
import { useAction } from "@/components/use-action";
import { STAGES, type Stage } from "@/db/schema/values";
import type { FilmPlanView } from "@/lib/films/schemas";
import { planFilmAction, startFilmAction } from "./actions";

type Props = { scope: { project_id: string; episode: string }; purse: Purse; onClose: () => void };

/** What “make the video” would run, how many and how much, where to stop; nothing exists before its button. */
export function FilmSheet({ scope, purse, onClose }: Props) {
  const t = useTranslations("film");
  const router = useRouter();
  const reason = useReason();
  const duration = useDuration();
  const [stop, setStop] = useState<Stage>("export");
  const [start, starting] = useAction(startFilmAction, { quiet: true });
  const stop_after = stop === "export" ? undefined : stop;
  const { project_id, episode } = scope;
  const {
    quote: film,
    note,
    refused,
  } = useQuote<FilmPlanView>(stop, () => planFilmAction({ project_id, episode, stop_after }));

  const toPlan = (plan: FilmPlanView): AdmissionPlan => ({
    credits: plan.credits,
    seconds: plan.estimated_seconds,
    stale: null,
    warnings: plan.warnings.map((notice) => reason(notice.reason)),
    blocked: plan.blocked
      .filter((notice) => !COUNTED.has(notice.reason))
      .map((notice) => ({
        key: notice.reason,
        title: t("title"),
        reason: reason(notice.reason),
        fix:
          notice.reason === "no_script"
            ? { label: t("toScript"), href: `/projects/${project_id}/script` }
            : undefined,
      })),
    rows: plan.stages.flatMap(({ stage, work }) =>
      work.map(({ kind, count, credits }) => ({
        key: kind,
        what: t(`work.${kind}`),
        which: [],
        count,
        unit: count > 0 && credits % count === 0 ? credits / count : undefined,
        total: credits,
        note: t(`stages.${stage}`),
      })),
    ),
  });

  const confirm = async () => {
    if (film === null || film === "failed") return;
    const answer = await start({ project_id, episode, stop_after, quote_id: film.quote_id });
    if (!answer) return;
    if (answer.ok) {
      notify({ title: t("started"), state: "running" });
      onClose();
      return router.refresh();
    }
    refused(answer.error);
  };

  return (
    <AdmissionSheet
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("title")}
      intent={stop === "export" ? t("intent") : t("intentStop", { stage: t(`stages.${stop}`) })}
      plan={film === null || film === "failed" ? film : toPlan(film)}
      purse={purse}
      confirm={t("confirm")}
      skip={false}
      includeStale={false}
      pending={starting}
      onConfirm={confirm}
      note={note}
      lead={
        <section className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <h3 className="font-semibold">{t("stopAt")}</h3>
          <Segmented
            label={t("stopAt")}
            value={stop}
            onChange={setStop}
            options={STAGES.map((value) => ({ value, label: t(`stages.${value}`) }))}
          />
          <span className="text-ink-3 text-xs">
            {film !== null && film !== "failed" && film.shots > 0 && stop === "export"
              ? t("facts", { shots: film.shots, duration: duration(film.duration) })
              : t("stopNote")}
          </span>
        </section>
      }
    />
  );
}
