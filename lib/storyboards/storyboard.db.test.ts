import { beforeAll, describe, expect, test } from "vitest";
import { generateDialogues } from "@/lib/audio/generate-dialogues";
import {
  asset,
  deliverBatch,
  LANTERN,
  parse,
  person,
  script,
  storyboard,
  storyboarded,
  useVendor,
} from "@/lib/projects/test-support/studio";
import { getParsed } from "@/lib/scripts/get-parsed";
import { createShot } from "@/lib/shots/create-shot";
import { deleteShot } from "@/lib/shots/delete-shot";
import { restoreShot } from "@/lib/shots/restore-shot";
import { updateShot } from "@/lib/shots/update-shot";
import { uploadTake } from "@/lib/takes/upload-take";
import { getStoryboard } from "./get-storyboard";

beforeAll(useVendor);

describe("a storyboard", () => {
  test("says every line of the script once, in order, with cast and places resolved", async () => {
    const actor = await person();
    const project_id = await storyboarded(actor);
    const board = await getStoryboard(actor, { project_id });
    const parsed = await getParsed(actor, { project_id });
    expect(board.shots.length).toBeGreaterThan(8);
    expect(board.shots.map(({ order }) => order)).toEqual(board.shots.map((_, index) => index + 1));
    const lines = parsed.scenes.flatMap(({ beats }) =>
      beats.filter((b) => ["dialogue", "narration", "caption"].includes(b.type)),
    );
    expect(board.shots.flatMap((shot) => shot.dialogue.map(({ text }) => text))).toEqual(
      lines.map(({ text }) => text),
    );
    expect(board.shots.every(({ scene_id, scene_number }) => scene_id && scene_number)).toBe(true);
    expect(board.shots.every(({ stale }) => stale.start === "missing" && stale.video === "blocked")).toBe(
      true,
    );
    expect(board.shots.some(({ sound_effects }) => sound_effects.length > 0)).toBe(true);
  });

  test("planned again, keeps hand edits, takes, voices and hand-made shots", async () => {
    const actor = await person();
    const project_id = await storyboarded(actor);
    const before = await getStoryboard(actor, { project_id });
    const [first, second, third] = before.shots;
    if (!first || !second || !third) throw new Error("too few shots");
    await updateShot(actor, {
      shot_id: first.shot_id,
      version: first.version,
      scene_description: "我的画面 🎬",
      camera: "crane",
    });
    await uploadTake(actor, {
      shot_id: second.shot_id,
      kind: "start",
      asset_id: await asset(actor.userId, "image/png"),
    });
    const { shot: own } = await createShot(actor, {
      project_id,
      after: second.shot_id,
      fields: { scene_description: "空镜" },
    });
    const voices = await generateDialogues(actor, { project_id, only: "missing" });
    if (!("batch_task_id" in voices)) throw new Error("nothing to say");
    await deliverBatch(voices.batch_task_id);

    await script(
      actor,
      project_id,
      LANTERN.replace(
        "林小满：（冷淡）放下吧。修灯二十，不讲价。",
        "林小满：（冷淡）放下吧。修灯三十，不讲价。",
      ),
    );
    await parse(actor, project_id);
    await storyboard(actor, project_id);
    const after = await getStoryboard(actor, { project_id });
    const now = new Map(after.shots.map((shot) => [shot.shot_id, shot]));
    expect(now.get(first.shot_id)).toMatchObject({ scene_description: "我的画面 🎬", camera: "crane" });
    expect(now.get(second.shot_id)?.keyframes.start).not.toBeNull();
    expect(now.get(own.shot_id)?.order).toBe((now.get(second.shot_id)?.order ?? 0) + 1);
    const said = after.shots.flatMap(({ dialogue }) => dialogue);
    expect(said.filter(({ text }) => text.includes("修灯三十")).map(({ audio }) => audio)).toEqual([null]);
    expect(
      said
        .filter(({ audio, text }) => !audio && /\p{L}/u.test(text) && !text.includes("修灯三十"))
        .filter(({ kind }) => kind !== "caption"),
    ).toEqual([]);
  });

  test("planned without keeping edits starts over, and what it removed can be restored", async () => {
    const actor = await person();
    const project_id = await storyboarded(actor);
    const [first] = (await getStoryboard(actor, { project_id })).shots;
    if (!first) throw new Error("no shot");
    await updateShot(actor, { shot_id: first.shot_id, version: first.version, scene_description: "改过" });
    const result = await storyboard(actor, project_id, false);
    expect(result.removed_edited).toEqual([first.shot_id]);
    const { shot } = await restoreShot(actor, { shot_id: first.shot_id });
    expect(shot).toMatchObject({ scene_description: "改过", order: 1 });
  });

  test("a removed shot comes back where it was, with its takes", async () => {
    const actor = await person();
    const project_id = await storyboarded(actor);
    const before = await getStoryboard(actor, { project_id });
    const third = before.shots[2];
    if (!third) throw new Error("no shot");
    await uploadTake(actor, {
      shot_id: third.shot_id,
      kind: "video",
      asset_id: await asset(actor.userId, "video/mp4", { durationMs: 2_000 }),
    });
    await deleteShot(actor, { shot_id: third.shot_id });
    expect((await getStoryboard(actor, { project_id })).shots).toHaveLength(before.shots.length - 1);
    const { shot } = await restoreShot(actor, { shot_id: third.shot_id });
    expect(shot.order).toBe(3);
    expect(shot.video).not.toBeNull();
  });
});
