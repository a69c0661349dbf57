"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { isFilm } from "@/components/film/is-film";
import type { Task } from "@/components/views";

/** 95 → 1 min 35 s; under a minute plain seconds. */
export function useDuration(): (seconds: number) => string {
  const t = useTranslations("states");
  return useCallback(
    (seconds) => {
      const whole = Math.max(1, Math.round(seconds));
      if (whole < 60) return t("secondsShort", { s: whole });
      const [m, s] = [Math.floor(whole / 60), whole % 60];
      return s === 0 || m >= 5 ? t("minutes", { m }) : t("minutesSeconds", { m, s });
    },
    [t],
  );
}

/**
 * The step a task is in, in words: a film says its own steps, a provider's work what is being made, and a step without a
 * word of its own reads as the work it belongs to.
 */
export function useStepWord(): (task: Pick<Task, "status" | "type" | "input" | "current_step">) => string {
  const t = useTranslations("states");
  const film = useTranslations("film.steps");
  return useCallback(
    (task) => {
      if (task.status === "queued") return t("queued");
      const step = task.current_step ?? "";
      if (isFilm(task)) return film.has(step) ? film(step) : film("queued");
      if (t.has(`steps.${step}`)) return t(`steps.${step}`);
      return t.has(`doing.${task.type}`) ? t(`doing.${task.type}`) : t("doing.other");
    },
    [film, t],
  );
}
