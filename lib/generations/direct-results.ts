import { text } from "node:stream/consumers";
import { z } from "zod";
import { db } from "@/db";
import type { AttemptRow } from "@/db/queries/attempts";
import type { GenerationRow } from "@/db/queries/generations";
import { projectRegion } from "@/db/queries/result-place";
import { STORAGE_DRIVERS } from "@/db/schema/values";
import { crashPoint } from "@/lib/crash-point";
import { log } from "@/lib/log";
import type { Operation, SubmitResult } from "@/lib/providers/types";
import { configuredDrivers, driverFor, driverOf } from "@/lib/storage/drivers";
import { temporaryKey } from "@/lib/storage/keys";
import { openObject } from "@/lib/storage/objects";

/**
 * Results that came with the vendor's answer. What is only in memory would be lost with the process, so the bytes are
 * put in our store at once, as they are; the task's operation says where, and the ordinary steps go on from there. A note
 * beside the file, written last, lets a later run find what a killed one had put away.
 */
const objectRef = z.object({ driver: z.enum(STORAGE_DRIVERS), bucket: z.string(), key: z.string() });
const keptFile = z.union([
  z.object({ object: objectRef }),
  z.object({ url: z.string(), contentType: z.string().optional() }),
]);
const directOperation = z.object({
  direct: z.object({ files: z.array(keptFile), params: z.record(z.string(), z.unknown()).optional() }),
});

export type KeptFile = z.infer<typeof keptFile>;
export type DirectResult = { state: "done"; files: KeptFile[]; params?: Record<string, unknown> };
type Answer = Extract<SubmitResult, { state: "done" }>;
type Owner = Pick<GenerationRow, "userId" | "projectId">;

/** The result an operation stands for, if it came with the answer; null = the vendor has to be asked. */
export function readDirectResult(operation: Operation): DirectResult | null {
  const parsed = directOperation.safeParse(operation);
  return parsed.success ? { state: "done", ...parsed.data.direct } : null;
}

const FIRST_COPY = "tmp/result-";
const fileKey = (attempt: Pick<AttemptRow, "id">) => temporaryKey({ id: `result-${attempt.id}`, ext: "bin" });
const noteKey = (attempt: Pick<AttemptRow, "id">) =>
  temporaryKey({ id: `result-${attempt.id}`, ext: "json" });

/** Puts an answer's file away. A task keeps one file, so the first is all that is needed. */
export async function keepDirectResult(
  row: Owner,
  attempt: Pick<AttemptRow, "id">,
  answer: Answer,
): Promise<Operation> {
  const driver = driverFor(await projectRegion(db, row.userId, row.projectId));
  const [file] = answer.files;
  const files: KeptFile[] = [];
  if (file && "bytes" in file) {
    const key = fileKey(attempt);
    await driver.put(key, file.bytes, { contentType: "application/octet-stream", size: file.bytes.length });
    files.push({ object: { driver: driver.id, bucket: driver.bucket, key } });
  } else if (file) files.push({ url: file.url, ...(file.contentType && { contentType: file.contentType }) });
  const operation = { direct: { files, ...(answer.params && { params: answer.params }) } };
  const note = Buffer.from(JSON.stringify(operation));
  await driver.put(noteKey(attempt), note, { contentType: "application/json", size: note.length });
  crashPoint("after-keep-result");
  return operation;
}

/** What a run that was killed had put away already. */
export async function findDirectResult(
  row: Owner,
  attempt: Pick<AttemptRow, "id">,
): Promise<Operation | null> {
  const driver = driverFor(await projectRegion(db, row.userId, row.projectId));
  const key = noteKey(attempt);
  if (!(await driver.head(key))) return null;
  const note = await text(await openObject({ driver: driver.id, bucket: driver.bucket, key }));
  return directOperation.parse(JSON.parse(note));
}

/** Once the task has ended well nobody needs the first copy; the sweeper removes what is left of the others. */
export async function dropDirectResult(operation: Operation | null): Promise<void> {
  const direct = operation && readDirectResult(operation);
  for (const file of direct?.files ?? []) {
    if (!("object" in file)) continue;
    try {
      const driver = driverOf(file.object);
      await driver.delete(file.object.key);
      await driver.delete(file.object.key.replace(/bin$/, "json"));
    } catch (error) {
      log.warn({ err: error }, "a result's first copy could not be removed");
    }
  }
}

/** A late result is looked for during a day; after three nobody needs the first copy any more. */
const KEEP_MS = 3 * 86_400_000;

/** Removes first copies whose tasks ended without them. An attempt's id says when it was made. */
export async function sweepFirstCopies(now = Date.now()): Promise<number> {
  let removed = 0;
  for (const driver of configuredDrivers()) {
    let cursor: string | undefined;
    do {
      const page = await driver.list(FIRST_COPY, cursor);
      for (const key of page.keys) {
        const made = Number.parseInt(key.slice(FIRST_COPY.length).replace("-", "").slice(0, 12), 16);
        if (!(now - made > KEEP_MS)) continue;
        await driver.delete(key);
        removed++;
      }
      cursor = page.cursor;
    } while (cursor !== undefined);
  }
  return removed;
}
