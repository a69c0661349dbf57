import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Piscina } from "piscina";
import { db } from "@/db";
import { findAssets } from "@/db/queries/assets";
import { isAnybodyWaiting } from "@/db/queries/generations";
import {
  findLibraryRow,
  type LibraryRow,
  listLibraryRows,
  setLibraryAsset,
  upsertLibrary,
  wantedLibraryIds,
} from "@/db/queries/library";
import { storeFile } from "@/lib/assets/store-file";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { aiFacts, aiMetadata } from "@/lib/media/ai-label/metadata";
import { runFfmpeg } from "@/lib/media/ffmpeg";
import { withTempDir } from "@/lib/media/temp";
import { systemKey } from "@/lib/storage/keys";
import { assetIdOf } from "./asset-id";
import { LIBRARY_ITEMS, type LibraryItem } from "./library-items";
import { VOICE_SAMPLES } from "./voice-samples";

/** Music, effects, and a sample of every built-in voice. */
const ITEMS = new Map([...LIBRARY_ITEMS, ...VOICE_SAMPLES].map((item) => [item.id, item]));
const FOLDERS = { bgm: "bgm", effect: "effects", voice: "voices" } as const;

/** Lists what is offered, before any of it is made. */
export async function registerLibrary(): Promise<void> {
  await upsertLibrary(
    db,
    [...ITEMS.values()].map(({ id, kind, category, durationMs, license, tags }, position) => ({
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

/** Two at a time: one sounds while the other is encoded. */
const MAKERS = 2;

/**
 * Makes everything that is not made yet or was made by an older version, off the event loop. Runs in the background at
 * start; what is asked for meanwhile (`ensureLibraryItem`) does not wait for it. One that fails does not stop the rest.
 */
export async function ensureLibrary(signal?: AbortSignal): Promise<{ made: number }> {
  await registerLibrary();
  const missing = new Set(inTurn((await listLibraryRows(db)).filter(isMissing)).map(({ id }) => id));
  if (missing.size === 0) return { made: 0 };
  const pool = createPool(MAKERS);
  const failures: unknown[] = [];
  const patience = { turns: PATIENT_TURNS };
  let made = 0;
  const maker = async () => {
    while (missing.size > 0 && !signal?.aborted) {
      const id = await nextOf(missing, patience, signal);
      if (signal?.aborted || !missing.delete(id)) continue;
      await makeOnce(pool, id).then(
        () => made++,
        (error: unknown) => failures.push(error),
      );
    }
  };
  try {
    await Promise.all(Array.from({ length: MAKERS }, maker));
  } finally {
    await pool.destroy();
  }
  if (failures.length > 0) throw failures[0];
  return { made };
}

/**
 * Music before effects before samples of voices, and of every mood one before any has two: the first film finds
 * something that suits it.
 */
function inTurn(rows: LibraryRow[]): LibraryRow[] {
  const seen = new Map<string, number>();
  const turns = rows.map((row) => {
    const turn = seen.get(row.category) ?? 0;
    seen.set(row.category, turn + 1);
    return { row, turn: row.kind === "bgm" ? turn : row.kind === "effect" ? rows.length : rows.length + 1 };
  });
  return turns.sort((a, b) => a.turn - b.turn).map(({ row }) => row);
}

/** People's own work has the machine to itself; after so many turns of waiting the library goes on beside it. */
const TURN_MS = 2_000;
const PATIENT_TURNS = 900;

async function nextOf(
  missing: ReadonlySet<string>,
  patience: { turns: number },
  signal?: AbortSignal,
): Promise<string> {
  for (;;) {
    const ids = [...missing];
    const next = await nextItem(ids);
    if (next !== null) return next;
    if (signal?.aborted || patience.turns-- <= 0) return ids[0] ?? "";
    await pause(TURN_MS);
  }
}

/** What somebody's shot or film already uses comes first, and at once; null = nothing now, people's tasks are under way. */
export async function nextItem(ids: string[]): Promise<string | null> {
  const [wanted] = await wantedLibraryIds(db, ids);
  if (wanted !== undefined) return wanted;
  return (await isAnybodyWaiting(db)) ? null : (ids[0] ?? "");
}

/** Films keep the asset they were made with; the library itself offers what its generator makes today. */
function isMissing({ id, assetId }: { id: string; assetId: string | null }): boolean {
  const item = ITEMS.get(id);
  return item !== undefined && assetId !== assetIdOf(item);
}

/** The asset of one item, made now if it is not there yet. */
export async function ensureLibraryItem(id: string): Promise<string> {
  const row = await findLibraryRow(db, id);
  const [asset] = row?.assetId && !isMissing(row) ? await findAssets(db, [row.assetId]) : [];
  if (asset?.status === "ready") return asset.id;
  const pool = createPool(1);
  try {
    return await makeOnce(pool, id);
  } finally {
    await pool.destroy();
  }
}

const threadOf = (name: string) => new URL(name, import.meta.url).href;
const createPool = (maxThreads: number) =>
  new Piscina({
    filename: threadOf("./synth/thread.ts"),
    maxThreads,
    minThreads: 1,
    execArgv: ["--import", "tsx"],
  });

/** What this process is making: asked for twice, an item is made once. */
const making = new Map<string, Promise<string>>();

function makeOnce(pool: Piscina, id: string): Promise<string> {
  const running = making.get(id);
  if (running) return running;
  const started = makeItem(pool, id).finally(() => making.delete(id));
  making.set(id, started);
  return started;
}

async function makeItem(pool: Piscina, id: string): Promise<string> {
  const item = ITEMS.get(id);
  if (!item) throw new AppError("not_found", { field: "bgm_id" });
  return withTempDir("library", async (folder) => {
    const wav = join(folder, "sound.wav");
    const flac = join(folder, "sound.flac");
    await pool.run(
      { id, out: wav },
      item.kind === "voice" ? { filename: threadOf("./speak-sample.ts") } : {},
    );
    const assetId = assetIdOf(item);
    const facts = aiFacts(aiMetadata(assetId));
    await runFfmpeg(["-i", wav, "-c:a", "flac", "-compression_level", "5", ...facts, flac], {
      timeoutMs: 120_000,
      niceness: 10,
    });
    const asset = await storeFile(flac, {
      id: assetId,
      userId: null,
      type: "audio",
      key: systemKey({ folder: FOLDERS[item.kind], id: assetId, ext: "flac" }),
      contentType: "audio/flac",
      fileName: `${id}.flac`,
      region: env.DEFAULT_REGION,
      metadata: { license: item.license, ai_generated: true },
    });
    await registerIfMissing(item);
    await setLibraryAsset(db, id, asset.id);
    return asset.id;
  });
}

async function registerIfMissing(item: LibraryItem): Promise<void> {
  if (!(await findLibraryRow(db, item.id))) await registerLibrary();
}
