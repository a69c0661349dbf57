import { expect, test } from "vitest";
import { db } from "@/db";
import { findAssets } from "@/db/queries/assets";
import { listLibraryRows } from "@/db/queries/library";
import { ensureLibraryItem, registerLibrary } from "./ensure-library";

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
