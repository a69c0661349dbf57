import { afterEach, describe, expect, test } from "vitest";
import { pool } from "@/db";
import { newId } from "@/db/schema/columns";
import { makeProject, makeUser, walletOf } from "@/lib/credits/test-support/fixtures";
import { verifyLedger } from "@/lib/credits/verify-ledger";
import { admitGenerations } from "./admit-generations";
import { cancelTask } from "./cancel-task";
import { claimGeneration } from "./claim-generation";
import { completeGeneration } from "./complete-generation";
import { deleteTask } from "./delete-task";
import { failGeneration } from "./fail-generation";
import { getTask } from "./get-task";
import { listChangedTasks } from "./list-changed-tasks";
import { listTasks } from "./list-tasks";
import { reportProgress } from "./report-progress";
import { retryTask } from "./retry-task";
import { admit, admitOne, plan, taskRow } from "./test-support/fixtures";

afterEach(async () => expect(await verifyLedger()).toEqual([]));

const as = (userId: string) => ({ userId, locale: "en" as const });
const finish = async (id: string) => {
  await claimGeneration(id, newId());
  return completeGeneration(id, { result: { done: true } });
};
const fail = (id: string) => failGeneration(id, { reason: "provider_failed", retryable: true });

async function batchOf(user: string, count: number) {
  const { batchTaskId, tasks } = await admit(
    user,
    Array.from({ length: count }, () => plan()),
    { batch: true },
  );
  return { batch: batchTaskId ?? "", children: tasks.map(({ id }) => id) };
}

describe("a batch", () => {
  test("ends with its last child, exactly once, also when all end at the same moment", async () => {
    const user = await makeUser(30);
    const { batch, children } = await batchOf(user, 12);
    await Promise.all(children.map(finish));
    expect(await taskRow(batch)).toMatchObject({ status: "succeeded", progress: 100 });
    const [events] = await pool`select count(*)::int as count from outbox
      where name = 'generation/ended' and data->>'generationId' = ${batch}`;
    expect(events?.count).toBe(1);
    expect(await walletOf(user)).toMatchObject({ available: 18, held: 0 });
  });

  test("shows how far it is, and fails when any child failed", async () => {
    const user = await makeUser(10);
    const { batch, children } = await batchOf(user, 4);
    const [a = "", b = "", c = "", d = ""] = children;
    await finish(a);
    const midway = (await getTask(as(user), { task_id: batch })).task;
    expect(midway).toMatchObject({
      status: "running",
      progress: 25,
      children: { total: 4, succeeded: 1, failed: 0 },
    });
    await fail(b);
    await finish(c);
    await finish(d);
    const { task } = await getTask(as(user), { task_id: batch });
    expect(task).toMatchObject({
      status: "failed",
      children: { total: 4, succeeded: 3, failed: 1 },
      error: { reason: "children_failed", retryable: true },
      credits: { held: 0, charged: 3 },
    });
    expect(task.result).toEqual({ task_ids: children });
  });

  test("is cancelled with what is left of it", async () => {
    const user = await makeUser(10);
    const { batch, children } = await batchOf(user, 4);
    await finish(children[0] ?? "");
    const { task } = await cancelTask(as(user), { task_id: batch });
    expect(task).toMatchObject({ status: "cancelled", children: { succeeded: 1, failed: 0 } });
    expect(await walletOf(user)).toMatchObject({ available: 9, held: 0 });
    await expect(cancelTask(as(user), { task_id: batch })).rejects.toMatchObject({
      reason: "already_finished",
    });
  });

  test("made again makes only what it did not make, once, with new holds", async () => {
    const user = await makeUser(10);
    const { batch, children } = await batchOf(user, 3);
    await finish(children[0] ?? "");
    await fail(children[1] ?? "");
    await fail(children[2] ?? "");
    const [first, second] = await Promise.all([
      retryTask(as(user), { task_id: batch }),
      retryTask(as(user), { task_id: batch }),
    ]);
    expect(first.task.id).toBe(second.task.id);
    expect(first.task).toMatchObject({ retry_of: batch, children: { total: 2 } });
    expect(await walletOf(user)).toMatchObject({ available: 7, held: 2 });
  });
});

describe("one task", () => {
  test("made again is a new task with a hold of its own; a refusal for good cannot be repeated", async () => {
    const user = await makeUser(5);
    const id = await admitOne(user);
    await expect(retryTask(as(user), { task_id: id })).rejects.toMatchObject({ reason: "not_retryable" });
    await fail(id);
    const { task } = await retryTask(as(user), { task_id: id });
    expect(task).toMatchObject({ retry_of: id, status: "queued", credits: { held: 1, charged: 0 } });
    await failGeneration(task.id, { reason: "moderation", retryable: false });
    await expect(retryTask(as(user), { task_id: task.id })).rejects.toMatchObject({
      reason: "not_retryable",
    });
  });

  test("belongs to its owner alone", async () => {
    const [user, other] = [await makeUser(5), await makeUser(5)];
    const task_id = await admitOne(user);
    for (const verb of [getTask, cancelTask, retryTask, deleteTask])
      await expect(verb(as(other), { task_id })).rejects.toMatchObject({ reason: "not_found" });
    await expect(getTask(as(user), { task_id: "' or 1=1" })).rejects.toMatchObject({ reason: "not_found" });
    expect((await listTasks(as(other), { page_size: 20 })).items).toEqual([]);
    expect((await getTask(as(user), { task_id })).task.status).toBe("queued");
  });

  test("is removed from the lists only after its end, and streams are told", async () => {
    const user = await makeUser(5);
    const task_id = await admitOne(user);
    await expect(deleteTask(as(user), { task_id })).rejects.toMatchObject({ reason: "in_progress" });
    await fail(task_id);
    await deleteTask(as(user), { task_id });
    expect((await listTasks(as(user), { page_size: 20 })).items).toEqual([]);
    const changed = await listChangedTasks(user, { afterSeq: 0 });
    expect(changed).toMatchObject([{ deleted: true, task: { id: task_id } }]);
  });

  test("speaks in the reader's language", async () => {
    const user = await makeUser(5);
    const task_id = await admitOne(user);
    await fail(task_id);
    const message = async (locale: "zh" | "en") =>
      (await getTask({ userId: user, locale }, { task_id })).task.error?.message ?? "";
    expect(await message("zh")).toMatch(/[一-鿿]/);
    expect(await message("en")).toMatch(/^[A-Z][a-z]/);
  });
});

test("progress is told at most twice a second, never goes back and never reaches the end by itself", async () => {
  const user = await makeUser(5);
  const id = await admitOne(user);
  await claimGeneration(id, newId());
  const told = await Promise.all(
    Array.from({ length: 10 }, (_, at) => reportProgress(id, { progress: at, step: "generating" })),
  );
  expect(told.filter(Boolean).length).toBeLessThanOrEqual(1);
  const age = () => pool`update generations set updated_at = now() - interval '1 second' where id = ${id}`;
  for (const [progress, shown] of [
    [60, 60],
    [30, 60],
    [100, 99],
    [400, 99],
  ] as const) {
    await age();
    await reportProgress(id, { progress });
    expect((await taskRow(id)).progress).toBe(shown);
  }
  await fail(id);
  expect(await reportProgress(id, { progress: 99 })).toBe(false);
});

test("every visible change has a later number, in the order readers can follow", async () => {
  const user = await makeUser(20);
  const { children } = await batchOf(user, 6);
  let seen = 0;
  const states = new Map<string, string>();
  const read = async () => {
    for (const { seq, task } of await listChangedTasks(user, { afterSeq: seen })) {
      expect(seq).toBeGreaterThan(seen);
      seen = seq;
      states.set(task.id, task.status);
    }
  };
  const work = Promise.all(children.map(finish));
  for (let at = 0; at < 5; at++) await read();
  await work;
  await read();
  const rows = await pool`select id, status from generations where user_id = ${user}`;
  expect(Object.fromEntries(states)).toEqual(Object.fromEntries(rows.map(({ id, status }) => [id, status])));
});

test("tasks are listed by cursor, with their filters, and a batch's children cost no more statements", async () => {
  const user = await makeUser(20);
  const project_id = await makeProject(user);
  await admitGenerations(
    { userId: user },
    {
      items: Array.from({ length: 5 }, () => plan({ projectId: project_id })),
      batch: { input: {}, projectId: project_id },
      scope: "x",
    },
  );
  await admitOne(user);
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listTasks(as(user), { page_size: 2, project_id, cursor });
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.pagination.next_cursor ?? undefined;
  } while (cursor);
  expect(new Set(seen).size).toBe(6);
  expect((await listTasks(as(user), { page_size: 10, type: "batch" })).items).toHaveLength(1);
  expect((await listTasks(as(user), { page_size: 10, status: "failed" })).pagination.total).toBe(0);
});

test("a shot moved while its picture is made keeps the picture: work is bound to the shot, not to its place", async () => {
  const user = await makeUser(5);
  const projectId = await makeProject(user);
  const [episodeId, shotId, other, assetId] = [newId(), newId(), newId(), newId()];
  await pool`insert into episodes (id, project_id, number, title, target_duration) values (${episodeId}, ${projectId}, 1, 'One', 60)`;
  for (const [at, id] of [shotId, other].entries())
    await pool`insert into shots (id, project_id, episode_id, position, type, duration_ms)
      values (${id}, ${projectId}, ${episodeId}, ${at}, 'medium', 3000)`;
  const id = await admitOne(user, { projectId, episodeId, shotId });
  await claimGeneration(id, newId());
  await pool`update shots set position = case id when ${shotId} then 1 else 0 end where episode_id = ${episodeId}`;
  await pool`insert into assets (id, user_id, project_id, type, status, driver, bucket, key, content_type, size)
    values (${assetId}, ${user}, ${projectId}, 'keyframe', 'ready', 'local', 'b', ${assetId}, 'image/png', 10)`;
  expect(await completeGeneration(id, { assetIds: [assetId] })).toBe("succeeded");
  const takes = await pool`select shot_id, kind from takes where generation_id = ${id}`;
  expect(takes).toEqual([{ shot_id: shotId, kind: "start" }]);
  const [moved] = await pool`select start_take_id from shots where id = ${shotId}`;
  expect(moved?.start_take_id).not.toBe(null);
});
