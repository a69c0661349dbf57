"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { isFilm } from "@/components/film/is-film";
import type { Task } from "@/components/views";

/** What a task makes, in a word or two: a batch is named after what it is a batch of. */
export function useTaskName(): (task: Task) => string {
  const t = useTranslations("tasks");
  return useCallback(
    (task) => {
      if (isFilm(task)) return t("film");
      const batch = `batches.${String(task.input.kind)}`;
      return task.type === "batch" && t.has(batch) ? t(batch) : t(`types.${task.type}`);
    },
    [t],
  );
}
