"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
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

/** The step a task is in, in words; a step we have no word for reads as "working". */
export function useStepWord(): (task: Task) => string {
  const t = useTranslations("states");
  return useCallback(
    (task) => {
      if (task.status === "queued") return t("queued");
      const key = `steps.${task.current_step ?? "default"}`;
      return t.has(key) ? t(key) : t("steps.default");
    },
    [t],
  );
}
