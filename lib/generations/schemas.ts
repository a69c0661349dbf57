import { z } from "zod";
import { TASK_STATUSES, TASK_TYPES } from "@/db/schema/values";
import { pageOf, pageQuery } from "@/lib/projects/paging";

export const TaskErrorView = z.object({
  code: z.number().int(),
  reason: z.string(),
  message: z.string(),
  retryable: z.boolean(),
  next_step: z.string().optional(),
  details: z.record(z.string(), z.unknown()).optional(),
});

/** A task as every client sees it. */
export const TaskView = z
  .object({
    id: z.string(),
    type: z.enum(TASK_TYPES),
    status: z.enum(TASK_STATUSES),
    progress: z.number().int().min(0).max(100),
    current_step: z.string().nullable(),
    estimated_remaining: z.number().optional().describe("seconds"),
    cancel_requested: z.boolean(),
    credits: z.object({
      held: z.number().int(),
      charged: z.number().int(),
      refunded: z.number().int().describe("given back when it ended without a result"),
    }),
    input: z.record(z.string(), z.unknown()),
    result: z.record(z.string(), z.unknown()).optional(),
    error: TaskErrorView.optional(),
    parent_id: z.string().optional(),
    retry_of: z.string().optional(),
    project_id: z.string().optional(),
    episode_id: z.string().optional(),
    shot_id: z.string().optional(),
    provider: z.string().nullable(),
    model: z.string().nullable(),
    fallback_from: z.string().optional().describe("The model asked for, where another one stood in"),
    attempts: z.number().int(),
    priority: z.number().int(),
    created_at: z.string(),
    updated_at: z.string(),
    started_at: z.string().nullable(),
    completed_at: z.string().nullable(),
    children: z
      .object({ total: z.number().int(), succeeded: z.number().int(), failed: z.number().int() })
      .optional(),
  })
  .meta({ id: "Task" });
export type TaskView = z.infer<typeof TaskView>;

export const TaskAnswer = z.object({ task: TaskView });
export type TaskAnswer = z.infer<typeof TaskAnswer>;

export const TaskIdInput = z.object({ task_id: z.string() });
export type TaskIdInput = z.infer<typeof TaskIdInput>;

export const ListTasksInput = pageQuery.extend({
  project_id: z.uuid().optional(),
  type: z.enum(TASK_TYPES).optional(),
  status: z.enum(TASK_STATUSES).optional(),
  parent_id: z.uuid().optional(),
});
export type ListTasksInput = z.output<typeof ListTasksInput>;
export const TaskPage = pageOf(TaskView);
export type TaskPage = z.infer<typeof TaskPage>;

/** What a started piece of work answers with. */
export const StartedView = z.object({
  task_id: z.string(),
  status: z.enum(TASK_STATUSES),
  credits: z.number().int(),
});
export type StartedView = z.infer<typeof StartedView>;
