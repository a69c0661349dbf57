import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { person, SHORT, storyboarded, useVendor } from "@/lib/projects/test-support/studio";
import { getStoryboard } from "@/lib/storyboards/get-storyboard";
import { createShot } from "./create-shot";
import { deleteShots } from "./delete-shots";
import { restoreShots } from "./restore-shots";
import { shotList } from "./schemas";

beforeAll(useVendor);

const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof AppError ? error.reason : error),
  );

/** A storyboard of at least six shots. */
async function board() {
  const actor = await person();
  const project_id = await storyboarded(actor, SHORT);
  for (let count = (await shotsOf(actor, project_id)).length; count < 6; count++)
    await createShot(actor, { project_id });
  return { actor, project_id, ids: await shotsOf(actor, project_id) };
}
const boardOf = (actor: Actor, project_id: string) => getStoryboard(actor, { project_id });
const shotsOf = async (actor: Actor, project_id: string) =>
  (await boardOf(actor, project_id)).shots.map(({ shot_id }) => shot_id);
const at = (ids: string[], ...places: number[]) => places.map((place) => ids[place - 1] ?? "");

test("many shots go in one step, and one undo brings all of them back to their places", async () => {
  const { actor, project_id, ids } = await board();
  const { version } = await boardOf(actor, project_id);
  const shot_ids = at(ids, 5, 2, 1);
  await deleteShots(actor, { project_id, shot_ids });
  expect(await shotsOf(actor, project_id)).toEqual(ids.filter((id) => !shot_ids.includes(id)));
  expect((await boardOf(actor, project_id)).version).toBe(version + 1);
  await restoreShots(actor, { project_id, shot_ids });
  expect(await shotsOf(actor, project_id)).toEqual(ids);
  expect((await boardOf(actor, project_id)).version).toBe(version + 2);
});

test("shots deleted in turns come back to their places in any turn", async () => {
  const { actor, project_id, ids } = await board();
  const turns = [at(ids, 2), at(ids, 3, 4), at(ids, 1)];
  for (const shot_ids of turns) await deleteShots(actor, { project_id, shot_ids });
  for (const turn of [1, 0, 2]) await restoreShots(actor, { project_id, shot_ids: turns[turn] ?? [] });
  expect(await shotsOf(actor, project_id)).toEqual(ids);
});

test("where one of them is gone already, none is deleted", async () => {
  const { actor, project_id, ids } = await board();
  await deleteShots(actor, { project_id, shot_ids: at(ids, 2) });
  const before = await boardOf(actor, project_id);
  expect(await reasonOf(deleteShots(actor, { project_id, shot_ids: at(ids, 1, 2, 3) }))).toBe("not_found");
  expect(await boardOf(actor, project_id)).toEqual(before);
});

test("the same list deleted twice at once is deleted once, and undone twice it is back once", async () => {
  const { actor, project_id, ids } = await board();
  const shot_ids = at(ids, 1, 2, 3);
  const tries = [1, 2].map(() => reasonOf(deleteShots(actor, { project_id, shot_ids })));
  expect((await Promise.all(tries)).sort()).toEqual(["not_found", null].sort());
  await Promise.all([1, 2].map(() => restoreShots(actor, { project_id, shot_ids })));
  expect(await shotsOf(actor, project_id)).toEqual(ids);
});

test("nobody reaches shots of another project, their own or somebody else's", async () => {
  const { actor, project_id, ids } = await board();
  const other = await board();
  const mixed = [...at(ids, 1), ...at(other.ids, 1)];
  for (const verb of [deleteShots, restoreShots]) {
    expect(await reasonOf(verb(actor, { project_id, shot_ids: mixed }))).toBe("not_found");
    expect(await reasonOf(verb(other.actor, { project_id, shot_ids: at(ids, 1) }))).toBe("project_not_found");
  }
  expect(await shotsOf(actor, project_id)).toEqual(ids);
  expect(await shotsOf(other.actor, other.project_id)).toEqual(other.ids);
});

test("a list has an end, and at least one shot", () => {
  const list = (count: number) => ({
    project_id: "p",
    shot_ids: Array.from({ length: count }, () => "01a20011-d030-747a-9eef-d1e6a2b9beb0"),
  });
  expect([0, 1, 5_000, 5_001].map((count) => shotList.safeParse(list(count)).success)).toEqual([
    false,
    true,
    true,
    false,
  ]);
});
