import { randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createLocalDriver } from "../local";
import { readLocalGrant } from "../local-signature";
import { createOssDriver } from "../oss";
import type { RemoteTiming } from "../remote-call";
import { createS3Driver } from "../s3";
import type { StorageDriver } from "../types";
import { OSS_ACCOUNT, S3_ACCOUNT } from "./accounts";
import type { BucketServer } from "./bucket-server";
import { startOssDouble } from "./oss-double";
import { startS3Double } from "./s3-double";

/** Fast enough for tests; the pauses between repetitions stay real. */
export const QUICK = { retryMs: 5, answerMs: 20_000, idleMs: 400 };

export type TestStore = {
  driver: StorageDriver;
  /** Puts an object there without the driver. */
  seed(key: string, bytes: Buffer): void;
  /** Traces of uploads that were not finished. */
  leftovers(): number;
  stop(): Promise<void>;
};
export type RemoteStore = TestStore & { server: BucketServer };

const remote = (driver: StorageDriver, server: BucketServer): RemoteStore => ({
  driver,
  server,
  seed: (key, bytes) => void server.shelf.put(key, bytes, "text/plain"),
  leftovers: () => server.shelf.uploads.size,
  stop: () => server.stop(),
});

type More = { cdnUrl?: string; timing?: RemoteTiming };

export async function startS3(more: More = {}): Promise<RemoteStore> {
  const server = await startS3Double(S3_ACCOUNT);
  const options = { ...S3_ACCOUNT, endpoint: server.url, forcePathStyle: true, timing: QUICK, ...more };
  return remote(createS3Driver(options), server);
}

export async function startOss(more: More = {}): Promise<RemoteStore> {
  const server = await startOssDouble(OSS_ACCOUNT);
  return remote(createOssDriver({ ...OSS_ACCOUNT, endpoint: server.url, timing: QUICK, ...more }), server);
}

export async function startLocal(): Promise<TestStore> {
  const root = mkdtempSync(join(tmpdir(), "local-store-"));
  return {
    driver: createLocalDriver(root),
    seed(key, bytes) {
      const path = join(root, "objects", key);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, bytes);
    },
    leftovers: () => readdirSync(join(root, "incoming")).length,
    async stop() {
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** Reads with a link of any driver; the local ones are answered by a route of the app, so their grant is looked at. */
export async function follow(store: TestStore, url: string): Promise<{ status: number; body: Buffer }> {
  if (store.driver.id !== "local") {
    const answer = await fetch(url);
    return { status: answer.status, body: Buffer.from(await answer.arrayBuffer()) };
  }
  const parsed = new URL(url);
  const key = decodeURIComponent(parsed.pathname.replace("/api/storage/", ""));
  if (!readLocalGrant("GET", key, parsed.searchParams)) return { status: 403, body: Buffer.alloc(0) };
  const body = await (await store.driver.get(key)).toArray();
  return { status: 200, body: Buffer.concat(body as Buffer[]) };
}

export const newKey = (ext = "bin") => `users/${randomUUID()}/library/${randomUUID()}.${ext}`;
