import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { db } from "@/db";
import {
  dropSegment,
  findIdleSegments,
  findSegment,
  type SegmentRow,
  saveSegment,
} from "@/db/queries/renders";
import type { Region } from "@/db/schema/values";
import { probeMedia } from "@/lib/media/probe";
import { driverFor, driverOf } from "@/lib/storage/drivers";
import { projectKey } from "@/lib/storage/keys";
import { downloadObject } from "@/lib/storage/objects";
import { cached } from "./cache";
import { encodeWanted, type FilmPlan, segmentAt, segmentFile, segmentName } from "./make-film";
import type { Run } from "./runs";
import type { Segment } from "./segment";
import { FPS } from "./types";

export type Owner = { userId: string; projectId: string; region: Region };

/**
 * Sees to it that the segments of a run are on this machine's disk and in the store: from the cache, else from the store,
 * else encoded now. Each is stored before the next one is whole, so that another worker, or this one after a crash, has it
 * too.
 */
export async function storeRun(
  plan: FilmPlan,
  run: Run,
  owner: Owner,
  options: { signal?: AbortSignal; onSegment?: (index: number) => Promise<void> } = {},
): Promise<void> {
  const missing = new Set<number>();
  for (const index of run) {
    if (await isThere(plan, index, owner)) await options.onSegment?.(index);
    else missing.add(index);
  }
  await encodeWanted(plan, run, (index) => missing.has(index), {
    signal: options.signal,
    onSegment: async (index) => {
      await store(plan, index, owner);
      await options.onSegment?.(index);
    },
  });
}

class NotThere extends Error {}

async function isThere(plan: FilmPlan, index: number, owner: Owner): Promise<boolean> {
  const segment = segmentAt(plan, index);
  const stored = await findSegment(db, owner.userId, segment.hash);
  try {
    await cached("segments", segmentName(segment), async (draft) => {
      if (!stored || !(await fetched(stored, segment, draft))) throw new NotThere();
    });
  } catch (error) {
    if (error instanceof NotThere) return false;
    throw error;
  }
  if (!stored || !(await driverOf(stored).head(stored.key))) await store(plan, index, owner);
  return true;
}

/** An object that was lost or damaged is no segment: its row goes, and it is encoded again. */
async function fetched(row: SegmentRow, segment: Segment, draft: string): Promise<boolean> {
  try {
    await downloadObject(row, draft);
    const { video } = await probeMedia(draft, { container: "mp4", count: true });
    if (video?.frames === segment.frames) return true;
  } catch {
    // Falls through: whatever is wrong with it, encoding again is right.
  }
  await dropSegment(db, row.userId, row.hash);
  return false;
}

async function store(plan: FilmPlan, index: number, owner: Owner): Promise<void> {
  const segment = segmentAt(plan, index);
  const path = segmentFile(segment);
  const driver = driverFor(owner.region);
  const key = projectKey({
    userId: owner.userId,
    projectId: owner.projectId,
    folder: "exports",
    id: `segment-${segment.hash}`,
    ext: "mp4",
  });
  const { size } = await stat(path);
  await driver.put(key, createReadStream(path), { contentType: "video/mp4", size });
  const durationMs = Math.round((segment.frames * 1000) / FPS);
  await saveSegment(db, {
    userId: owner.userId,
    hash: segment.hash,
    durationMs,
    size,
    driver: driver.id,
    bucket: driver.bucket,
    key,
  });
}

const IDLE_DAYS = 30;

/** Forgets segments no film used for a month. */
export async function sweepSegments(limit = 200): Promise<number> {
  const idle = await findIdleSegments(db, IDLE_DAYS, limit);
  for (const row of idle) {
    await dropSegment(db, row.userId, row.hash);
    await driverOf(row).delete(row.key);
  }
  return idle.length;
}
