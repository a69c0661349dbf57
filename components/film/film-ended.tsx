"use client";

import { X } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { Purse } from "@/components/admission/plan";
import { StateGlyph } from "@/components/brand/state-glyph";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import type { Task } from "@/components/views";
import { FilmSheet } from "./film-sheet";
import { filmStepOf, STRIP } from "./film-step";

type Props = {
  task: Task;
  /** The part that failed it. */
  cause: Task | null;
  projectId: string;
  purse: Purse;
};

const seenKey = (id: string) => `inkreel:film:${id}`;
/** A finished film is news for as long. */
const NEWS_MS = 30 * 60_000;

/** How a run ended, until the person puts it away: the way to the film, or why not and the way on. */
export function FilmEnded({ task, cause, projectId, purse }: Props) {
  const t = useTranslations("film");
  const types = useTranslations("tasks.types");
  const path = usePathname();
  const [hidden, setHidden] = useState(true);
  const [going, setGoing] = useState(false);
  const done = task.status === "succeeded";
  const ended = task.completed_at ?? task.updated_at;
  useEffect(() => {
    const old = done && Date.now() - Date.parse(ended) > NEWS_MS;
    setHidden(old || sessionStorage.getItem(seenKey(task.id)) !== null);
  }, [done, ended, task.id]);
  const step = filmStepOf(task);
  const whole = task.input.stop_after === undefined;
  const filmPage = `/projects/${projectId}/export`;
  if (hidden || (done && (!whole || path === filmPage))) return null;
  const episode = typeof task.input.episode === "number" ? String(task.input.episode) : "1";
  const putAway = () => {
    sessionStorage.setItem(seenKey(task.id), "1");
    setHidden(true);
  };
  return (
    <section aria-label={t("strip.label")} className={STRIP}>
      <StateGlyph state={done ? "current" : task.status === "failed" ? "failed" : "missing"} />
      <p className="wrap-anywhere min-w-0 flex-1 text-sm">
        {done
          ? t("strip.done")
          : task.status === "failed"
            ? t("strip.failed", {
                step: cause ? types(cause.type) : t(`steps.${step ?? "queued"}`),
                message: (cause ?? task).error?.message ?? "",
              })
            : t("strip.cancelled")}
      </p>
      {done ? (
        <Link
          href={episode === "1" ? filmPage : `${filmPage}?episode=${episode}`}
          className={buttonStyle({ size: "sm" })}
          onClick={putAway}
        >
          {t("strip.watch")}
        </Link>
      ) : (
        <Button size="sm" onClick={() => setGoing(true)}>
          {t("strip.resume")}
        </Button>
      )}
      <Button size="icon-sm" variant="quiet" aria-label={t("strip.dismiss")} onClick={putAway}>
        <X className="size-4" />
      </Button>
      {going && (
        <FilmSheet scope={{ project_id: projectId, episode }} purse={purse} onClose={() => setGoing(false)} />
      )}
    </section>
  );
}
