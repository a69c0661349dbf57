import { beforeAll, describe, expect, test } from "vitest";
import { db, pool } from "@/db";
import { findAssets } from "@/db/queries/assets";
import { generateDialogues } from "@/lib/audio/generate-dialogues";
import { generateCharacterImage } from "@/lib/characters/generate-image";
import { listCharacters } from "@/lib/characters/list-characters";
import { getProject } from "@/lib/projects/get-project";
import {
  asset,
  deliver,
  fail,
  person,
  SHORT,
  storyboarded,
  task,
  useVendor,
} from "@/lib/projects/test-support/studio";
import { generateShotVideo } from "@/lib/shots/generate-video";
import { getShot } from "@/lib/shots/get-shot";
import { regenerateShot } from "@/lib/shots/regenerate-shot";
import { reorderShots } from "@/lib/shots/reorder-shots";
import { shotWorkInput } from "@/lib/shots/schemas";
import { updateShot } from "@/lib/shots/update-shot";
import { getStoryboard } from "@/lib/storyboards/get-storyboard";
import { applyResult } from "./apply-result";
import { listTakes } from "./list-takes";
import { selectTake } from "./select-take";
import { uploadTake } from "./upload-take";

beforeAll(useVendor);

async function studio() {
  const actor = await person();
  const project_id = await storyboarded(actor, SHORT);
  const { shots, version } = await getStoryboard(actor, { project_id });
  const speaking = shots.find(({ dialogue }) =>
    dialogue.some(({ kind, text }) => kind === "dialogue" && /\p{L}/u.test(text)),
  );
  if (!speaking) throw new Error("nobody speaks");
  return { actor, project_id, shots, version, speaking };
}
const work = (shot_id: string, more: Record<string, unknown> = {}) =>
  shotWorkInput.parse({ shot_id, ...more });
const idOf = (started: object): string => ("task_id" in started ? String(started.task_id) : "");

describe("a finished picture", () => {
  test("becomes a take of its shot, chosen, and the project's cover; applied twice it is one take", async () => {
    const { actor, project_id, speaking } = await studio();
    const id = idOf(await regenerateShot(actor, work(speaking.shot_id)));
    const assetId = await deliver(id);
    const row = await task(id);
    expect(row.result).toMatchObject({ asset_id: assetId });
    const again = await db.transaction(async (tx) => applyResult(tx, row, await findAssets(tx, [assetId])));
    expect(again).toMatchObject({ asset_id: assetId });
    const { items } = await listTakes(actor, { shot_id: speaking.shot_id });
    expect(items).toMatchObject([{ kind: "start", selected: true, origin: "generated", task_id: id }]);
    expect((await getShot(actor, { shot_id: speaking.shot_id })).shot).toMatchObject({
      stale: { start: "current" },
    });
    expect((await getProject(actor, { project_id })).project.thumbnail?.asset_id).toBe(assetId);
  });

  test("does not take the place of one chosen since, when its completion is repeated", async () => {
    const { actor, speaking } = await studio();
    const id = idOf(await regenerateShot(actor, work(speaking.shot_id)));
    const assetId = await deliver(id);
    const own = await uploadTake(actor, {
      shot_id: speaking.shot_id,
      kind: "start",
      asset_id: await asset(actor.userId, "image/png"),
    });
    await db.transaction(async (tx) => applyResult(tx, await task(id), await findAssets(tx, [assetId])));
    const { items } = await listTakes(actor, { shot_id: speaking.shot_id });
    expect(items.find(({ selected }) => selected)?.id).toBe(own.take.id);
    const generated = items.find(({ origin }) => origin === "generated");
    const { shot } = await selectTake(actor, { shot_id: speaking.shot_id, take_id: generated?.id ?? "" });
    expect(shot.keyframes.start?.asset_id).toBe(assetId);
  });

  test("goes to its own shot although the shots were moved while it was made", async () => {
    const { actor, project_id, shots, version, speaking } = await studio();
    const id = idOf(await regenerateShot(actor, work(speaking.shot_id)));
    await reorderShots(actor, {
      project_id,
      version,
      shot_ids: shots.map(({ shot_id }) => shot_id).reverse(),
    });
    const assetId = await deliver(id);
    const after = await getStoryboard(actor, { project_id });
    const drawn = after.shots.filter(({ keyframes }) => keyframes.start);
    expect(drawn.map(({ shot_id, keyframes }) => [shot_id, keyframes.start?.asset_id])).toEqual([
      [speaking.shot_id, assetId],
    ]);
    expect(after.shots.map(({ shot_id }) => shot_id)).toEqual(shots.map(({ shot_id }) => shot_id).reverse());
  });

  test("of a character is added to its pictures once", async () => {
    const { actor, project_id } = await studio();
    const [person] = (await listCharacters(actor, { project_id })).items;
    const character_id = person?.id ?? "";
    const id = idOf(await generateCharacterImage(actor, { project_id, character_id, quality: "draft" }));
    const twice = idOf(await generateCharacterImage(actor, { project_id, character_id, quality: "draft" }));
    expect(twice).toBe(id);
    const assetId = await deliver(id);
    await db.transaction(async (tx) => applyResult(tx, await task(id), await findAssets(tx, [assetId])));
    const now = (await listCharacters(actor, { project_id })).items.find((one) => one.id === character_id);
    expect(now?.reference_images.map(({ asset_id }) => asset_id)).toEqual([assetId]);
  });
});

describe("a finished voice", () => {
  async function speak() {
    const made = await studio();
    const { actor, project_id, speaking } = made;
    const batch = await generateDialogues(actor, {
      project_id,
      only: "missing",
      shot_ids: [speaking.shot_id],
    });
    const [row] =
      await pool`select id, line_id from generations where shot_id = ${speaking.shot_id} and type = 'tts' order by id`;
    return { ...made, batch, taskId: String(row?.id), lineId: String(row?.line_id) };
  }

  test("is chosen for its line and makes the shot long enough, never shorter", async () => {
    const { actor, speaking, taskId, lineId } = await speak();
    await deliver(taskId, 12_340);
    const { shot } = await getShot(actor, { shot_id: speaking.shot_id });
    expect(shot.dialogue.find(({ line_id }) => line_id === lineId)?.stale).toBe("current");
    expect(shot.duration).toBe(12.64);
    const { shot: shorter } = await updateShot(actor, {
      shot_id: shot.shot_id,
      version: shot.version,
      duration: 20,
    });
    expect(shorter.duration).toBe(20);
  });

  test("leaves a locked duration alone, with a warning", async () => {
    const { actor, speaking, taskId } = await speak();
    await updateShot(actor, {
      shot_id: speaking.shot_id,
      version: speaking.version,
      duration: 2,
      duration_locked: true,
    });
    await deliver(taskId, 9_000);
    const { shot } = await getShot(actor, { shot_id: speaking.shot_id });
    expect(shot).toMatchObject({ duration: 2, duration_locked: true });
    expect(shot.warnings).toContain("voice_longer_than_shot");
  });

  test("of words that were changed meanwhile is kept but not chosen", async () => {
    const { actor, speaking, taskId, lineId } = await speak();
    const dialogue = speaking.dialogue.map(({ line_id, text }) => ({
      line_id,
      text: line_id === lineId ? "改了词。" : text,
    }));
    await updateShot(actor, { shot_id: speaking.shot_id, version: speaking.version, dialogue });
    await deliver(taskId);
    const { shot } = await getShot(actor, { shot_id: speaking.shot_id });
    expect(shot.dialogue.find(({ line_id }) => line_id === lineId)).toMatchObject({
      text: "改了词。",
      audio: null,
      stale: "missing",
    });
    expect((await listTakes(actor, { shot_id: speaking.shot_id })).items).toMatchObject([
      { kind: "voice", selected: false },
    ]);
  });
});

test("several takes are one batch, each with a seed of its own; a failure is told until it is made good", async () => {
  const { actor, speaking } = await studio();
  const batch = idOf(await regenerateShot(actor, work(speaking.shot_id, { count: 3 })));
  const rows =
    await pool`select id, request->>'seed' as seed from generations where parent_id = ${batch} order by id`;
  expect(new Set(rows.map(({ seed }) => seed)).size).toBe(3);
  for (const { id } of rows) await fail(id);
  expect((await getShot(actor, { shot_id: speaking.shot_id })).shot.status).toBe("failed");
  await deliver(idOf(await regenerateShot(actor, work(speaking.shot_id))));
  expect((await getShot(actor, { shot_id: speaking.shot_id })).shot.status).toBe("pending");
});

test("a clip starts from the chosen picture, and without one it is refused before anything is held", async () => {
  const { actor, speaking } = await studio();
  await expect(generateShotVideo(actor, work(speaking.shot_id))).rejects.toMatchObject({
    reason: "batch_blocked",
    details: { blocked: [{ reason: "no_start_keyframe" }] },
  });
  const { take } = await uploadTake(actor, {
    shot_id: speaking.shot_id,
    kind: "start",
    asset_id: await asset(actor.userId, "image/png"),
  });
  const id = idOf(await generateShotVideo(actor, work(speaking.shot_id)));
  expect((await task(id)).request).toMatchObject({
    kind: "video",
    start: { assetId: take.media?.asset_id, url: "" },
  });
  await deliver(id, 4_000);
  expect((await getShot(actor, { shot_id: speaking.shot_id })).shot).toMatchObject({
    status: "completed",
    stale: { video: "current" },
  });
  await expect(
    uploadTake(actor, {
      shot_id: speaking.shot_id,
      kind: "video",
      asset_id: await asset(actor.userId, "image/png"),
    }),
  ).rejects.toMatchObject({ reason: "unsupported_file" });
});
