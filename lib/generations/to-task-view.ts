import { db } from "@/db";
import type { GenerationRow } from "@/db/queries/generations";
import { type Children, childrenOf } from "@/db/queries/tasks";
import type { Locale } from "@/db/schema/values";
import { mediaViews } from "@/lib/assets/media-view";
import type { MediaView } from "@/lib/assets/schemas";
import { AppError, ERRORS, type ErrorReason } from "@/lib/errors";
import { errorSentence } from "@/lib/messages";
import type { TaskView } from "./schemas";

/** Tasks as the API shows them: children and media of all of them in one statement each. */
export async function toTaskViews(rows: GenerationRow[], locale: Locale): Promise<TaskView[]> {
  const [children, media] = await Promise.all([
    childrenOf(
      db,
      rows.filter(({ type }) => type === "batch").map(({ id }) => id),
    ),
    mediaViews(rows.flatMap(({ result }) => assetIdsOf(result))),
  ]);
  return rows.map((row) => toView(row, locale, children.get(row.id), media));
}

export async function toTaskView(row: GenerationRow, locale: Locale): Promise<TaskView> {
  const [view] = await toTaskViews([row], locale);
  if (!view) throw new AppError("internal");
  return view;
}

function toView(
  row: GenerationRow,
  locale: Locale,
  children: Children | undefined,
  media: Map<string, MediaView>,
): TaskView {
  const open = row.status === "queued" || row.status === "running";
  const result = children ? { ...row.result, task_ids: children.ids } : row.result;
  return {
    id: row.id,
    type: row.type,
    status: row.status,
    progress: row.progress,
    current_step: row.currentStep,
    ...(row.estimatedRemaining !== null && { estimated_remaining: row.estimatedRemaining }),
    cancel_requested: row.cancelRequestedAt !== null,
    credits: {
      held: (open ? row.price : 0) + (children?.held ?? 0),
      charged: row.charged + (children?.charged ?? 0),
      refunded: (open ? 0 : row.price - row.charged) + (children?.refunded ?? 0),
    },
    input: row.input,
    ...(result && { result: withMedia(result, media) }),
    ...(row.error && { error: toErrorView(row.error, locale) }),
    ...(row.parentId !== null && { parent_id: row.parentId }),
    ...(row.retryOf !== null && { retry_of: row.retryOf }),
    ...(row.projectId !== null && { project_id: row.projectId }),
    ...(row.episodeId !== null && { episode_id: row.episodeId }),
    ...(row.shotId !== null && { shot_id: row.shotId }),
    provider: row.provider,
    model: row.model,
    ...(row.fallbackFrom !== null && { fallback_from: row.fallbackFrom }),
    attempts: row.attempts,
    priority: row.priority,
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
    started_at: row.startedAt?.toISOString() ?? null,
    completed_at: row.completedAt?.toISOString() ?? null,
    ...(children && {
      // A film's are counted as they come: its steps find out on the way what there is to do.
      children: {
        total: Math.max(row.childrenTotal, children.total),
        succeeded: children.succeeded,
        failed: children.failed,
      },
    }),
  };
}

function toErrorView(
  error: NonNullable<GenerationRow["error"]>,
  locale: Locale,
): NonNullable<TaskView["error"]> {
  const reason: ErrorReason = error.reason in ERRORS ? (error.reason as ErrorReason) : "internal";
  return {
    code: ERRORS[reason][0],
    reason,
    message: errorSentence(locale, reason, error.details),
    retryable: error.retryable,
    ...(error.nextStep !== undefined && { next_step: error.nextStep }),
    ...(error.details !== undefined && { details: error.details }),
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Stored results name assets (`asset_id`, alone or in a list such as `variants`); their links are made here. */
function assetIdsOf(result: unknown): string[] {
  if (Array.isArray(result)) return result.flatMap(assetIdsOf);
  if (!isRecord(result)) return [];
  const own = typeof result.asset_id === "string" ? [result.asset_id] : [];
  return [...own, ...Object.values(result).filter(Array.isArray).flatMap(assetIdsOf)];
}

function withMedia(result: Record<string, unknown>, media: Map<string, MediaView>): Record<string, unknown> {
  const own = typeof result.asset_id === "string" ? media.get(result.asset_id) : undefined;
  const rest = Object.entries(result).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.map((item) => (isRecord(item) ? withMedia(item, media) : item)) : value,
  ]);
  return { ...Object.fromEntries(rest), ...own };
}
