import { readOpenAiError } from "../openai-compatible";
import { failed, jobFailure, type Rule } from "../refusal";
import type { PollResult } from "../types";
import { saidSchema, type Task } from "./answers";

export const MINIMAX_RULES: Rule[] = [
  [/^(1008|2056)$|insufficient.balance/i, "quota"],
  [/^(1026|1027)$|sensitive/i, "moderation"],
  [/^(1004|2049)$/, "auth"],
  [/^(1002|1039|1041|2045)$/, "busy"],
  [/^(1042|2013|20132|2037|2039|2042|2048|2038|104[34])$/, "invalid_input"],
  [/^1001$/, "lost"],
];

export function readMiniMaxError(body: unknown): { code?: string; message?: string } {
  const said = saidSchema.safeParse(body).data?.base_resp;
  if (said && said.status_code !== 0) return { code: String(said.status_code), message: said.status_msg };
  return readOpenAiError(body);
}

export function toMiniMaxPoll(task: Task): PollResult {
  switch (task.status) {
    case "succeeded":
      return task.content?.url
        ? { state: "done", files: [{ url: task.content.url }] }
        : failed("provider_failed", "empty");
    case "failed":
      return jobFailure(task.error ?? {}, MINIMAX_RULES);
    case "cancelled":
      return failed("provider_failed", task.status);
    case "expired":
      return failed("expired", task.status);
    default: // queued, running, and any state they add: the time limit ends it
      return { state: "pending" };
  }
}
