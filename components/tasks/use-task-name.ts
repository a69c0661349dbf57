"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { isFilm } from "@/components/film/is-film";
import type { Task } from "@/components/views";
import type { TaskSubject } from "@/lib/generations/describe-tasks";

/** What a task makes, in a word or two: a batch is named after what it is a batch of, a picture after its shot or person. */
export function useTaskName(): (task: Task, subject?: TaskSubject) => string {
  const t = useTranslations("tasks");
  return useCallback(
    (task, subject) => {
      if (isFilm(task)) return t("film");
      const batch = `batches.${String(task.input.kind)}`;
      if (task.type === "batch" && t.has(batch)) return t(batch);
      const what = task.type === "image_generate" ? t(pictureKey(task)) : t(`types.${task.type}`);
      if (subject?.shot !== undefined)
        return t("ofShot", { number: String(subject.shot).padStart(2, "0"), what });
      return subject?.name === undefined ? what : t("ofName", { name: subject.name, what });
    },
    [t],
  );
}

const FRAMES = ["start", "end", "grid"] as const;

/** What kind of picture: of a person, of a place, or which frame of a shot. */
function pictureKey({ input }: Task): string {
  if (input.character_id) return "frames.person";
  if (input.scene_id) return "frames.place";
  const frame = FRAMES.find((name) => name === input.keyframe);
  return frame ? `frames.${frame}` : "types.image_generate";
}
