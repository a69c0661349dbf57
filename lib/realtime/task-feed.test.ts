import { expect, test } from "vitest";
import type { ChangedTask } from "@/lib/generations/list-changed-tasks";
import type { TaskView } from "@/lib/generations/schemas";
import { TaskFeed } from "./task-feed";

const change = (id: string, seq: number): ChangedTask => ({
  seq,
  deleted: false,
  task: { id } as TaskView,
});
const idsOf = (events: string[]) => events.map((event) => /"id":"(\w+)"/.exec(event)?.[1]);

function feedOf(rows: ChangedTask[], last: number) {
  return new TaskFeed(
    {
      async *open() {},
      changedAfter: async (after) =>
        rows
          .filter(({ seq }) => seq > after)
          .sort((a, b) => a.seq - b.seq)
          .slice(0, 3),
    },
    last,
    false,
  );
}

test("a change that commits after a later one was said is said, too", async () => {
  const rows = [change("b", 1_002)];
  const feed = feedOf(rows, 1_000);
  expect(idsOf(await feed.next())).toEqual(["b"]);
  expect(await feed.next()).toEqual([]);
  rows.push(change("a", 1_001));
  expect(await feed.next()).toEqual([]);
  feed.heard(1_001);
  expect(idsOf(await feed.next())).toEqual(["a"]);
  expect(await feed.next()).toEqual([]);
});

test("pages are read to the end, and a change is said once", async () => {
  const rows = Array.from({ length: 10 }, (_, index) => change(`t${index}`, 2_000 + index));
  const feed = feedOf(rows, 1_999);
  const said: (string | undefined)[] = [];
  for (let events = await feed.next(); events.length > 0; events = await feed.next())
    said.push(...idsOf(events));
  expect(said).toEqual(rows.map(({ task }) => task.id));
  feed.heard(null);
  expect(await feed.next()).toEqual([]);
});
