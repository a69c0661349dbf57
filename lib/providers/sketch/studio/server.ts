import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import canonicalize from "canonicalize";
import { uuidv7 } from "uuidv7";
import { crashPoint } from "@/lib/crash-point";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { sameSecret, signFile, studioToken } from "../access";
import { faceQuestionSchema, type JobAnswer, type SketchRequest, submissionSchema } from "../schemas";
import { findFace } from "../tools/find-face";
import { openPicture, UnreadableFileError } from "../tools/open-files";
import { readFaults } from "./faults";
import { type Answer, isLoopback, readJson, refuse, send, sendFile } from "./http";
import { createDrawPool, type Draw, PLACES } from "./pool";
import { createQueue } from "./queue";
import { runJob } from "./run-job";
import { type Job, openJobStore } from "./store";

/** Whose turn it is, among many who wait. */
function ownerOf(request: SketchRequest): string {
  if (request.kind === "speech") return request.speaker?.id ?? "";
  if (request.kind === "animate" || request.kind === "emoji") return request.image.assetId;
  return request.brief.projectId;
}

/** Where the face of a picture is, or why there is none that could be moved. */
async function lookAt(body: unknown): Promise<Answer> {
  const parsed = faceQuestionSchema.safeParse(body);
  if (!parsed.success) return refuse(422, "invalid_input", parsed.error.issues[0]?.path.join(".") ?? "");
  try {
    return { status: 200, body: findFace(await openPicture(parsed.data.image.url)) };
  } catch (error) {
    if (error instanceof UnreadableFileError) return { status: 200, body: { code: "InvalidURL" } };
    throw error;
  }
}

const HOUR = 3_600_000;
const KEEP_MS = 24 * HOUR;
const LINK_MS = HOUR;
const WAITING_MAX = 200;
const BUSY_SECONDS = 1;

export type SketchStudio = {
  /** Answers a request whose path starts with `/sketch`. */
  handle(req: IncomingMessage, res: ServerResponse): Promise<void>;
  /** Stops drawing; unfinished jobs go on after the next start. */
  stop(): Promise<void>;
};

/**
 * The offline "vendor": a small picture, clip and voice service with a durable job log. It knows nothing of the product
 * beyond the request it is sent.
 */
export async function startSketchStudio(
  options: { folder?: string; delayMs?: number; draw?: Draw } = {},
): Promise<SketchStudio> {
  const folder = path.resolve(options.folder ?? path.join(env.DATA_DIR, "sketch"));
  const store = await openJobStore(folder);
  const pool = options.draw ? { draw: options.draw, stop: async () => {} } : createDrawPool();
  const queue = createQueue(PLACES, WAITING_MAX);
  const progress = new Map<string, number>();
  const refusals = new Map<string, number>();
  const arriving = new Map<string, Promise<string>>();

  function enqueue(job: Job): void {
    const { request } = job;
    queue.add({
      id: job.id,
      lane: request.kind,
      owner: ownerOf(request),
      run: (signal) =>
        runJob(store, job, signal, {
          delayMs: options.delayMs ?? 150,
          draw: pool.draw,
          onProgress: (percent) => progress.set(job.id, percent),
        })
          .catch((error) => log.error({ jobId: job.id, err: error }, "sketch job could not be recorded"))
          .finally(() => progress.delete(job.id)),
    });
  }

  async function submit(body: unknown): Promise<Answer> {
    const parsed = submissionSchema.safeParse(body);
    if (!parsed.success) return refuse(422, "invalid_input", parsed.error.issues[0]?.path.join(".") ?? "");
    const { client_key: clientKey, model, request } = parsed.data;
    const known = store.idOf(clientKey) ?? arriving.get(clientKey);
    if (known) return { status: 202, body: { id: await known } };
    const faults = readFaults(request);
    if (faults.fail === "moderation") return refuse(400, "moderation", "refused on request");
    if (queue.full() || refusedSoFar(request) < faults.busy)
      return { ...refuse(429, "busy", "queue is full"), headers: { "retry-after": String(BUSY_SECONDS) } };
    const job: Job = { id: uuidv7(), clientKey, model, request, status: "queued", createdAt: Date.now() };
    const accepted = store.accept(job).then(() => job.id);
    arriving.set(clientKey, accepted);
    await accepted.finally(() => arriving.delete(clientKey));
    crashPoint("sketch-accepted");
    enqueue(job);
    return { status: 202, body: { id: job.id } };
  }

  /** Counts the asked-for refusals of one request, whatever its client keys. */
  function refusedSoFar(request: Job["request"]): number {
    const key = createHash("sha256")
      .update(canonicalize(request) ?? "")
      .digest("base64");
    const count = refusals.get(key) ?? 0;
    const { busy } = readFaults(request);
    if (busy > 0) refusals.set(key, count + 1);
    return count;
  }

  async function answerJob(id: string, origin: string): Promise<Answer> {
    const job = await store.load(id);
    if (!job) return wasAccepted(id) ? forgotten(id) : refuse(404, "not_found", "no such job");
    const answer: JobAnswer = {
      id,
      status: job.status,
      progress: job.status === "succeeded" ? 100 : (progress.get(id) ?? 0),
      queue_position: queue.position(id),
      params: job.params,
      error: job.error,
    };
    if (job.result) {
      const expires = readFaults(job.request).fail === "expired" ? job.createdAt - 1 : Date.now() + LINK_MS;
      const { file, contentType } = job.result;
      answer.result = {
        url: `${origin}/sketch/v1/files/${file}?${signFile(file, expires)}`,
        content_type: contentType,
      };
    }
    return { status: 200, body: answer };
  }

  const wasAccepted = (id: string) => store.accepted(id);
  const forgotten = (id: string): Answer => ({
    status: 200,
    body: {
      id,
      status: "failed",
      progress: 0,
      error: { reason: "expired", message: "results are kept for 24 hours" },
    },
  });

  async function cancel(id: string, origin: string): Promise<Answer> {
    const job = await store.load(id);
    if (job && (job.status === "queued" || job.status === "running") && queue.cancel(id) !== "absent")
      await store.save({ ...job, status: "cancelled", finishedAt: Date.now() });
    return answerJob(id, origin);
  }

  async function route(req: IncomingMessage, url: URL): Promise<Answer> {
    const origin = `http://${req.headers.host ?? "127.0.0.1"}`;
    const [, , version, collection, id, verb] = url.pathname.split("/");
    if (version === "v1" && collection === "faces" && req.method === "POST")
      return lookAt(await readJson(req));
    if (version !== "v1" || collection !== "jobs") return refuse(404, "not_found", "no such path");
    if (req.method === "POST" && id === undefined) return submit(await readJson(req));
    if (req.method === "POST" && id !== undefined && verb === "cancel") return cancel(id, origin);
    if (req.method !== "GET" || verb !== undefined) return refuse(405, "not_found", "no such method");
    if (id !== undefined) return answerJob(id, origin);
    const found = store.idOf(url.searchParams.get("client_key") ?? "");
    return found === undefined ? refuse(404, "not_found", "never arrived") : answerJob(found, origin);
  }

  async function handle(req: IncomingMessage, res: ServerResponse): Promise<void> {
    try {
      const url = new URL(req.url ?? "/", "http://studio");
      if (!isLoopback(req.socket.remoteAddress)) return send(res, refuse(403, "forbidden", "loopback only"));
      if (url.pathname.startsWith("/sketch/v1/files/"))
        return await sendFile(store.filesFolder, url, req, res);
      if (!sameSecret(req.headers.authorization ?? "", `Bearer ${studioToken()}`))
        return send(res, refuse(401, "unauthorized", "bearer expected"));
      send(res, await route(req, url));
    } catch (error) {
      if (error instanceof SyntaxError) return send(res, refuse(422, "invalid_input", "not JSON"));
      log.error({ err: error }, "sketch studio");
      if (!res.headersSent) send(res, refuse(500, "internal", "internal"));
      else res.destroy();
    }
  }

  for (const job of await store.unfinished()) enqueue({ ...job, status: "queued" });
  await store.sweep(Date.now() - KEEP_MS);
  const sweeper = setInterval(() => void store.sweep(Date.now() - KEEP_MS).catch(() => {}), HOUR).unref();

  return {
    handle,
    async stop() {
      clearInterval(sweeper);
      queue.stop();
      await pool.stop();
      await store.close();
    },
  };
}
