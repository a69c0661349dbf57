import type { Task } from "@/components/views";

/** The parent of a whole run from script to film. */
export const isFilm = (task: Pick<Task, "type" | "input">): boolean =>
  task.type === "batch" && task.input.kind === "film";
