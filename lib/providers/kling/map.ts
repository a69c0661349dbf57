import { failed, jobFailure, type Rule } from "../refusal";
import type { PollResult } from "../types";
import { saidSchema, type Task } from "./answers";

/** By number. Arrears and used-up packs are 429s here, as are too many jobs at once, which only have to wait. */
export const KLING_RULES: Rule[] = [
  [/^(100\d|1103|1304)$/, "auth"],
  [/^110[0-2]$/, "quota"],
  [/^120[01]$/, "invalid_input"],
  [/^120[23]$/, "unsupported"],
  [/^130[01]$/, "moderation"],
  [/^(1302|1303|5001)$/, "busy"],
  // It may have been taken: the task can be looked up by our own id.
  [/^(5000|5002)$/, "lost"],
];

/** Jobs fail in words only. */
const FAILED_RULES: Rule[] = [
  [/risk|sensitive|safety|policy|violat|moderat|违规|敏感|风控|审核/i, "moderation"],
];

export function readKlingError(body: unknown): { code?: string; message?: string } {
  const said = saidSchema.safeParse(body).data;
  return said && said.code !== 0 ? { code: String(said.code), message: said.message ?? undefined } : {};
}

export function toKlingPoll(task: Task): PollResult {
  switch (task.task_status) {
    case "succeed": {
      const url = task.task_result?.videos?.[0]?.url ?? task.task_result?.images?.[0]?.url;
      if (!url) return failed("provider_failed", "empty");
      return { state: "done", files: [{ url }] };
    }
    case "failed":
      return jobFailure({ message: task.task_status_msg }, FAILED_RULES);
    default: // submitted, processing, and any state they add: the time limit ends it
      return { state: "pending" };
  }
}
