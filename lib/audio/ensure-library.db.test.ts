import { text as textOf } from "node:stream/consumers";
import { expect, test } from "vitest";
import { db } from "@/db";
import { findAssets } from "@/db/queries/assets";
import { listLibraryRows, setLibraryAsset, wantedLibraryIds } from "@/db/queries/library";
import { walletOf } from "@/lib/credits/test-support/fixtures";
import { failGeneration } from "@/lib/generations/fail-generation";
import { admitOne } from "@/lib/generations/test-support/fixtures";
import { aiMetadata } from "@/lib/media/ai-label/metadata";
import { person, project } from "@/lib/projects/test-support/studio";
import { createShot } from "@/lib/shots/create-shot";
import { openObject } from "@/lib/storage/objects";
import { assetIdOf } from "./asset-id";
import { ensureLibraryItem, nextItem, registerLibrary } from "./ensure-library";
import { LIBRARY_ITEMS } from "./library-items";
import { listSoundEffects, listVoices } from "./list-library";
import { libraryName } from "./names";
import { setBgmInput } from "./schemas";
import { setBgm } from "./set-bgm";
import { VOICE_SAMPLES, voiceSampleId } from "./voice-samples";
import { VOICES } from "./voices";

test("an item asked for before the library is made is made at once, and only once", async () => {
  await registerLibrary();
  const [first, second] = await Promise.all([
    ensureLibraryItem("sfx-whoosh"),
    ensureLibraryItem("sfx-whoosh"),
  ]);
  expect(first).toBe(second);
  const [asset] = await findAssets(db, [first]);
  expect(asset).toMatchObject({ status: "ready", contentType: "audio/flac", durationMs: 900, userId: null });
  expect(asset && (await textOf(await openObject(asset)))).toContain(`AIGC=${aiMetadata(first)}`);
  const row = (await listLibraryRows(db)).find(({ id }) => id === "sfx-whoosh");
  expect(row?.assetId).toBe(first);
});

test("an unknown item is refused", async () => {
  await expect(ensureLibraryItem("sfx-nothing")).rejects.toMatchObject({ reason: "not_found" });
});

test("what an older version made is made anew, and its asset stays for the films that use it", async () => {
  await registerLibrary();
  const older = await ensureLibraryItem("sfx-pop");
  const foreign = await ensureLibraryItem("sfx-bonk");
  await setLibraryAsset(db, "sfx-pop", foreign);
  const newer = await ensureLibraryItem("sfx-pop");
  expect(newer).toBe(older);
  expect((await findAssets(db, [foreign]))[0]?.status).toBe("ready");
});

test("every item has a name in both languages", () => {
  for (const locale of ["zh", "en"] as const)
    for (const { id } of LIBRARY_ITEMS) expect(libraryName(locale, id)).not.toBe(id);
  expect(new Set(LIBRARY_ITEMS.map(({ id }) => id)).size).toBe(LIBRARY_ITEMS.length);
  expect(new Set(LIBRARY_ITEMS.map(assetIdOf)).size).toBe(LIBRARY_ITEMS.length);
});

test("what a film uses already is made before the rest", async () => {
  await registerLibrary();
  const ids = ["bgm-old-well", "bgm-tiptoe", "sfx-gulp"];
  expect(await wantedLibraryIds(db, ids)).toEqual([]);
  const actor = await person();
  const body = { project_id: await project(actor), bgm_id: "bgm-tiptoe" };
  await setBgm(actor, setBgmInput.parse(body));
  expect(await wantedLibraryIds(db, ids)).toEqual(["bgm-tiptoe"]);
});

test("a voice is heard before it is cast: a sample spoken once, without a charge, and listed from then on", async () => {
  const actor = await person(5);
  const listed = async (id: string) => (await listVoices(actor, {})).items.find((voice) => voice.id === id);
  expect(await listed("zh-female-young")).toMatchObject({ duration: null, url: null, preview_url: null });
  const sample = await ensureLibraryItem(voiceSampleId("zh-female-young"));
  expect(await ensureLibraryItem(voiceSampleId("zh-female-young"))).toBe(sample);
  const voice = await listed("zh-female-young");
  expect(voice?.duration).toBeGreaterThan(1);
  expect(voice?.url).toContain("/system/voices/");
  expect(voice?.preview_url).toBe(voice?.url);
  expect(await listed("zh-male-old")).toMatchObject({ url: null });
  expect((await listVoices(actor, { category: "en" })).items.every(({ url }) => url === null)).toBe(true);
  expect(await walletOf(actor.userId)).toMatchObject({ available: 5, held: 0 });
  // It is neither music nor an effect.
  expect((await listSoundEffects(actor, {})).items.some(({ id }) => id.startsWith("voice-"))).toBe(false);
  const project_id = await project(actor);
  const body = { project_id, bgm_id: voiceSampleId("zh-female-young") };
  await expect(setBgm(actor, setBgmInput.parse(body))).rejects.toMatchObject({ reason: "not_found" });
  const effect = { effect_id: voiceSampleId("zh-female-young"), offset: 0, volume: 1 };
  const shot = createShot(actor, { project_id, fields: { sound_effects: [effect] } });
  await expect(shot).rejects.toMatchObject({ field: "sound_effects" });
});

test("every built-in voice has a sample of its own", () => {
  expect(VOICE_SAMPLES.map(({ id }) => id)).toEqual(VOICES.map(({ id }) => voiceSampleId(id)));
  const ids = [...LIBRARY_ITEMS, ...VOICE_SAMPLES].map(assetIdOf);
  expect(new Set(ids).size).toBe(ids.length);
});

test("while people's tasks are under way, only what a film uses is made", async () => {
  await registerLibrary();
  const ids = ["bgm-old-well", "sfx-gulp"];
  expect(await nextItem(ids)).toBe("bgm-old-well");
  const actor = await person(5);
  const task = await admitOne(actor.userId);
  expect(await nextItem(ids)).toBeNull();
  await setBgm(actor, setBgmInput.parse({ project_id: await project(actor), bgm_id: "bgm-old-well" }));
  expect(await nextItem(["sfx-gulp", "bgm-old-well"])).toBe("bgm-old-well");
  await failGeneration(task, { reason: "internal", retryable: true });
  expect(await nextItem(["sfx-gulp"])).toBe("sfx-gulp");
});
