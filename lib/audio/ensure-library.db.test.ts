import { expect, test } from "vitest";
import { db } from "@/db";
import { findAssets } from "@/db/queries/assets";
import { listLibraryRows, setLibraryAsset, wantedLibraryIds } from "@/db/queries/library";
import { person, project } from "@/lib/projects/test-support/studio";
import { assetIdOf } from "./asset-id";
import { ensureLibraryItem, registerLibrary } from "./ensure-library";
import { LIBRARY_ITEMS } from "./library-items";
import { libraryName } from "./names";
import { setBgmInput } from "./schemas";
import { setBgm } from "./set-bgm";

test("an item asked for before the library is made is made at once, and only once", async () => {
  await registerLibrary();
  const [first, second] = await Promise.all([
    ensureLibraryItem("sfx-whoosh"),
    ensureLibraryItem("sfx-whoosh"),
  ]);
  expect(first).toBe(second);
  const [asset] = await findAssets(db, [first]);
  expect(asset).toMatchObject({ status: "ready", contentType: "audio/flac", durationMs: 900, userId: null });
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
