import type { Readable } from "node:stream";
import type { StorageDriverId } from "@/db/schema/values";

export type { ObjectRef, StorageDriverId } from "@/db/schema/values";

export type ObjectHead = { size: number; contentType: string; sha256?: string };

export type SignedWrite = {
  method: "PUT" | "POST";
  url: string;
  headers: Record<string, string>;
  fields?: Record<string, string>;
  expiresAt: Date;
};

/**
 * One object store. Keys come only from `lib/storage/keys.ts`. `put` is atomic: a reader sees the whole object or none,
 * and a failed or aborted put leaves nothing behind.
 */
export type StorageDriver = {
  id: StorageDriverId;
  bucket: string;
  put(
    key: string,
    body: Readable | Uint8Array,
    options: { contentType: string; size?: number },
  ): Promise<ObjectHead>;
  /** Fails with `not_found`; a body that breaks off is an error of the stream, never a short body. */
  get(key: string, range?: { start: number; end?: number }): Promise<Readable>;
  head(key: string): Promise<ObjectHead | null>;
  /** Of what is not there: nothing to do. */
  delete(key: string): Promise<void>;
  /** Keys below a prefix, in order, at most 1000 a page. */
  list(prefix: string, cursor?: string): Promise<{ keys: string[]; cursor?: string }>;
  /** A URL a browser (or vendor) can read for so many seconds. */
  signRead(key: string, seconds: number, options?: { downloadName?: string }): Promise<string>;
  /**
   * A ticket for exactly this key, size and type. `POST`: `fields` and then `file` as a form. Remote stores take it
   * once: what was put with it cannot be exchanged.
   */
  signWrite(
    key: string,
    options: { contentType: string; size: number; sha256?: string; seconds: number },
  ): Promise<SignedWrite>;
};
