import { Agent, request } from "undici";
import { z } from "zod";
import type { ClaimedJob } from "@/db/queries/engine";
import type { StoredStep } from "@/db/queries/engine-runs";
import type { EngineContext, ErrorObject } from "./context";
import { type Due, parseRetryAfter } from "./durations";
import type { FunctionConfig } from "./registration";
import { canonical, sign, verify } from "./signature";

const op = z.looseObject({
  id: z.string(),
  op: z.string(),
  name: z.string().nullish(),
  displayName: z.string().nullish(),
  opts: z.record(z.string(), z.unknown()).nullish(),
  data: z.unknown().optional(),
  error: z.unknown().optional(),
});
export type Op = z.infer<typeof op>;

export type Outcome =
  | { type: "returned"; data: unknown }
  | { type: "ops"; ops: Op[]; retryAfter?: Due }
  | { type: "failed"; error: ErrorObject; final: boolean; retryAfter?: Due }
  /** The call never reached the app: nothing ran, no attempt is used. */
  | { type: "unreachable"; message: string };

const ERROR_TEXT_MAX = 2_000;

/** A step may take an hour, so nothing here times out; a new connection per call, so that no stale one loses it. */
export const createAgent = () => new Agent({ headersTimeout: 0, bodyTimeout: 0, connections: null });

export function toError(value: unknown, fallback: string): ErrorObject {
  if (typeof value === "object" && value !== null) {
    const { name, message, error } = value as Record<string, unknown>;
    return {
      ...value,
      name: typeof name === "string" ? name : "Error",
      message: typeof message === "string" ? message : typeof error === "string" ? error : fallback,
    };
  }
  return { name: "Error", message: fallback };
}

function requestBody(
  job: ClaimedJob,
  config: FunctionConfig,
  steps: StoredStep[],
  inlineLimit: number,
): string {
  const state = steps.map(({ stepId, status, data, error }) => [
    stepId,
    status === "done" ? { data } : { error },
  ]);
  const body = {
    version: 2,
    event: job.event,
    events: [job.event],
    steps: Object.fromEntries(state),
    use_api: false,
    // No fn_id: with it an SDK could turn checkpointing on.
    ctx: {
      run_id: job.runId,
      env: "",
      step_id: job.stepId || "step",
      attempt: job.attempt,
      max_attempts: config.maxAttempts,
      qi_id: job.id,
      stack: { stack: job.stack, current: job.stack.length },
      // With others pending, a step found now must be planned: its run must not be tied to this discovery.
      disable_immediate_execution: job.open > 0,
      use_api: false,
    },
  };
  const text = canonical(body);
  if (Buffer.byteLength(text) <= inlineLimit) return text;
  return canonical({ ...body, events: [], steps: {}, use_api: true, ctx: { ...body.ctx, use_api: true } });
}

/** Calls the app for a job and says what came of it. Never throws. */
export async function dispatch(
  { settings, signingKeys }: Pick<EngineContext, "settings" | "signingKeys">,
  agent: Agent,
  job: ClaimedJob,
  config: FunctionConfig,
  steps: StoredStep[],
): Promise<Outcome> {
  const url = new URL(config.url);
  url.searchParams.set("stepId", job.stepId || "step");
  const body = requestBody(job, config, steps, settings.inlineLimit);
  try {
    const response = await request(url, {
      method: "POST",
      dispatcher: agent,
      reset: true,
      headers: {
        "content-type": "application/json",
        "x-inngest-signature": sign(body, signingKeys[0]),
        "x-inngest-server-kind": "cloud",
        "x-inngest-req-version": "2",
        "x-run-id": job.runId,
        "x-inngest-step-id": job.stepId || "step",
        "x-request-id": `${job.id}.${job.dispatch}`,
        "x-inngest-job-id": job.id,
        "x-inngest-generation-id": String(job.dispatch),
      },
      body,
    });
    const text = await response.body.text();
    const headers = Object.fromEntries(
      Object.entries(response.headers).map(([name, value]) => [name, String(value ?? "")]),
    );
    return interpret(response.statusCode, headers, text, signingKeys);
  } catch (error) {
    const { code, message } = error as { code?: string; message?: string };
    if (code === "ECONNREFUSED")
      return { type: "unreachable", message: `${url.origin} refused the connection` };
    return broken(`The call to ${url.origin} failed: ${message ?? code ?? "unknown"}`);
  }
}

const broken = (message: string): Outcome => ({
  type: "failed",
  error: { name: "Error", message },
  final: false,
});

/** Reads an answer as the protocol has it; anything else is a failed attempt. */
export function interpret(
  status: number,
  headers: Record<string, string>,
  text: string,
  signingKeys: string[],
): Outcome {
  if (status >= 200 && status < 300) {
    if (!headers["x-inngest-sdk"]) return broken(`Status ${status} did not come from an Inngest SDK`);
    if (!verify(headers["x-inngest-signature"], text, signingKeys))
      return broken("The answer is not signed with our key");
  }
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return broken(`Status ${status} with a body that is not JSON: ${text.slice(0, ERROR_TEXT_MAX)}`);
  }
  const retryAfter = parseRetryAfter(headers["retry-after"]);
  if (status === 200) return { type: "returned", data: body };
  if (status === 206) {
    const ops = z.array(op).safeParse(Array.isArray(body) ? body : [body]);
    return ops.success
      ? { type: "ops", ops: ops.data, retryAfter }
      : broken("Unreadable steps in the answer");
  }
  const final = headers["x-inngest-no-retry"] === "true" && Boolean(headers["x-inngest-sdk"]);
  return { type: "failed", error: toError(body, `Status ${status}`), final, retryAfter };
}
