import type { VendorAnswer } from "../http";
import { failed, jobFailure, judge, type Refusal, type Rule } from "../refusal";
import type { Failure, InlineFile, PollResult } from "../types";
import { type Generated, type Interaction, type OperationAnswer, type Part, saidSchema } from "./answers";

/** A wrong key is an "invalid argument", and a spent day is as "exhausted" as a busy minute. */
export const GEMINI_RULES: Rule[] = [
  [/API key not valid|API_KEY_INVALID|API key expired/i, "auth"],
  [/billing|prepay|credits are depleted|PerDay/i, "quota"],
  [/^(RESOURCE_EXHAUSTED|UNAVAILABLE)$/, "busy"],
  [/^(UNAUTHENTICATED|PERMISSION_DENIED|FAILED_PRECONDITION)$/, "auth"],
  [/^NOT_FOUND$|only supports Interactions/, "unsupported"],
  [/^DEADLINE_EXCEEDED$/, "lost"],
];

/** Jobs fail with a number and a sentence. */
const JOB_RULES: Rule[] = [
  [/safety|policy|policies|violat|prohibited|blocked|usage guidelines|filtered/i, "moderation"],
  [/^3$/, "invalid_input"],
];

export function geminiRefusal(answer: VendorAnswer): Refusal {
  const body = answer.json();
  const said = saidSchema.safeParse(body).data?.error;
  const delays = said?.details.map(({ retryDelay }) => Number(/^([\d.]+)s$/.exec(retryDelay ?? "")?.[1]));
  const delay = delays?.find((seconds) => seconds > 0);
  const limit = JSON.stringify(said?.details ?? []).match(/"quotaId":"([^"]*PerDay[^"]*)"/)?.[1];
  const reason = said?.details.find((one) => one.reason)?.reason;
  return judge(
    "gemini",
    { status: answer.status, retryAfter: answer.retryAfter ?? (delay && Math.ceil(delay)) },
    {
      code: limit ?? said?.status,
      message: reason && said?.message ? `${reason}: ${said.message}` : said?.message,
    },
    GEMINI_RULES,
  );
}

/** How an answer ended, in our words; what is not here went wrong by itself. */
const MODERATED =
  /^(SAFETY|RECITATION|BLOCKLIST|PROHIBITED_CONTENT|SPII|IMAGE_SAFETY|IMAGE_PROHIBITED_CONTENT|IMAGE_RECITATION)$/;

/** The parts of a whole answer without its thoughts, or why there is none. A blocked prompt is a 200. */
export function readParts(generated: Generated): Part[] | ({ state: "failed" } & Failure) {
  const blocked = generated.promptFeedback?.blockReason;
  if (blocked) return failed("moderation", blocked);
  const [candidate] = generated.candidates ?? [];
  if (!candidate) return failed("provider_failed", "empty");
  const finish = candidate.finishReason ?? "STOP";
  if (MODERATED.test(finish)) return failed("moderation", finish);
  if (finish === "MAX_TOKENS") return { ...failed("provider_failed", finish), retryable: false };
  if (finish !== "STOP") return failed("provider_failed", finish);
  return (candidate.content?.parts ?? []).filter(({ thought }) => !thought);
}

export const toInline = (data: string, contentType: string): InlineFile => ({
  bytes: Buffer.from(data, "base64"),
  contentType,
});

/** `fetchAt`: the file is at this address, which wants our key. */
export type VideoOutcome = PollResult | { state: "fetch"; fetchAt: string };

export function toVeoOutcome(answer: OperationAnswer): VideoOutcome {
  if (answer.error) {
    const { code, message } = answer.error;
    return jobFailure({ code: code ? String(code) : undefined, message }, JOB_RULES);
  }
  if (!answer.done) return { state: "pending" };
  const said = answer.response?.generateVideoResponse;
  const video = said?.generatedSamples?.[0]?.video;
  if (video?.uri) return { state: "fetch", fetchAt: video.uri };
  if (video?.encodedVideo)
    return { state: "done", files: [toInline(video.encodedVideo, video.encoding ?? "video/mp4")] };
  return (said?.raiMediaFilteredCount ?? 0) > 0
    ? failed("moderation", said?.raiMediaFilteredReasons?.[0] ?? "filtered")
    : failed("provider_failed", "empty");
}

export function toInteractionOutcome(answer: Interaction): VideoOutcome {
  if (answer.error || answer.status === "failed") {
    const code = answer.error?.code;
    return jobFailure({ code: code ? String(code) : undefined, message: answer.error?.message }, JOB_RULES);
  }
  switch (answer.status) {
    case "completed":
    case "succeeded": {
      const steps = (answer.steps ?? []).filter(({ type }) => type !== "user_input");
      const said = steps.flatMap(({ content }) => content ?? []);
      const video = said.find(({ type }) => type === "video");
      if (video?.data)
        return { state: "done", files: [toInline(video.data, video.mime_type ?? "video/mp4")] };
      if (video?.uri) return { state: "fetch", fetchAt: video.uri };
      return failed("provider_failed", said.find(({ text }) => text)?.text ?? "empty");
    }
    case "cancelled":
      return failed("provider_failed", answer.status);
    default: // in_progress, and any state they add: the time limit ends it
      return { state: "pending" };
  }
}
