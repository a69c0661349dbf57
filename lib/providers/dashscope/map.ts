import { readOpenAiError } from "../openai-compatible";
import { failed, jobFailure, type Rule } from "../refusal";
import type { PollResult, ProviderFile } from "../types";
import { saidSchema, type Task } from "./answers";

/** The native codes and their twins of the OpenAI-compatible host. Overdue accounts are 429 too. */
export const DASHSCOPE_RULES: Rule[] = [
  // Not the inspection of what it shows: the medium could not be downloaded.
  [/^InvalidParameter\.DataInspection|^InvalidURL\.(Timeout|ConnectionRefused)/, "provider_failed"],
  [/^DataInspectionFailed|^data_inspection_failed|^IPInfringementSuspect/, "moderation"],
  [
    /^(Arrearage|PrepaidBillOverdue|PostpaidBillOverdue|CommodityNotPurchased|AllocationQuota|insufficient_quota)/,
    "quota",
  ],
  [/^(Throttling|limit_requests|limit_burst_rate|ModelUnavailable|ModelServingError)/, "busy"],
  [/^(ModelNotFound|model_not_found|model_not_supported|WorkSpaceNotFound|NotFound)$/, "unsupported"],
  [/^(InvalidApiKey|invalid_api_key|AccessDenied|access_denied|Workspace\.|Model\.AccessDenied)/, "auth"],
  [/^(RequestTimeOut|InternalError\.Timeout)/, "lost"],
  [/^(InvalidFile|InvalidPerson|InvalidParameter|InvalidURL|BadRequest|invalid_parameter)/, "invalid_input"],
];

export const readDashscopeError = (body: unknown): { code?: string; message?: string } =>
  saidSchema.safeParse(body).data ?? {};

/** Its OpenAI-compatible host now and then answers in the native envelope. */
export function readCompatibleError(body: unknown): { code?: string; message?: string } {
  const said = readOpenAiError(body);
  return said.code || said.message ? said : readDashscopeError(body);
}

export function toDashscopePoll(task: Task): PollResult {
  switch (task.task_status) {
    case "SUCCEEDED":
      return toDone(task);
    case "FAILED":
      return jobFailure(task, DASHSCOPE_RULES);
    case "CANCELED":
    case "CANCELLED":
      return failed("provider_failed", task.task_status);
    case "UNKNOWN":
      return failed("expired", task.task_status);
    default: // PENDING, RUNNING, and any state they add: the time limit ends it
      return { state: "pending" };
  }
}

function toDone(task: Task): PollResult {
  const { results, choices, video_url, actual_prompt } = task;
  const list = Array.isArray(results) ? results : [];
  const urls = [
    video_url,
    ...(results && !Array.isArray(results) ? [results.video_url] : []),
    ...list.map(({ url }) => url),
    ...(choices ?? []).flatMap(({ message }) => message.content.map(({ image }) => image)),
  ].filter((url) => url !== undefined);
  // A task is called a success when one of its pictures is; with one picture asked for, that one says why not.
  if (urls.length === 0)
    return jobFailure(list.find(({ code }) => code) ?? { code: "empty" }, DASHSCOPE_RULES);
  return {
    state: "done",
    files: urls.map((url): ProviderFile => ({ url })),
    ...(actual_prompt && { params: { actual_prompt } }),
  };
}
