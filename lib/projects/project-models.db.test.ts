import { beforeAll, expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.ENCRYPTION_KEYS = `k1:${Buffer.alloc(32, 7).toString("base64")}`;
});

import { pool } from "@/db";
import { generateImages } from "@/lib/storyboards/generate-images";
import { generateVideos } from "@/lib/storyboards/generate-videos";
import { deleteKey } from "@/lib/user-keys/delete-key";
import { putKey } from "@/lib/user-keys/put-key";
import { getProject } from "./get-project";
import { deliverBatch, fail, person, project, SHORT, storyboarded, useVendor } from "./test-support/studio";
import { updateProject } from "./update-project";

beforeAll(useVendor);

test("a project's models are chosen step by step, kept beside each other, and taken back", async () => {
  const actor = await person();
  const project_id = await project(actor);
  const change = async (edit: Partial<Parameters<typeof updateProject>[1]>) => {
    const { version } = (await getProject(actor, { project_id })).project;
    return (await updateProject(actor, { project_id, version, ...edit })).project;
  };
  await change({ models: { image: "wan2.7-image" } });
  expect(await change({ models: { video: "kling-v2-6" }, fallback: true })).toMatchObject({
    models: { image: "wan2.7-image", video: "kling-v2-6" },
    fallback: true,
  });
  expect(await change({ models: { image: null } })).toMatchObject({
    models: { video: "kling-v2-6" },
    fallback: true,
  });
  expect(await change({ fallback: false })).toMatchObject({ fallback: false });
});

test("work uses the project's model while it is offered, and the default when its key is gone", async () => {
  const actor = await person();
  const scope = { project_id: await storyboarded(actor, SHORT) };
  const { version } = (await getProject(actor, scope)).project;
  await updateProject(actor, { ...scope, version, models: { image: "wan2.7-image" } });
  const modelsUsed = async () => {
    const started = await generateImages(actor, {
      ...scope,
      only: "missing",
      quality: "final",
      keyframe: "start",
    });
    const id = "batch_task_id" in started ? started.batch_task_id : null;
    const rows = await pool`select id, model from generations where parent_id = ${id}`;
    for (const row of rows) await fail(row.id);
    return [...new Set(rows.map(({ model }) => model))];
  };
  await putKey(actor, { provider: "dashscope", api_key: "sk-0123456789", region: "CN" });
  expect(await modelsUsed()).toEqual(["wan2.7-image"]);
  await deleteKey(actor, { provider: "dashscope" });
  expect(await modelsUsed()).toEqual(["sketch-image"]);
});

test("a model that has to fetch pictures from a store it cannot reach is refused before anything is held", async () => {
  const actor = await person();
  const scope = { project_id: await storyboarded(actor, SHORT) };
  await putKey(actor, { provider: "yunwu", api_key: "sk-0123456789" });
  const started = await generateImages(actor, {
    ...scope,
    only: "missing",
    quality: "final",
    keyframe: "start",
  });
  if (!("batch_task_id" in started) || !started.batch_task_id) throw new Error("nothing started");
  await deliverBatch(started.batch_task_id);
  const holds = async () => (await pool`select count(*)::int as n from holds where status = 'open'`)[0]?.n;
  const before = await holds();
  await expect(
    generateVideos(actor, {
      ...scope,
      only: "missing",
      keyframe: "start",
      quality: "final",
      model: "yunwu-veo3.1-fast",
    }),
  ).rejects.toMatchObject({
    reason: "batch_blocked",
    details: { blocked: expect.arrayContaining([expect.objectContaining({ reason: "media_unreachable" })]) },
  });
  expect(await holds()).toBe(before);
});
