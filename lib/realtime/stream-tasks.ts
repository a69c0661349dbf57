import { z } from "zod";
import { db } from "@/db";
import { findUserOfFamily } from "@/db/queries/users";
import type { Login } from "@/lib/auth/access-token";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { currentSeq, listChangedTasks } from "@/lib/generations/list-changed-tasks";
import { listTasks } from "@/lib/generations/list-tasks";
import type { TaskView } from "@/lib/generations/schemas";
import { log } from "@/lib/log";
import { requestContext } from "@/lib/request-context";
import { taskChanges } from "./task-changes";
import { TaskFeed } from "./task-feed";

export const StreamTasksInput = z.object({ project_id: z.uuid().optional() });
type StreamTasksInput = z.infer<typeof StreamTasksInput>;

const MAX_STREAMS = 5;
const HEARTBEAT_MS = 15_000;
const QUEUE_BYTES = 256 * 1024;

const open = new Map<string, number>();

/**
 * The caller's tasks as they change. Each event is the row as it is now, so one that comes twice or was skipped in
 * between does no harm; `Last-Event-ID` says from where to go on.
 */
export async function streamTasks(actor: Actor, input: StreamTasksInput): Promise<Response> {
  const { headers, login, signal } = await requestContext();
  const count = open.get(actor.userId) ?? 0;
  if (count >= MAX_STREAMS)
    throw new AppError("rate_limited", { retryAfter: 30, details: { limit: MAX_STREAMS } });
  open.set(actor.userId, count + 1);
  const closed = () => {
    const left = (open.get(actor.userId) ?? 1) - 1;
    if (left > 0) open.set(actor.userId, left);
    else open.delete(actor.userId);
  };
  let body: ReadableStream<Uint8Array>;
  try {
    const last = lastSeen(headers);
    const start = last ?? (await currentSeq(actor.userId));
    const feed = new TaskFeed(
      {
        open: () => openTasks(actor, input.project_id),
        changedAfter: (afterSeq) =>
          listChangedTasks(actor.userId, { afterSeq, projectId: input.project_id, locale: actor.locale }),
      },
      start,
      last === null,
    );
    body = eventStream({ actor, login: login ?? null, feed, start, signal, closed });
  } catch (error) {
    closed();
    throw error;
  }
  return new Response(body, {
    headers: {
      "Content-Type": "text/event-stream; charset=utf-8",
      "Cache-Control": "private, no-cache, no-transform",
      Connection: "keep-alive",
      "X-Accel-Buffering": "no",
    },
  });
}

async function* openTasks(actor: Actor, projectId?: string): AsyncGenerator<TaskView[], void> {
  for (const status of ["running", "queued"] as const) {
    let cursor: string | undefined;
    do {
      const page = await listTasks(actor, { status, project_id: projectId, page_size: 100, cursor });
      yield page.items;
      cursor = page.pagination.next_cursor ?? undefined;
    } while (cursor !== undefined);
  }
}

function lastSeen(headers: Headers): number | null {
  const id = headers.get("last-event-id") ?? "";
  return /^\d{1,15}$/.test(id) ? Number(id) : null;
}

type Stream = {
  actor: Actor;
  login: Login | null;
  feed: TaskFeed;
  start: number;
  signal?: AbortSignal;
  closed: () => void;
};

function eventStream({ actor, login, feed, start, signal, closed }: Stream): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let end = () => {};
  let wake = () => {};
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        let ended = false;
        let running = false;
        let dirty = true;
        const send = (text: string) => controller.enqueue(encoder.encode(text));

        const pump = async () => {
          if (running) return;
          running = true;
          try {
            // A reader that does not keep up is waited for: what it misses meanwhile is one read of the latest rows.
            while (dirty && !ended && (controller.desiredSize ?? 0) > 0) {
              dirty = false;
              const events = await feed.next();
              for (const event of events) if (!ended) send(event);
              if (events.length > 0) dirty = true;
            }
          } catch (error) {
            log.warn({ err: error }, "task stream could not read, trying again at the next beat");
            dirty = true;
          } finally {
            running = false;
          }
        };
        wake = () => void pump();

        const unsubscribe = taskChanges.subscribe(actor.userId, (change) => {
          feed.heard(change?.seq ?? null);
          dirty = true;
          wake();
        });
        const beat = setInterval(async () => {
          if (!(await stillSignedIn(login))) return end();
          if (ended) return;
          send(": still here\n\n");
          // Notifications are a hint; the rows are read now and then without one.
          dirty = true;
          wake();
        }, HEARTBEAT_MS);
        end = () => {
          if (ended) return;
          ended = true;
          clearInterval(beat);
          unsubscribe();
          closed();
          try {
            controller.close();
          } catch {
            // The reader has already gone.
          }
        };
        signal?.addEventListener("abort", () => end(), { once: true });
        // An id without data only moves the reader's place: a drop before the first event loses nothing either.
        send(`retry: 2000\nid: ${start}\n\n`);
        if (signal?.aborted) end();
        wake();
      },
      pull: () => wake(),
      cancel: () => end(),
    },
    new ByteLengthQueuingStrategy({ highWaterMark: QUEUE_BYTES }),
  );
}

/** A stream outlives the request it came with: it ends with the login, too. */
async function stillSignedIn(login: Login | null): Promise<boolean> {
  if (login === null) return true;
  try {
    const user = await findUserOfFamily(db, login.userId, login.familyId);
    return user !== null && user.status === "active" && user.tokenVersion === login.tokenVersion;
  } catch {
    return true;
  }
}
