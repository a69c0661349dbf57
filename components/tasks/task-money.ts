import { isFilm } from "@/components/film/is-film";
import { isOpen } from "@/components/live/task-state";
import type { Task } from "@/components/views";

export type TaskMoneyLine = { word: "held" | "charged" | "refunded" | "free"; credits: number };

/** What there is to say about a task's credits; of one that took nothing and made nothing, nothing. */
export function moneyOf(task: Task): TaskMoneyLine[] {
  const { held, charged, refunded } = task.credits;
  const free: TaskMoneyLine[] = [{ word: "free", credits: 0 }];
  if (isOpen(task)) return held > 0 ? [{ word: "held", credits: held }] : free;
  const lines: TaskMoneyLine[] = [
    { word: "charged", credits: charged },
    { word: "refunded", credits: refunded },
  ];
  const said = lines.filter(({ credits }) => credits > 0);
  // A film pays by its parts.
  return said.length === 0 && task.status === "succeeded" && !isFilm(task) ? free : said;
}
