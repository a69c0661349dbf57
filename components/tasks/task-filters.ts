import type { TaskStatus } from "@/db/schema/values";
import { TASK_KIND_NAMES, type TaskKind } from "@/lib/generations/task-kinds";

/** What the list can be narrowed to, and the states behind each word. */
export const TASK_FILTERS = {
  all: undefined,
  open: ["queued", "running"],
  failed: ["failed"],
  done: ["succeeded"],
  cancelled: ["cancelled"],
} as const satisfies Record<string, TaskStatus[] | undefined>;
export type TaskFilter = keyof typeof TASK_FILTERS;
export const TASK_FILTER_NAMES = Object.keys(TASK_FILTERS) as TaskFilter[];

export type TaskListParams = Partial<Record<"status" | "kind" | "cursor", string | string[]>>;
export type TaskChoice = { filter: TaskFilter; kind: TaskKind | null };

const one = (value: string | string[] | undefined): string | undefined => [value].flat()[0];

/** The address as a choice; what nobody would have clicked reads as everything. */
export const readChoice = (params: TaskListParams): TaskChoice => ({
  filter: TASK_FILTER_NAMES.find((name) => name === one(params.status)) ?? "all",
  kind: TASK_KIND_NAMES.find((name) => name === one(params.kind)) ?? null,
});

export const readCursor = (params: TaskListParams): string | undefined => one(params.cursor);

export function tasksAddress({ filter, kind }: TaskChoice, cursor?: string | null): string {
  const query = new URLSearchParams({
    ...(filter !== "all" && { status: filter }),
    ...(kind && { kind }),
    ...(cursor && { cursor }),
  });
  return query.size > 0 ? `/tasks?${query}` : "/tasks";
}
