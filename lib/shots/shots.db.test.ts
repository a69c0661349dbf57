import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { pool } from "@/db";
import { generateDialogues } from "@/lib/audio/generate-dialogues";
import { listCharacters } from "@/lib/characters/list-characters";
import { updateCharacter } from "@/lib/characters/update-character";
import { AppError } from "@/lib/errors";
import { getProject } from "@/lib/projects/get-project";
import {
  deliverBatch,
  fail,
  person,
  SHORT,
  storyboarded,
  useVendor,
} from "@/lib/projects/test-support/studio";
import { updateProject } from "@/lib/projects/update-project";
import { listScenes } from "@/lib/scenes/list-scenes";
import { updateScene } from "@/lib/scenes/update-scene";
import { generateImages } from "@/lib/storyboards/generate-images";
import { generateVideos } from "@/lib/storyboards/generate-videos";
import { getStoryboard } from "@/lib/storyboards/get-storyboard";
import { createShot } from "./create-shot";
import { getShot } from "./get-shot";
import { reorderShots } from "./reorder-shots";
import { updateShotBody } from "./schemas";
import { updateShot } from "./update-shot";

beforeAll(useVendor);
const batchOf = (started: object): string | null =>
  "batch_task_id" in started ? (started.batch_task_id as string | null) : null;

/** A project with every keyframe, voice and clip made. */
async function finished() {
  const actor = await person(5_000);
  const project_id = await storyboarded(actor, SHORT);
  const all = { project_id, only: "missing", quality: "draft" } as const;
  await deliverBatch(batchOf(await generateImages(actor, { ...all, keyframe: "start" })));
  await deliverBatch(batchOf(await generateDialogues(actor, { project_id, only: "missing" })), 900);
  await deliverBatch(batchOf(await generateVideos(actor, { ...all, keyframe: "start" })), 2_000);
  const { shots } = await getStoryboard(actor, { project_id });
  const shot = shots.find(
    ({ characters, dialogue }) =>
      characters.length > 0 && dialogue.some(({ kind, audio }) => kind === "dialogue" && audio),
  );
  if (!shot) throw new Error("nobody speaks");
  return { actor, project_id, shots, shot };
}

describe("what is stale", () => {
  test("is nothing when everything was just made", async () => {
    const { shots } = await finished();
    for (const { stale } of shots)
      expect(stale).toMatchObject({ start: "current", video: "current", voice: "current" });
  });

  type Made = Awaited<ReturnType<typeof finished>>;
  const edit = ({ actor, shot }: Made, fields: Record<string, unknown>) =>
    updateShot(actor, {
      shot_id: shot.shot_id,
      ...updateShotBody.parse({ version: shot.version, ...fields }),
    });
  const cases: [string, (made: Made) => Promise<unknown>, { start: string; video: string; voice: string }][] =
    [
      [
        "a new description: picture and clip",
        (m) => edit(m, { scene_description: "别的" }),
        { start: "stale", video: "stale", voice: "current" },
      ],
      [
        "another camera: the clip",
        (m) => edit(m, { camera: m.shot.camera === "whip" ? "push" : "whip" }),
        { start: "current", video: "stale", voice: "current" },
      ],
      [
        "another length: the clip",
        (m) => edit(m, { duration: m.shot.duration + 1 }),
        { start: "current", video: "stale", voice: "current" },
      ],
      [
        "a transition: nothing",
        (m) => edit(m, { transition: "wipe" }),
        { start: "current", video: "current", voice: "current" },
      ],
      [
        "new words: the voice",
        (m) => edit(m, { dialogue: m.shot.dialogue.map(({ line_id }) => ({ line_id, text: "换词了。" })) }),
        { start: "current", video: "current", voice: "stale" },
      ],
      [
        "no voice wanted: none is stale",
        (m) => edit(m, { audio_source: "none" }),
        { start: "current", video: "current", voice: "current" },
      ],
      [
        "another voice for the speaker: the voice",
        async ({ actor, project_id, shot }) => {
          for (const person of (await listCharacters(actor, { project_id })).items.filter(({ id }) =>
            shot.dialogue.some((l) => l.character_id === id),
          ))
            await updateCharacter(actor, {
              project_id,
              character_id: person.id,
              version: person.version,
              voice_id: "zh-female-child",
            });
        },
        { start: "current", video: "current", voice: "stale" },
      ],
      [
        "other clothes of somebody in the picture: picture and clip",
        async ({ actor, project_id, shot }) => {
          const person = (await listCharacters(actor, { project_id })).items.find(({ id }) =>
            shot.characters.includes(id),
          );
          if (person)
            await updateCharacter(actor, {
              project_id,
              character_id: person.id,
              version: person.version,
              appearance: { clothing: "红衣" },
            });
        },
        { start: "stale", video: "stale", voice: "current" },
      ],
      [
        "another hour at the place: picture and clip",
        async ({ actor, project_id, shot }) => {
          const place = (await listScenes(actor, { project_id })).items.find(
            ({ id }) => id === shot.scene_id,
          );
          if (place)
            await updateScene(actor, {
              project_id,
              scene_id: place.id,
              version: place.version,
              time: "正午",
            });
        },
        { start: "stale", video: "stale", voice: "current" },
      ],
      [
        "another style: all pictures and clips",
        async ({ actor, project_id }) => {
          const { version } = (await getProject(actor, { project_id })).project;
          await updateProject(actor, { project_id, version, style: "noir" });
        },
        { start: "stale", video: "stale", voice: "current" },
      ],
    ];
  test.each(cases)("%s", async (_name, change, expected) => {
    const made = await finished();
    await change(made);
    expect((await getShot(made.actor, { shot_id: made.shot.shot_id })).shot.stale).toMatchObject(expected);
  });
});

describe("editing a shot", () => {
  test("in two tabs: what was acknowledged is there, or was shown as a conflict", async () => {
    const actor = await person();
    const project_id = await storyboarded(actor);
    const [target] = (await getStoryboard(actor, { project_id })).shots;
    if (!target) throw new Error("no shot");
    const fields = fc.record(
      {
        scene_description: fc.string({ maxLength: 20 }),
        prompt: fc.string({ maxLength: 20 }),
        duration: fc.integer({ min: 1, max: 20 }),
      },
      { requiredKeys: [] },
    );
    const step = fc.record({ tab: fc.integer({ min: 0, max: 1 }), fields, refresh: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        const start = (await getShot(actor, { shot_id: target.shot_id })).shot;
        const seen = [start, start];
        let truth: Record<string, unknown> = { ...start };
        for (const { tab, fields: edit, refresh } of steps) {
          if (refresh) seen[tab] = (await getShot(actor, { shot_id: target.shot_id })).shot;
          const clean = updateShotBody.parse({ version: seen[tab]?.version, ...edit });
          try {
            const { shot } = await updateShot(actor, { shot_id: target.shot_id, ...clean });
            seen[tab] = shot;
            truth = { ...truth, ...clean, version: shot.version };
          } catch (error) {
            if (!(error instanceof AppError)) throw error;
            expect(error.reason).toBe("version_conflict");
            const current = error.details?.current as Record<string, unknown>;
            for (const name of Object.keys(edit)) expect(current[name]).toEqual(truth[name]);
          }
          const { shot: now } = await getShot(actor, { shot_id: target.shot_id });
          for (const name of ["scene_description", "prompt", "duration", "version"] as const)
            expect(now[name]).toEqual(truth[name]);
        }
      }),
      { numRuns: 12 },
    );
  });

  test("keeps the voice of a line that stays, and refuses people, places and looks of other projects", async () => {
    const { actor, shot } = await finished();
    const other = await person();
    const elsewhere = await storyboarded(other);
    const [stranger] = (await listCharacters(other, { project_id: elsewhere })).items;
    const { shot: after } = await updateShot(actor, {
      shot_id: shot.shot_id,
      version: shot.version,
      dialogue: [
        { kind: "narration", text: "新的旁白 🎬" },
        ...shot.dialogue.map(({ line_id, text }) => ({ line_id, text })),
      ],
    });
    expect(after.dialogue[0]).toMatchObject({ text: "新的旁白 🎬", audio: null, stale: "missing" });
    expect(after.dialogue.slice(1).map(({ audio }) => audio?.asset_id)).toEqual(
      shot.dialogue.map(({ audio }) => audio?.asset_id),
    );
    for (const fields of [
      { characters: [stranger?.id ?? ""] },
      { dialogue: [{ text: "x", character_id: stranger?.id ?? "" }] },
      { sound_effects: [{ effect_id: "sfx-none", offset: 0, volume: 1 }] },
    ])
      await expect(
        updateShot(actor, { shot_id: shot.shot_id, version: after.version, ...fields }),
      ).rejects.toMatchObject({ reason: "not_found" });
  });

  test("moving shots needs every id and the storyboard as it is", async () => {
    const actor = await person();
    const project_id = await storyboarded(actor);
    const { shots, version } = await getStoryboard(actor, { project_id });
    const ids = shots.map(({ shot_id }) => shot_id);
    const moved = await reorderShots(actor, {
      project_id,
      version,
      shot_ids: [...ids.slice(1), ids[0] ?? ""],
    });
    expect(moved.version).toBe(version + 1);
    await expect(reorderShots(actor, { project_id, version, shot_ids: ids })).rejects.toMatchObject({
      reason: "version_conflict",
      details: { version: version + 1, current: { shot_ids: moved.shot_ids } },
    });
    await expect(
      reorderShots(actor, { project_id, version: version + 1, shot_ids: ids.slice(1) }),
    ).rejects.toMatchObject({ field: "shot_ids" });
    const { shot } = await createShot(actor, { project_id, after: null });
    expect(shot.order).toBe(1);
  });
});

describe("a batch", () => {
  test("draws what is missing, what is stale, what failed, or all — and says what it costs before", async () => {
    const actor = await person(5_000);
    const project_id = await storyboarded(actor);
    const base = { project_id, keyframe: "start", quality: "draft" } as const;
    const count = (await getStoryboard(actor, { project_id })).shots.length;
    const quote = await generateImages(actor, { ...base, only: "missing", dry_run: true });
    expect(quote).toMatchObject({ status: 200, data: { credits: count, blocked: [] } });
    const started = await generateImages(actor, { ...base, only: "missing", max_credits: count });
    expect(started).toMatchObject({ total_shots: count, credits: count });
    const twice = await generateImages(actor, { ...base, only: "missing" });
    expect(twice).toMatchObject({ batch_task_id: batchOf(started), credits: 0 });
    const children = await deliverBatch(batchOf(started));
    expect(children).toHaveLength(count);
    expect(await generateImages(actor, { ...base, only: "missing" })).toMatchObject({
      status: 200,
      data: { batch_task_id: null, total_shots: 0 },
    });
    const [first, second] = (await getStoryboard(actor, { project_id })).shots;
    if (!first || !second) throw new Error("no shots");
    await updateShot(actor, { shot_id: first.shot_id, version: first.version, scene_description: "重画" });
    expect(await generateImages(actor, { ...base, only: "stale" })).toMatchObject({
      total_shots: 1,
      credits: 1,
    });
    const again = await generateImages(actor, { ...base, only: "all", shot_ids: [second.shot_id] });
    expect(again).toMatchObject({ total_shots: 1 });
    const [child] = await pool`select id from generations where parent_id = ${batchOf(again)}`;
    await fail(String(child?.id ?? batchOf(again)));
    expect(await generateImages(actor, { ...base, only: "failed" })).toMatchObject({ total_shots: 1 });
    await expect(
      generateImages(actor, { ...base, only: "all", shot_ids: [project_id] }),
    ).rejects.toMatchObject({ field: "shot_ids" });
    await expect(generateImages(actor, { ...base, only: "all", max_credits: 1 })).rejects.toMatchObject({
      reason: "price_changed",
    });
  });

  test("that something blocks queues nothing and lists what", async () => {
    const actor = await person();
    const project_id = await storyboarded(actor);
    const { shots } = await getStoryboard(actor, { project_id });
    const before = await pool`select count(*)::int as n from generations`;
    const base = { project_id, keyframe: "start", quality: "draft", only: "missing" } as const;
    await expect(generateVideos(actor, base)).rejects.toMatchObject({
      reason: "batch_blocked",
      status: 409,
      details: {
        count: shots.length,
        blocked: shots.map(({ shot_id }) => ({ shot_id, reason: "no_start_keyframe" })),
      },
    });
    expect(await pool`select count(*)::int as n from generations`).toEqual(before);
    const poor = await person(3);
    const theirs = await storyboarded(poor);
    await expect(generateImages(poor, { ...base, project_id: theirs })).rejects.toMatchObject({
      reason: "insufficient_credits",
    });
    const quote = await generateImages(poor, { ...base, project_id: theirs, dry_run: true });
    expect(quote).toMatchObject({ data: { blocked: [{ reason: "insufficient_credits" }] } });
  });
});
