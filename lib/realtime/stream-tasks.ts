import { z } from "zod";
import { db } from "@/db";
import { findUserOfFamily } from "@/db/queries/users";
import type { Login } from "@/lib/auth/access-token";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { currentSeq, listChangedTasks } from "@/lib/generations/list-changed-tasks";
import { listTasks } from "@/lib/generations/list-tasks";
import type { TaskView } from "@/lib/generations/schemas";
import { requestContext } from "@/lib/request-context";
import { eventStream } from "./event-stream";
import { enterStream } from "./open-streams";
import { taskChanges } from "./task-changes";
import { TaskFeed, type TaskSource } from "./task-feed";

export const StreamTasksInput = z.object({ project_id: z.uuid().optional() });
type StreamTasksInput = z.infer<typeof StreamTasksInput>;

/**
 * The caller's tasks as they change. Each event is the row as it is now, so one that comes twice or was skipped in
 * between does no harm; `Last-Event-ID` says from where to go on.
 */
export async function streamTasks(actor: Actor, input: StreamTasksInput): Promise<Response> {
  const { headers, login, signal } = await requestContext();
  const place = enterStream(actor.userId);
  if (!place) throw new AppError("rate_limited", { retryAfter: 30 });
  try {
    const last = lastSeen(headers);
    const start = last ?? (await currentSeq(actor.userId));
    const tasks: TaskSource = {
      open: () => openTasks(actor, input.project_id),
      changedAfter: (afterSeq) =>
        listChangedTasks(actor.userId, { afterSeq, projectId: input.project_id, locale: actor.locale }),
    };
    const feed = new TaskFeed(tasks, start, last === null);
    const { body, end } = eventStream({
      // An id without data only moves the reader's place: a drop before the first event loses nothing either.
      hello: `retry: 2000\nid: ${start}\n\n`,
      next: () => feed.next(),
      subscribe: (wake) =>
        taskChanges.subscribe(actor.userId, (change) => {
          feed.heard(change?.seq ?? null);
          wake();
        }),
      mayGoOn: () => stillSignedIn(login ?? null),
      onEnd: place.leave,
    });
    place.onEnd(end);
    signal?.addEventListener("abort", end, { once: true });
    if (signal?.aborted) end();
    return new Response(body, { headers: HEADERS });
  } catch (error) {
    place.leave();
    throw error;
  }
}

const HEADERS = {
  "Content-Type": "text/event-stream; charset=utf-8",
  // no-transform also keeps compression, which would hold events back, away.
  "Cache-Control": "private, no-cache, no-transform",
  Connection: "keep-alive",
  "X-Accel-Buffering": "no",
};

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
