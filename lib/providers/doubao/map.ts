import { failed, jobFailure, type Rule } from "../refusal";
import type { PollResult } from "../types";
import type { Task } from "./answers";

/** Codes are many and dotted; what they have in common says what they mean. */
export const ARK_RULES: Rule[] = [
  [/Sensitive|PolicyViolation/, "moderation"],
  [/Overdue|QuotaExceeded|SetLimitExceeded|InsufficientBalance/, "quota"],
  [/RateLimit|ServerOverloaded|ModelLoadingError/, "busy"],
  [/^(AuthenticationError|AccessDenied|InvalidAccountStatus)/, "auth"],
  [/^(ModelNotOpen|InvalidEndpoint|UnsupportedModel)/, "unsupported"],
  [/^(MissingParameter|InvalidParameter)/, "invalid_input"],
];

export function toArkPoll(task: Task): PollResult {
  switch (task.status) {
    case "succeeded": {
      const url = task.content?.video_url;
      if (!url) return failed("provider_failed", "empty");
      return {
        state: "done",
        files: [{ url }],
        ...(typeof task.seed === "number" && { params: { seed: task.seed } }),
      };
    }
    case "failed":
      return jobFailure(task.error ?? {}, ARK_RULES);
    case "cancelled":
      return failed("provider_failed", task.status);
    case "expired":
      return failed("expired", task.status);
    default: // queued, running, and any state they add: the time limit ends it
      return { state: "pending" };
  }
}
