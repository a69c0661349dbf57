export const TASK_FILTERS = ["all", "open", "failed", "done"] as const;
export type TaskFilter = (typeof TASK_FILTERS)[number];
