import { expect, test } from "vitest";
import { z } from "zod";
import { makeUser, walletOf } from "@/lib/credits/test-support/fixtures";
import { claimGeneration } from "./claim-generation";
import { completeGeneration } from "./complete-generation";
import { failGeneration } from "./fail-generation";
import { listTopTasks, listTopTasksInput } from "./list-top-tasks";
import { quoteRetries } from "./quote-retries";
import { retryTask } from "./retry-task";
import { retryTasks } from "./retry-tasks";
import type { TaskView } from "./schemas";
import { admit, admitOne, plan } from "./test-support/fixtures";

const as = (userId: string) => ({ userId, locale: "en" as const });
const listed = (user: string) => listTopTasks(as(user), listTopTasksInput.parse({}));
/** The button over the list: whatever failed and is shown, newest first. */
const together = async (user: string) => {
  const failed = (await listed(user)).items.filter(({ status }) => status === "failed");
  return quoteRetries(as(user), { task_ids: failed.map(({ id }) => id) });
};
async function fail(id: string, retryable = true) {
  await claimGeneration(id, "run");
  await failGeneration(id, { reason: retryable ? "provider_failed" : "moderation", retryable });
}
async function finish(id: string) {
  await claimGeneration(id, "run");
  await completeGeneration(id, { result: {} });
}
const again = async (user: string, task_id: string) => (await retryTask(as(user), { task_id })).task;
const partsOf = ({ result }: TaskView) => z.array(z.string()).parse(result?.task_ids);

/** A batch of three at 2 credits each, of which one succeeded. */
async function brokenBatch(user: string, keys: (string | null)[] = [null, null, null]) {
  const items = keys.map((dedupeKey) => plan({ price: 2, dedupeKey }));
  const { batchTaskId, tasks } = await admit(user, items, { batch: true });
  const [one = "", two = "", three = ""] = tasks.map(({ id }) => id);
  await finish(three);
  await fail(one);
  await fail(two);
  return { batch: batchTaskId ?? "", one, two };
}

test.each([
  ["named work", ["k1", "k2", "k3"]],
  ["work without a name of its own", [null, null, null]],
])("a batch and a part tried again by itself are counted and paid once (%s)", async (_, keys) => {
  const user = await makeUser(40);
  const { batch, one } = await brokenBatch(user, keys);
  const alone = await again(user, one);
  await fail(alone.id);
  const quote = await together(user);
  expect(quote.prices).toEqual({ [alone.id]: 2, [batch]: 4 });
  expect(quote.together).toEqual({ task_ids: [alone.id, batch], count: 2, credits: 4 });
  const { available } = await walletOf(user);
  const { tasks, refused } = await retryTasks(as(user), { task_ids: quote.together.task_ids });
  expect(refused).toEqual([]);
  expect(tasks).toHaveLength(2);
  expect(await walletOf(user)).toMatchObject({ available: available - 4, held: 4 });
});

test("a batch and the whole of it tried again count once; while that runs, there is nothing to redo", async () => {
  const user = await makeUser(40);
  const { batch } = await brokenBatch(user);
  const second = await again(user, batch);
  expect(await together(user)).toEqual({
    prices: { [batch]: null },
    together: { task_ids: [], count: 0, credits: 0 },
  });
  for (const id of partsOf(second)) await fail(id);
  const quote = await together(user);
  expect(quote.prices).toEqual({ [second.id]: 4, [batch]: 4 });
  expect(quote.together).toEqual({ task_ids: [second.id], count: 2, credits: 4 });
});

test("what has been made since is not made again with the rest, nor by its batch; by itself it may be", async () => {
  const user = await makeUser(40);
  const { batch, one, two } = await brokenBatch(user);
  const single = await admitOne(user, { price: 3 });
  await fail(single);
  await finish((await again(user, one)).id);
  await finish((await again(user, single)).id);
  const quote = await together(user);
  expect(quote.prices).toEqual({ [single]: 3, [batch]: 2 });
  expect(quote.together).toEqual({ task_ids: [batch], count: 1, credits: 2 });
  const rest = await again(user, batch);
  expect(rest).toMatchObject({ children: { total: 1 }, credits: { held: 2 } });
  for (const id of partsOf(rest)) await finish(id);
  expect((await together(user)).together.count).toBe(0);
  await expect(again(user, batch)).rejects.toMatchObject({ reason: "not_retryable" });
  await expect(again(user, two)).resolves.toMatchObject({ retry_of: two });
});

test("what cannot be made again has no price, and neither has another's", async () => {
  const [user, other] = [await makeUser(40), await makeUser(40)];
  const refused = await admitOne(user);
  await fail(refused, false);
  const theirs = await admitOne(other);
  await fail(theirs);
  const quote = await quoteRetries(as(user), { task_ids: [refused, theirs] });
  expect(quote).toEqual({
    prices: { [refused]: null, [theirs]: null },
    together: { task_ids: [], count: 0, credits: 0 },
  });
});

test("a failed or stopped task says what came back, and a batch the same of its parts", async () => {
  const user = await makeUser(40);
  const { batch } = await brokenBatch(user);
  const single = await admitOne(user, { price: 3 });
  const credits = async (id: string) => (await listed(user)).items.find((task) => task.id === id)?.credits;
  expect(await credits(single)).toEqual({ held: 3, charged: 0, refunded: 0 });
  await fail(single);
  expect(await credits(single)).toEqual({ held: 0, charged: 0, refunded: 3 });
  expect(await credits(batch)).toEqual({ held: 0, charged: 2, refunded: 4 });
});
