import { z } from "zod";
import type { Failure, MediaProvider, Operation, PollResult, SubmitResult } from "../types";
import { studioToken } from "./access";
import { faceAnswerSchema, jobAnswerSchema, mediaRequestSchema } from "./schemas";

const REQUEST_MS = 15_000;

const acceptedSchema = z.object({ id: z.string() });
const refusalSchema = z.object({ error: z.object({ reason: z.string(), message: z.string() }) });
const operationSchema = z.object({ job: z.string() });

/** The adapter of the offline studio. `baseUrl` is where the worker serves it, with or without its `/sketch` path. */
export function createSketchProvider({ baseUrl }: { baseUrl: string }): MediaProvider {
  const origin = new URL(baseUrl).origin;
  const studio = `${baseUrl.replace(/\/+$/, "").replace(/\/sketch$/, "")}/sketch/v1`;

  const call = (path: string, init: RequestInit = {}, collection = "jobs") =>
    fetch(`${studio}/${collection}${path}`, {
      ...init,
      headers: { "content-type": "application/json", authorization: `Bearer ${studioToken()}` },
      redirect: "error",
      signal: AbortSignal.timeout(REQUEST_MS),
    });

  return {
    id: "sketch",
    trustedOrigins: [origin],

    check(_model, request): Failure | null {
      const parsed = mediaRequestSchema.safeParse(request);
      if (parsed.success) return null;
      const where = parsed.error.issues[0]?.path.join(".");
      return { reason: "invalid_input", vendorCode: where, retryable: false };
    },

    async submit(model, request, clientKey): Promise<SubmitResult> {
      const response = await call("", {
        method: "POST",
        body: JSON.stringify({ client_key: clientKey, model, request }),
      });
      const body = await response.json();
      if (response.status === 202)
        return { state: "accepted", operation: { job: acceptedSchema.parse(body).id } };
      if (response.status === 429) {
        const seconds = Number(response.headers.get("retry-after"));
        return { state: "busy", retryAfter: Number.isFinite(seconds) ? seconds : undefined };
      }
      return { state: "failed", ...toFailure(response.status, body) };
    },

    async poll(operation): Promise<PollResult> {
      const response = await call(`/${operationSchema.parse(operation).job}`);
      if (response.status === 404) return { state: "failed", reason: "expired", retryable: true };
      if (response.status === 401) return { state: "failed", reason: "auth", retryable: false };
      return toPollResult(response.status, await response.json());
    },

    async find(clientKey): Promise<Operation | null> {
      const response = await call(`?client_key=${encodeURIComponent(clientKey)}`);
      if (response.status === 404) return null;
      return { job: acceptedSchema.parse(await response.json()).id };
    },

    async detectFace(_model, image) {
      const response = await call("", { method: "POST", body: JSON.stringify({ image }) }, "faces");
      if (response.status !== 200) return { state: "failed", ...toFailure(response.status, null) };
      const found = faceAnswerSchema.parse(await response.json());
      return "code" in found ? { state: "refused", code: found.code } : { state: "passed", ...found };
    },

    async cancel(operation) {
      const response = await call(`/${operationSchema.parse(operation).job}/cancel`, { method: "POST" });
      const answer = jobAnswerSchema.parse(await response.json());
      return { stopped: answer.status === "cancelled" };
    },
  };
}

/** A 5xx proves nothing about what was accepted, so it is thrown: ambiguous, like a lost answer. */
function toFailure(status: number, body: unknown): Failure {
  if (status >= 500) throw new Error(`sketch studio answered ${status}`);
  const vendorCode = refusalSchema.safeParse(body).data?.error.reason;
  if (status === 401 || status === 403) return { reason: "auth", vendorCode, retryable: false };
  if (vendorCode === "moderation") return { reason: "moderation", vendorCode, retryable: false };
  return { reason: "invalid_input", vendorCode, retryable: false };
}

function toPollResult(status: number, body: unknown): PollResult {
  if (status !== 200) throw new Error(`sketch studio answered ${status}`);
  const job = jobAnswerSchema.parse(body);
  switch (job.status) {
    case "queued":
    case "running":
      return { state: "pending", progress: job.progress, queuePosition: job.queue_position };
    case "succeeded":
      if (!job.result) return { state: "failed", reason: "provider_failed", retryable: true };
      return {
        state: "done",
        files: [{ url: job.result.url, contentType: job.result.content_type }],
        params: job.params,
      };
    case "cancelled":
      return { state: "failed", reason: "provider_failed", vendorCode: "cancelled", retryable: true };
    case "failed":
      return {
        state: "failed",
        reason: job.error?.reason ?? "provider_failed",
        vendorCode: job.error?.message,
        retryable: job.error?.reason !== "unsupported" && job.error?.reason !== "invalid_input",
      };
  }
}
