import { expect, test } from "vitest";
import { makeUser, walletOf } from "@/lib/credits/test-support/fixtures";
import { admitGenerations } from "./admit-generations";
import { claimGeneration } from "./claim-generation";
import { failGeneration } from "./fail-generation";
import { listTopTasks, listTopTasksInput } from "./list-top-tasks";
import { retryTasks } from "./retry-tasks";
import { admitOne, plan } from "./test-support/fixtures";

const as = (userId: string) => ({ userId, locale: "en" as const });
const list = (user: string, query: object = {}) => listTopTasks(as(user), listTopTasksInput.parse(query));
const batch = async (user: string, kind: string, count: number) => {
  const { batchTaskId, tasks } = await admitGenerations(
    { userId: user },
    { items: Array.from({ length: count }, () => plan()), batch: { input: { kind } }, scope: "test" },
  );
  return { id: batchTaskId ?? "", parts: tasks.map(({ id }) => id) };
};
const fail = async (id: string) => {
  await claimGeneration(id, "run");
  await failGeneration(id, { reason: "provider_failed", retryable: true });
};

test("a batch is one row of the list, its parts are listed under it, page by page and without repeats", async () => {
  const user = await makeUser(60);
  const single = await admitOne(user);
  const { id, parts } = await batch(user, "images", 25);
  expect((await list(user)).items.map((task) => task.id)).toEqual([id, single]);

  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await list(user, { parent_id: id, page_size: 10, cursor });
    seen.push(...page.items.map((task) => task.id));
    cursor = page.pagination.next_cursor ?? undefined;
  } while (cursor);
  expect([...seen].sort()).toEqual([...parts].sort());
});

test("the list narrows by state and by kind, where a batch counts as what it is a batch of", async () => {
  const user = await makeUser(60);
  const images = await batch(user, "images", 2);
  const voices = await batch(user, "voices", 1);
  const single = await admitOne(user);
  await fail(single);
  const found = async (query: object) => (await list(user, query)).items.map((task) => task.id).sort();
  expect(await found({ kind: "pictures" })).toEqual([images.id, single].sort());
  expect(await found({ kind: "voices" })).toEqual([voices.id]);
  expect(await found({ kind: "film" })).toEqual([]);
  expect(await found({ statuses: ["queued", "running"] })).toEqual([images.id, voices.id].sort());
  expect(await found({ statuses: ["failed"], kind: "pictures" })).toEqual([single]);
});

test("failed tasks start again in one request, each with a hold of its own; a refusal keeps nobody back", async () => {
  const user = await makeUser(5);
  const [a, b] = [await admitOne(user), await admitOne(user)];
  const running = await admitOne(user);
  await fail(a);
  await fail(b);
  const { tasks, refused } = await retryTasks(as(user), { task_ids: [a, running, b, a] });
  expect(tasks.map(({ retry_of }) => retry_of)).toEqual([a, b]);
  expect(refused).toMatchObject([{ task_id: running }]);
  expect(await walletOf(user)).toMatchObject({ available: 2, held: 3 });
});

test("nobody sees or restarts the tasks of another", async () => {
  const [mine, theirs] = [await makeUser(10), await makeUser(10)];
  const { id } = await batch(theirs, "images", 2);
  expect((await list(mine, { parent_id: id })).items).toEqual([]);
  expect((await retryTasks(as(mine), { task_ids: [id] })).refused).toHaveLength(1);
});
