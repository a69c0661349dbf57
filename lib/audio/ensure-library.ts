import { createHash } from "node:crypto";
import { join } from "node:path";
import { Piscina } from "piscina";
import { db } from "@/db";
import { findAssets } from "@/db/queries/assets";
import { findLibraryRow, listLibraryRows, setLibraryAsset, upsertLibrary } from "@/db/queries/library";
import { storeFile } from "@/lib/assets/store-file";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { runFfmpeg } from "@/lib/media/ffmpeg";
import { withTempDir } from "@/lib/media/temp";
import { systemKey } from "@/lib/storage/keys";
import { findLibraryItem, LIBRARY_ITEMS, type LibraryItem } from "./library-items";

/** The same item of the same version has the same id everywhere: made twice, it is stored once. */
function assetIdOf({ id, version }: LibraryItem): string {
  const hex = createHash("sha256").update(`library:${id}:${version}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Lists what is offered, before any of it is made. */
export async function registerLibrary(): Promise<void> {
  await upsertLibrary(
    db,
    LIBRARY_ITEMS.map(({ id, kind, category, durationMs, license, tags }, position) => ({
      id,
      kind,
      category,
      durationMs,
      license,
      tags,
      position,
    })),
  );
}

/** Makes everything that is not made yet, one after the other, off the event loop. Runs in the background at start. */
export async function ensureLibrary(signal?: AbortSignal): Promise<{ made: number }> {
  await registerLibrary();
  const rows = await listLibraryRows(db);
  const missing = rows.filter((row) => row.assetId === null && findLibraryItem(row.id));
  if (missing.length === 0) return { made: 0 };
  const pool = createPool();
  try {
    for (const row of missing) {
      if (signal?.aborted) break;
      await makeItem(pool, row.id);
    }
  } finally {
    await pool.destroy();
  }
  return { made: missing.length };
}

/** The asset of one item, made now if it is not there yet. */
export async function ensureLibraryItem(id: string): Promise<string> {
  const row = await findLibraryRow(db, id);
  const [asset] = row?.assetId ? await findAssets(db, [row.assetId]) : [];
  if (asset?.status === "ready") return asset.id;
  const pool = createPool();
  try {
    return await makeItem(pool, id);
  } finally {
    await pool.destroy();
  }
}

const createPool = () =>
  new Piscina({
    filename: new URL("./synth/thread.ts", import.meta.url).href,
    maxThreads: 1,
    execArgv: ["--import", "tsx"],
  });

async function makeItem(pool: Piscina, id: string): Promise<string> {
  const item = findLibraryItem(id);
  if (!item) throw new AppError("not_found", { field: "bgm_id" });
  return withTempDir("library", async (folder) => {
    const wav = join(folder, "sound.wav");
    const flac = join(folder, "sound.flac");
    await pool.run({ id, out: wav });
    await runFfmpeg(["-i", wav, "-c:a", "flac", "-compression_level", "8", flac], { timeoutMs: 60_000 });
    const assetId = assetIdOf(item);
    const asset = await storeFile(flac, {
      id: assetId,
      userId: null,
      type: "audio",
      key: systemKey({ folder: item.kind === "bgm" ? "bgm" : "effects", id: assetId, ext: "flac" }),
      contentType: "audio/flac",
      fileName: `${id}.flac`,
      region: env.DEFAULT_REGION,
      metadata: { license: item.license, ai_generated: false },
    });
    await registerIfMissing(item);
    await setLibraryAsset(db, id, asset.id);
    return asset.id;
  });
}

async function registerIfMissing(item: LibraryItem): Promise<void> {
  if (!(await findLibraryRow(db, item.id))) await registerLibrary();
}
