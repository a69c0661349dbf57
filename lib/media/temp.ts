import { mkdir, mkdtemp, readdir, rm, stat, statfs } from "node:fs/promises";
import { join, resolve } from "node:path";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";

const root = () => resolve(env.DATA_DIR, "tmp");

/**
 * A private folder for one piece of work, gone afterwards whatever happened. `needBytes` is the most it will write: a
 * disk without that much room is refused before anything is.
 */
export async function withTempDir<T>(
  name: string,
  work: (folder: string) => Promise<T>,
  options: { needBytes?: number } = {},
): Promise<T> {
  await mkdir(root(), { recursive: true });
  if (options.needBytes !== undefined) await requireSpace(root(), options.needBytes);
  const folder = await mkdtemp(join(root(), `${name}-`));
  try {
    return await work(folder);
  } catch (error) {
    throw asDiskFull(error);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Refuses with `disk_full` when the file system of `folder` has less room than `bytes` plus a reserve. */
export async function requireSpace(folder: string, bytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const reserve = 32 * 1024 * 1024;
  if (bavail * bsize < bytes + reserve)
    throw new AppError("disk_full", { details: { needed: bytes, free: bavail * bsize } });
}

/** Node's own writes report a full disk by code. */
export function asDiskFull(error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === "ENOSPC" || code === "EDQUOT" ? new AppError("disk_full", { cause: error }) : error;
}

/** Removes folders a killed process left behind. */
export async function sweepTemp(olderThanMs = 24 * 3_600_000): Promise<number> {
  let removed = 0;
  for (const name of await readdir(root()).catch(() => [])) {
    const path = join(root(), name);
    const found = await stat(path).catch(() => null);
    if (!found || Date.now() - found.mtimeMs < olderThanMs) continue;
    await rm(path, { recursive: true, force: true });
    removed++;
  }
  return removed;
}
