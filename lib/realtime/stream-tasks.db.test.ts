import { eq, sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { GET } from "@/app/api/v1/tasks/stream/route";
import { db } from "@/db";
import { generations } from "@/db/schema";
import { newId } from "@/db/schema/columns";
import type { TaskStatus } from "@/db/schema/values";
import { call, requestOf } from "@/lib/api/test-support/call";
import { type SignedIn, signedIn } from "@/lib/api/test-support/people";
import { notifyTasks } from "@/lib/generations/notify";
import { endStreams } from "./open-streams";

type Event = { id: string | null; task: { id: string; status: string } };

/** One EventSource, reduced to what the tests look at. */
async function connect(options: { token: string; query?: string; last?: string }) {
  const aborter = new AbortController();
  const request = new Request(
    requestOf({
      path: `/tasks/stream${options.query ?? ""}`,
      token: options.token,
      headers: options.last === undefined ? {} : { "last-event-id": options.last },
    }),
    { signal: aborter.signal },
  );
  const response = await GET(request, { params: Promise.resolve({}) });
  expect(response.headers.get("content-type")).toMatch(/^text\/event-stream/);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  let place: string | null = null;
  const events: Event[] = [];
  let changed = () => {};
  const done = (async () => {
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      text += part.value;
      for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
        const block = text.slice(0, end);
        text = text.slice(end + 2);
        const id = /^id: (.*)$/m.exec(block)?.[1];
        if (id !== undefined) place = id;
        const data = /^data: (.*)$/m.exec(block)?.[1];
        if (data !== undefined) events.push({ id: id ?? null, ...JSON.parse(data) });
      }
      changed();
    }
  })();
  return {
    events,
    place: () => place,
    ended: done,
    /** Waits until the events say so. */
    until: async (true_: (events: Event[]) => boolean) => {
      while (!true_(events)) await new Promise<void>((go) => (changed = go));
    },
    close: async () => {
      aborter.abort();
      await done;
    },
  };
}

let me: SignedIn;
const streams: { close(): Promise<void> }[] = [];
const open = async (options: { token: string; query?: string; last?: string }) => {
  const stream = await connect(options);
  streams.push(stream);
  return stream;
};

async function task(owner: SignedIn, status: TaskStatus, projectId: string | null = null): Promise<string> {
  const id = newId();
  await db
    .insert(generations)
    .values({ id, userId: owner.user.id, type: "image_generate", status, projectId });
  await notifyTasks([id]);
  return id;
}

async function become(id: string, status: TaskStatus): Promise<void> {
  await db.update(generations).set({ status }).where(eq(generations.id, id));
  await notifyTasks([id]);
}

const has = (id: string, status: string) => (events: Event[]) =>
  events.some(({ task }) => task.id === id && task.status === status);

beforeEach(async () => {
  me = await signedIn();
});
afterEach(async () => {
  for (const stream of streams.splice(0)) await stream.close();
});

describe("a stream of tasks", () => {
  test("starts with what is open, leaves out what has ended, and goes on with every change", async () => {
    const ended = await task(me, "succeeded");
    const queued = await task(me, "queued");
    const running = await task(me, "running");
    const stream = await open({ token: me.token });
    await stream.until((events) => has(queued, "queued")(events) && has(running, "running")(events));
    await become(running, "succeeded");
    await stream.until(has(running, "succeeded"));
    const fresh = await task(me, "queued");
    await stream.until(has(fresh, "queued"));
    expect(stream.events.some(({ task }) => task.id === ended)).toBe(false);
    const ids = stream.events.flatMap(({ id }) => (id === null ? [] : [Number(id)]));
    expect(ids).toEqual([...ids].sort((a, b) => a - b));
  });

  test("resumes after a lost connection with what happened meanwhile", async () => {
    const early = await task(me, "running");
    const first = await open({ token: me.token });
    await first.until(has(early, "running"));
    const last = first.place() ?? "";
    expect(Number(last)).toBeGreaterThan(0);
    await first.close();
    await become(early, "failed");
    const between = await task(me, "succeeded");
    const second = await open({ token: me.token, last });
    await second.until((events) => has(early, "failed")(events) && has(between, "succeeded")(events));
    expect(second.events.filter(({ task }) => task.id === between)).toHaveLength(1);
  });

  test("knows nothing of other people's tasks, and narrows to a project", async () => {
    const other = await signedIn();
    const project = newId();
    const stream = await open({ token: me.token, query: `?project_id=${project}` });
    const theirs = await task(other, "queued", project);
    const elsewhere = await task(me, "queued", newId());
    const mine = await task(me, "queued", project);
    await stream.until(has(mine, "queued"));
    const seen = stream.events.map(({ task }) => task.id);
    expect(seen).not.toContain(theirs);
    expect(seen).not.toContain(elsewhere);
  });

  test("survives the loss of the LISTEN connection", async () => {
    const stream = await open({ token: me.token });
    const before = await task(me, "running");
    await stream.until(has(before, "running"));
    const kill = () =>
      db.execute(
        sql`select pg_terminate_backend(pid) from pg_stat_activity
            where datname = current_database() and query ilike 'listen%task_changed%'`,
      );
    // The tasks may have been read before the connection was up.
    while ((await kill()).length === 0) await new Promise((go) => setTimeout(go, 20));
    await become(before, "succeeded");
    await stream.until(has(before, "succeeded"));
  });

  test("a user has five at most; one that closes makes room", async () => {
    const opened = [];
    for (let i = 0; i < 5; i++) opened.push(await open({ token: me.token }));
    const sixth = await call(GET, { path: "/tasks/stream", token: me.token });
    expect(sixth).toMatchObject({ status: 429, reason: "rate_limited" });
    await opened[0]?.close();
    await open({ token: me.token });
    const other = await signedIn();
    await open({ token: other.token });
  });
});

test("a server that stops ends its streams", async () => {
  const stream = await open({ token: me.token });
  endStreams();
  await stream.ended;
  await open({ token: me.token });
});

test("the LISTEN connection is closed with the last stream", async () => {
  const stream = await open({ token: me.token });
  const id = await task(me, "queued");
  await stream.until(has(id, "queued"));
  await stream.close();
  const listening = async () =>
    (
      await db.execute(
        sql`select 1 from pg_stat_activity where datname = current_database() and query ilike 'listen%'`,
      )
    ).length;
  while ((await listening()) > 0) await new Promise((go) => setTimeout(go, 20));
});
