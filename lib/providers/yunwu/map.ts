import { failed, jobFailure, type Rule } from "../refusal";
import type { PollResult } from "../types";
import type { OpenVideo, Video } from "./answers";

/** A reseller's own codes, then those of the vendors behind it, in two languages. */
export const YUNWU_RULES: Rule[] = [
  [/insufficient_user_quota|insufficient_quota|pre_consume.*quota|额度不足|余额不足/i, "quota"],
  [/model_not_found|no available channel|无可用渠道/i, "unsupported"],
  [
    /content_policy|moderation_blocked|sensitive|safety|prohibited|PUBLIC_ERROR_\w*(UNSAFE|MINOR|PROMINENT)|敏感|违规/i,
    "moderation",
  ],
  [/invalid_api_key|invalid token|无效的令牌/i, "auth"],
  [/rate_limit|饱和|overloaded|try again later/i, "busy"],
];

const DONE = new Set(["completed", "success", "video_upsampling_completed", "video_generation_completed"]);

export function toYunwuPoll(video: Video): PollResult {
  const url = video.detail?.upsample_video_url ?? video.video_url ?? video.detail?.video_url;
  if (DONE.has(video.status) && url) return { state: "done", files: [{ url }] };
  // The name of a step that ends before there is a clip: the address follows.
  if (video.status === "video_generation_completed") return { state: "pending" };
  if (DONE.has(video.status)) return failed("provider_failed", "empty");
  if (/^(failed|failure|error)$|_failed$/i.test(video.status)) return jobFailure(saidOf(video), YUNWU_RULES);
  return { state: "pending" }; // queued, downloading, generating, and any state they add
}

/** `fetch`: it is done, and the file is behind our key. */
export function toOpenVideoPoll(video: OpenVideo): PollResult | { state: "fetch" } {
  switch (video.status) {
    case "completed":
      return video.video_url ? { state: "done", files: [{ url: video.video_url }] } : { state: "fetch" };
    case "failed":
      return jobFailure(video.error ?? { code: video.status }, YUNWU_RULES);
    case "cancelled":
      return failed("provider_failed", video.status);
    default: {
      // queued, in_progress, and any state they add
      const progress = Math.min(100, Math.max(0, video.progress ?? 0));
      return { state: "pending", ...(progress > 0 && { progress }) };
    }
  }
}

function saidOf({ error, fail_reason, detail, status }: Video): { code?: string; message?: string } {
  const message =
    (typeof error === "string" ? error : error?.message) ||
    fail_reason ||
    detail?.error_message ||
    detail?.error;
  return { code: (typeof error === "string" ? undefined : error?.code) ?? status, message };
}
