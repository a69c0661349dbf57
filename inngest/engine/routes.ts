import type { IncomingMessage } from "node:http";
import { z } from "zod";
import { notifyEngine } from "@/db/queries/engine";
import { findRun, listEndedSteps } from "@/db/queries/engine-runs";
import type { EngineContext } from "./context";
import { cancelRun, ingest, type Seed } from "./events";
import { RegistrationError } from "./registration";
import { isBearer } from "./signature";

export type Answer = { status: number; body?: unknown };

const BODY_MAX = 16 * 1024 * 1024;
const EVENTS_MAX = 5_000;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const STATUS_NAMES = { running: "Running", completed: "Completed", failed: "Failed", cancelled: "Cancelled" };

const clean = z
  .string()
  .max(512)
  .regex(/^[^\u0000-\u001f]*$/, "has control characters");
const event = z.looseObject({
  id: clean.nullish().transform((id) => id ?? undefined),
  name: clean.min(1),
  data: z.unknown().optional(),
  ts: z
    .number()
    .nullish()
    .transform((ts) => ts || undefined),
});
const eventsBody = z
  .union([z.array(z.unknown()), z.record(z.string(), z.unknown())])
  .transform((body) => (Array.isArray(body) ? body : [body]))
  .pipe(z.array(event).max(EVENTS_MAX));

class BadRequest extends Error {}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > BODY_MAX) throw new BadRequest("The body is too large");
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch {
    throw new BadRequest("The body is not JSON");
  }
}

function seedOf(request: IncomingMessage): Seed | undefined {
  const [sentAt, entropy] = String(request.headers["x-inngest-event-id-seed"] ?? "").split(",");
  return Number(sentAt) > 0 && entropy ? { sentAt: Number(sentAt), entropy } : undefined;
}

/** Answers one request as the Inngest server would. */
export async function route(context: EngineContext, request: IncomingMessage): Promise<Answer> {
  const { pathname } = new URL(request.url ?? "/", "http://engine");
  const [first, ...rest] = pathname.split("/").filter(Boolean);
  const method = request.method ?? "GET";
  try {
    if (method === "GET" && first === "health") return { status: 200, body: { status: "ok" } };
    if (method === "POST" && first === "e") return await receive(context, request, rest[0] ?? "");
    if (!isBearer(request.headers.authorization, context.signingKeys))
      return { status: 401, body: { error: "Unauthorized", status: 401 } };
    if (method === "POST" && pathname === "/fn/register") return await register(context, request);
    const [kind, id, part] = rest;
    if (kind === "runs" && id && UUID.test(id)) {
      if (first === "v0" && method === "GET" && part) return await runState(context, id, part);
      if (first === "v1" && method === "GET" && !part) return await showRun(context, id);
      if (first === "v1" && method === "DELETE" && !part) return await cancel(context, id);
    }
    return { status: 404, body: { error: "Not found", status: 404 } };
  } catch (error) {
    if (error instanceof BadRequest) return { status: 400, body: { error: error.message, status: 400 } };
    throw error;
  }
}

async function receive(context: EngineContext, request: IncomingMessage, key: string): Promise<Answer> {
  if (!context.eventKeys.includes(decodeURIComponent(key)))
    return { status: 401, body: { ids: [], status: 401, error: "Event key not found" } };
  const parsed = eventsBody.safeParse(await readJson(request));
  if (!parsed.success)
    return { status: 400, body: { ids: [], status: 400, error: z.prettifyError(parsed.error) } };
  const ids = await context.sql.begin(async (sql) => {
    const stored = await ingest(context, sql, parsed.data, seedOf(request));
    await notifyEngine(sql);
    return stored;
  });
  context.wake();
  return { status: 200, body: { ids, status: 200 } };
}

async function register(context: EngineContext, request: IncomingMessage): Promise<Answer> {
  const body = await readJson(request);
  try {
    await context.functions.register(body);
  } catch (error) {
    if (!(error instanceof RegistrationError)) throw error;
    return { status: 400, body: { ok: false, status: 400, error: error.message } };
  }
  context.wake();
  return { status: 200, body: { ok: true, status: 200, modified: true } };
}

/** What a run's state is made of, for calls too large to carry it. */
async function runState(context: EngineContext, id: string, part: string): Promise<Answer> {
  const run = await findRun(context.sql, id);
  if (!run) return { status: 404, body: { error: "No such run", status: 404 } };
  if (part === "batch") return { status: 200, body: [run.event] };
  if (part !== "actions") return { status: 404, body: { error: "Not found", status: 404 } };
  const steps = await listEndedSteps(context.sql, id);
  const state = steps.map(({ stepId, status, data, error }) => [
    stepId,
    status === "done" ? { data } : { error },
  ]);
  return { status: 200, body: Object.fromEntries(state) };
}

async function showRun(context: EngineContext, id: string): Promise<Answer> {
  const run = await findRun(context.sql, id);
  if (!run) return { status: 404, body: { error: "No such run", status: 404 } };
  const data = {
    run_id: run.id,
    function_id: run.functionId,
    event_id: run.event.id,
    status: STATUS_NAMES[run.status],
    output: run.status === "completed" ? run.output : run.error,
    run_started_at: run.createdAt,
    ended_at: run.endedAt,
  };
  return { status: 200, body: { data } };
}

async function cancel(context: EngineContext, id: string): Promise<Answer> {
  const cancelled = await context.sql.begin((sql) => cancelRun(context, sql, id));
  if (cancelled) return { status: 204 };
  const run = await findRun(context.sql, id);
  return run
    ? { status: 409, body: { error: "The run has ended", status: 409 } }
    : { status: 404, body: { error: "No such run", status: 404 } };
}
