"use client";

import type { Purse } from "@/components/admission/plan";
import { isOpen } from "@/components/live/task-state";
import { useLive } from "@/components/live/task-store";
import type { Task } from "@/components/views";
import { FilmEnded } from "./film-ended";
import { FilmRunning } from "./film-running";
import { isFilm } from "./is-film";
import type { LastFilm } from "./load-last-film";

type Props = { projectId: string; purse: Purse /** What the rows say. */; last: LastFilm | null };

/** The whole run, wherever in the project you are. */
export function FilmStrip({ projectId, purse, last }: Props) {
  const live = useLive((state) => newestFilm(Object.values(state.tasks), projectId));
  const task = live && (!last || live.created_at >= last.task.created_at) ? live : last?.task;
  if (!task) return null;
  if (isOpen(task)) return <FilmRunning task={task} />;
  const cause = last?.task.id === task.id ? last.cause : null;
  return <FilmEnded key={task.id} task={task} cause={cause} projectId={projectId} purse={purse} />;
}

function newestFilm(tasks: Task[], projectId: string): Task | undefined {
  let found: Task | undefined;
  for (const task of tasks)
    if (task.project_id === projectId && isFilm(task) && (!found || task.created_at > found.created_at))
      found = task;
  return found;
}
