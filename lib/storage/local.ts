import { createHash, randomUUID } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join, resolve, sep } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { AppError } from "@/lib/errors";
import { typeOfKey } from "./content-types";
import { signLocal } from "./local-signature";
import type { ObjectHead, StorageDriver } from "./types";

const PAGE = 1000;

function failure(error: unknown): AppError {
  const code = (error as NodeJS.ErrnoException).code;
  return new AppError(code === "ENOSPC" || code === "EDQUOT" ? "disk_full" : "storage_failed", {
    cause: error,
  });
}

/** Counts and hashes what passes, and stops a body that is longer than was announced. */
function meter(limit: number | undefined) {
  const hash = createHash("sha256");
  let size = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      hash.update(chunk);
      done(limit !== undefined && size > limit ? new AppError("too_large") : null, chunk);
    },
  });
  return { stream, result: () => ({ size, sha256: hash.digest("hex") }) };
}

async function walk(folder: string, found: string[]): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await walk(path, found);
    else found.push(path);
  }
}

/** Objects as files below `root`. A put is written aside, synced and renamed: nobody sees half an object. */
export function createLocalDriver(root: string): StorageDriver {
  const base = resolve(root, "objects");
  const incoming = resolve(root, "incoming");

  function pathOf(key: string): string {
    const path = resolve(base, key);
    if (!path.startsWith(base + sep) || key.includes("\0")) throw new AppError("not_found");
    return path;
  }

  return {
    id: "local",
    bucket: "local",

    async put(key, body, { contentType, size }) {
      const target = pathOf(key);
      const draft = join(incoming, randomUUID());
      try {
        await mkdir(incoming, { recursive: true });
        await mkdir(dirname(target), { recursive: true });
        const { stream, result } = meter(size);
        const source = body instanceof Uint8Array ? Readable.from([body]) : body;
        await pipeline(source, stream, createWriteStream(draft));
        const written = result();
        if (size !== undefined && written.size !== size)
          throw new AppError("storage_failed", { details: { size, got: written.size } });
        const file = await open(draft, "r");
        await file.sync().finally(() => file.close());
        await rename(draft, target);
        return { ...written, contentType };
      } catch (error) {
        await rm(draft, { force: true });
        throw error instanceof AppError ? error : failure(error);
      }
    },

    async get(key, range) {
      const path = pathOf(key);
      await stat(path).catch(() => {
        throw new AppError("not_found");
      });
      return createReadStream(path, range ? { start: range.start, end: range.end } : {});
    },

    async head(key): Promise<ObjectHead | null> {
      const found = await stat(pathOf(key)).catch(() => null);
      return found?.isFile() ? { size: found.size, contentType: typeOfKey(key) } : null;
    },

    async delete(key) {
      await rm(pathOf(key), { force: true });
    },

    async list(prefix, cursor) {
      const found: string[] = [];
      await walk(prefix === "" ? base : dirname(pathOf(`${prefix}x`)), found);
      const keys = found
        .map((path) =>
          path
            .slice(base.length + 1)
            .split(sep)
            .join("/"),
        )
        .filter((key) => key.startsWith(prefix) && (cursor === undefined || key > cursor))
        .sort();
      const page = keys.slice(0, PAGE);
      return keys.length > PAGE ? { keys: page, cursor: page.at(-1) } : { keys: page };
    },

    async signRead(key, seconds, options) {
      return signLocal({
        method: "GET",
        key,
        expiresAt: Date.now() + seconds * 1000,
        download: options?.downloadName,
      });
    },

    async signWrite(key, { contentType, size, seconds, sha256 }) {
      const expiresAt = Date.now() + seconds * 1000;
      return {
        method: "PUT",
        url: signLocal({ method: "PUT", key, expiresAt, contentType, size, sha256 }),
        headers: { "content-type": contentType },
        expiresAt: new Date(expiresAt),
      };
    },
  };
}
