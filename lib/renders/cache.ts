import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, rename, rm, stat, utimes } from "node:fs/promises";
import { extname, join, resolve } from "node:path";
import { env } from "@/lib/env";
import { asDiskFull } from "@/lib/media/temp";

/** Everything here can be fetched or made again: a worker's disk is a cache. */
export type CacheKind = "media" | "stills" | "pcm" | "segments" | "sound";

const root = () => resolve(env.DATA_DIR, "cache");
const inFlight = new Map<string, Promise<string>>();

/**
 * The file of this name, made by `make` when it is not there. It appears whole or not at all: a process killed half-way
 * leaves a draft nobody reads. Two callers at once in a process make it once.
 */
export function cached(
  kind: CacheKind,
  name: string,
  make: (draft: string) => Promise<void>,
): Promise<string> {
  const path = cachePath(kind, name);
  const running = inFlight.get(path);
  if (running) return running;
  const work = produce(path, make).finally(() => inFlight.delete(path));
  inFlight.set(path, work);
  return work;
}

export const cachePath = (kind: CacheKind, name: string): string => join(root(), kind, name);
export const isCached = (kind: CacheKind, name: string): boolean => existsSync(cachePath(kind, name));

async function produce(path: string, make: (draft: string) => Promise<void>): Promise<string> {
  const now = new Date();
  const there = await utimes(path, now, now).then(
    () => true,
    () => false,
  );
  if (there) return path;
  const draft = `${path.slice(0, -extname(path).length)}.${randomUUID()}.draft${extname(path)}`;
  await mkdir(join(path, ".."), { recursive: true });
  try {
    await make(draft);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw asDiskFull(error);
  }
  return path;
}

/** Keeps the most recently used files within `maxBytes`; drafts of killed processes go after an hour. */
export async function trimCache(maxBytes: number, now = Date.now()): Promise<void> {
  const kinds: CacheKind[] = ["media", "stills", "pcm", "segments", "sound"];
  const files: { path: string; size: number; usedAt: number }[] = [];
  for (const kind of kinds) {
    for (const name of await readdir(join(root(), kind)).catch(() => [])) {
      const path = join(root(), kind, name);
      const found = await stat(path).catch(() => null);
      if (!found) continue;
      const age = now - found.mtimeMs;
      if (name.includes(".draft.")) {
        if (age > 3_600_000) await rm(path, { force: true });
      } else files.push({ path, size: found.size, usedAt: found.mtimeMs });
    }
  }
  files.sort((a, b) => b.usedAt - a.usedAt);
  let kept = 0;
  for (const file of files) {
    kept += file.size;
    // What a running render may be reading is young.
    if (kept > maxBytes && now - file.usedAt > 3_600_000) await rm(file.path, { force: true });
  }
}
