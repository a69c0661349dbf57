import { beforeAll, describe, expect, test } from "vitest";
import { pool } from "@/db";
import { createCharacter } from "@/lib/characters/create-character";
import { createEpisode } from "@/lib/episodes/create-episode";
import { deleteEpisode } from "@/lib/episodes/delete-episode";
import { listEpisodes } from "@/lib/episodes/list-episodes";
import { reorderEpisodes } from "@/lib/episodes/reorder-episodes";
import { updateEpisode } from "@/lib/episodes/update-episode";
import { generateImages } from "@/lib/storyboards/generate-images";
import { getStoryboard } from "@/lib/storyboards/get-storyboard";
import { deleteProject } from "./delete-project";
import { duplicateProject } from "./duplicate-project";
import { getProject } from "./get-project";
import { listProjects } from "./list-projects";
import { restoreProject } from "./restore-project";
import { createProjectInput, listProjectsInput, updateProjectBody } from "./schemas";
import { deliverBatch, person, project, storyboarded, useVendor } from "./test-support/studio";
import { updateProject } from "./update-project";

beforeAll(useVendor);
const list = (query: Record<string, unknown> = {}) => listProjectsInput.parse(query);

describe("a list of projects", () => {
  test("is paged by keyset without gaps or repeats while projects come and change", async () => {
    const actor = await person();
    for (let n = 0; n < 25; n++) await project(actor, { title: `项目 ${String(n).padStart(2, "0")}` });
    for (const sort of ["updated", "created", "title"]) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await listProjects(actor, list({ sort, cursor, page_size: 7 }));
        seen.push(...page.items.map(({ title }) => title));
        cursor = page.pagination.next_cursor ?? undefined;
        expect(page.pagination.total).toBe(25);
      } while (cursor);
      expect(new Set(seen).size).toBe(25);
      expect(seen).toHaveLength(25);
      expect(seen).toEqual(
        [...seen].sort((a, b) => (sort === "title" ? a.localeCompare(b) : b.localeCompare(a))),
      );
    }
    const third = await listProjects(actor, list({ sort: "title", page: 3, page_size: 10 }));
    expect(third.items.map(({ title }) => title)).toEqual([
      "项目 20",
      "项目 21",
      "项目 22",
      "项目 23",
      "项目 24",
    ]);
  });

  test("finds by words, taking % and _ as they are, and refuses a cursor it did not make", async () => {
    const actor = await person();
    await project(actor, { title: "100% 真实" });
    await project(actor, { title: "1000 夜" });
    expect((await listProjects(actor, list({ search: "100%" }))).items.map(({ title }) => title)).toEqual([
      "100% 真实",
    ]);
    await expect(listProjects(actor, list({ cursor: "bm9wZQ" }))).rejects.toMatchObject({
      reason: "invalid_parameter",
      field: "cursor",
    });
  });

  test("tells drafts, work in progress and failures apart, and counts what is there", async () => {
    const actor = await person();
    const id = await storyboarded(actor);
    await project(actor, { title: "空" });
    await generateImages(actor, { project_id: id, only: "missing", keyframe: "start", quality: "draft" });
    const { items } = await listProjects(actor, list({ status: "generating" }));
    expect(items).toMatchObject([{ id, status: "generating", stage: "director" }]);
    expect(items[0]?.counts.shots).toBeGreaterThan(5);
    expect((await listProjects(actor, list({ status: "draft" }))).items.map(({ title }) => title)).toEqual([
      "空",
    ]);
    await pool`update generations set status = 'failed' where project_id = ${id} and status in ('queued','running')`;
    expect((await getProject(actor, { project_id: id })).project.status).toBe("failed");
  });

  test("shows archived projects only when asked, deleted ones never", async () => {
    const actor = await person();
    const kept = await project(actor);
    const gone = await project(actor);
    await deleteProject(actor, { project_id: gone });
    await updateProject(actor, { project_id: kept, version: 1, archived: true });
    expect((await listProjects(actor, list())).items).toEqual([]);
    expect((await listProjects(actor, list({ archived: "true" }))).items.map(({ id }) => id)).toEqual([kept]);
    await expect(getProject(actor, { project_id: gone })).rejects.toMatchObject({
      reason: "project_not_found",
    });
    await restoreProject(actor, { project_id: gone });
    expect((await getProject(actor, { project_id: gone })).project.id).toBe(gone);
    await expect(restoreProject(actor, { project_id: gone })).rejects.toMatchObject({
      reason: "project_not_found",
    });
  });
});

describe("editing a project", () => {
  test("on an older version is refused with what the fields are now", async () => {
    const actor = await person();
    const project_id = await project(actor);
    await updateProject(actor, { project_id, version: 1, title: "第一", description: "甲" });
    await expect(updateProject(actor, { project_id, version: 1, title: "第二" })).rejects.toMatchObject({
      reason: "version_conflict",
      status: 409,
      details: { version: 2, current: { title: "第一" } },
    });
  });

  test("keeps emoji, direction marks and long lines; NUL shows as ␀; an empty title is refused", async () => {
    const actor = await person();
    const description = `\u202eRTL 🎬 ${"长".repeat(4_900)}\u0000\ud800`;
    const project_id = await project(actor, { title: "🏮‮巷", description });
    const { project: view } = await getProject(actor, { project_id });
    expect(view.title).toBe("🏮‮巷");
    expect(view.description).toBe(`\u202eRTL 🎬 ${"长".repeat(4_900)}␀\ufffd`);
    expect(createProjectInput.safeParse({ title: "  " }).success).toBe(false);
    expect(updateProjectBody.safeParse({ title: "x" }).success).toBe(false);
  });
});

describe("episodes", () => {
  test("are numbered without gaps through adding, moving and removing; one always stays", async () => {
    const actor = await person();
    const project_id = await project(actor);
    const { episode: two } = await createEpisode(actor, { project_id, title: "二" });
    const { episode: three } = await createEpisode(actor, { project_id });
    expect(three.title).toBe("第3集");
    const [one] = (await listEpisodes(actor, { project_id })).items;
    if (!one) throw new Error("no episode");
    await reorderEpisodes(actor, { project_id, episode_ids: [three.id, one.id, two.id] });
    await expect(
      reorderEpisodes(actor, { project_id, episode_ids: [three.id, one.id] }),
    ).rejects.toMatchObject({ reason: "conflict" });
    await deleteEpisode(actor, { project_id, episode_id: one.id });
    expect((await listEpisodes(actor, { project_id })).items.map(({ id, number }) => [id, number])).toEqual([
      [three.id, 1],
      [two.id, 2],
    ]);
    await updateEpisode(actor, { project_id, episode_id: two.id, version: 1, title: "终章" });
    await expect(
      updateEpisode(actor, { project_id, episode_id: two.id, version: 1, title: "别的" }),
    ).rejects.toMatchObject({
      reason: "version_conflict",
      details: { current: { title: "终章" } },
    });
    await deleteEpisode(actor, { project_id, episode_id: three.id });
    await expect(deleteEpisode(actor, { project_id, episode_id: two.id })).rejects.toMatchObject({
      reason: "conflict",
    });
  });
});

test("a copy has the same film, current takes included, and is edited apart", async () => {
  const actor = await person();
  const project_id = await storyboarded(actor);
  const batch = await generateImages(actor, {
    project_id,
    only: "missing",
    keyframe: "start",
    quality: "draft",
  });
  await deliverBatch("batch_task_id" in batch ? batch.batch_task_id : null);
  const before = await getStoryboard(actor, { project_id });
  const { project: copy } = await duplicateProject(actor, { project_id });
  const after = await getStoryboard(actor, { project_id: copy.id });
  expect(copy).toMatchObject({ title: "灯火巷（副本）", version: 1, budget_used: 0 });
  const told = ({ shots }: typeof before) =>
    shots.map(({ scene_description, stale, keyframes, dialogue }) => [
      scene_description,
      stale,
      keyframes.start?.asset_id,
      dialogue.map(({ text }) => text),
    ]);
  expect(told(after)).toEqual(told(before));
  expect(after.shots.every(({ stale }) => stale.start === "current")).toBe(true);
  await createCharacter(actor, { project_id: copy.id, name: "新人" });
  expect((await getProject(actor, { project_id })).project.counts.characters).toBe(4);
});
