import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import { AppError } from "@/lib/errors";
import { log } from "@/lib/log";
import type { ObjectHead } from "./types";

/** What a store does for an upload. Every call is given all its bytes, so that it can be repeated. */
export type PartStore = {
  putWhole(bytes: Buffer): Promise<void>;
  begin(): Promise<string>;
  /** Returns the part's ETag. */
  putPart(uploadId: string, number: number, bytes: Buffer): Promise<string>;
  complete(uploadId: string, etags: string[]): Promise<void>;
  abort(uploadId: string): Promise<void>;
};

/** One part in memory per upload; 10,000 parts are allowed, so objects go up to 80 GB. */
export const PART_BYTES = 8 * 1024 * 1024;

/**
 * Streams a body into a store without knowing its length beforehand. Small ones go in one request, larger ones in
 * parts; the key shows nothing before the last byte was counted, and a failed upload takes its parts with it.
 */
export async function putInParts(
  store: PartStore,
  body: Readable | Uint8Array,
  { contentType, size, partBytes = PART_BYTES }: { contentType: string; size?: number; partBytes?: number },
): Promise<ObjectHead> {
  const hash = createHash("sha256");
  let seen = 0;
  const count = (bytes: Uint8Array) => {
    seen += bytes.length;
    if (size !== undefined && seen > size) throw new AppError("too_large");
    hash.update(bytes);
  };
  const checkWhole = () => {
    if (size !== undefined && seen !== size)
      throw new AppError("storage_failed", { details: { size, got: seen } });
  };
  const parts = cut(body, partBytes, count);
  try {
    const first = (await parts.next()).value ?? Buffer.alloc(0);
    if (first.length < partBytes) {
      checkWhole();
      await store.putWhole(first);
    } else await putMany(store, first, parts, checkWhole);
  } finally {
    await parts.return(undefined); // closes the source
  }
  return { size: seen, contentType, sha256: hash.digest("hex") };
}

async function putMany(
  store: PartStore,
  first: Buffer,
  rest: AsyncGenerator<Buffer, undefined>,
  checkWhole: () => void,
): Promise<void> {
  const uploadId = await store.begin();
  try {
    const etags = [await store.putPart(uploadId, 1, first)];
    for await (const part of rest) etags.push(await store.putPart(uploadId, etags.length + 1, part));
    checkWhole();
    await store.complete(uploadId, etags);
  } catch (error) {
    await store.abort(uploadId).catch((err) => log.warn({ err }, "parts of a failed upload stay behind"));
    throw error;
  }
}

/** The body in buffers of exactly `partBytes`, the last one shorter (and absent when nothing is left). */
async function* cut(
  body: Readable | Uint8Array,
  partBytes: number,
  count: (bytes: Uint8Array) => void,
): AsyncGenerator<Buffer, undefined> {
  const source: Iterable<Uint8Array> | AsyncIterable<Uint8Array> = body instanceof Uint8Array ? [body] : body;
  let waiting: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of source) {
      count(chunk);
      waiting.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
      length += chunk.length;
      if (length < partBytes) continue;
      const whole = Buffer.concat(waiting);
      let at = 0;
      for (; whole.length - at >= partBytes; at += partBytes) yield whole.subarray(at, at + partBytes);
      waiting = [whole.subarray(at)];
      length = whole.length - at;
    }
  } catch (error) {
    throw error instanceof AppError ? error : new AppError("storage_failed", { cause: error });
  }
  if (length > 0) yield Buffer.concat(waiting);
}
