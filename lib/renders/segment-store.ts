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
import { encodeSegment } from "./encode-segment";
import type { FilmPlan } from "./make-film";
import type { Segment } from "./segment";
import { FPS } from "./types";

export type Owner = { userId: string; projectId: string; region: Region };

/**
 * A segment on this machine's disk: from the cache, else from the store, else encoded now. It is in the store before
 * this returns, so that another worker, or this one after a crash, has it too.
 */
export async function segmentPath(
  plan: FilmPlan,
  segment: Segment,
  owner: Owner,
  signal?: AbortSignal,
): Promise<string> {
  const stored = await findSegment(db, owner.userId, segment.hash);
  const path = await cached("segments", `${segment.hash}.mp4`, async (draft) => {
    if (stored && (await fetched(stored, segment, draft))) return;
    await encodeSegment(plan.film, segment, draft, signal);
  });
  if (!stored || !(await driverOf(stored).head(stored.key))) await store(path, segment, owner);
  return path;
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

async function store(path: string, segment: Segment, owner: Owner): Promise<void> {
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
