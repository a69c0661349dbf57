import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { OSS_ACCOUNT, S3_ACCOUNT } from "@/lib/storage/testing/accounts";
import type { BucketServer } from "@/lib/storage/testing/bucket-server";
import { startOssDouble } from "@/lib/storage/testing/oss-double";
import { startS3Double } from "@/lib/storage/testing/s3-double";

// The variables are read once, by the first module that needs them: the stores are there before.
const servers = { s3: await startS3Double(S3_ACCOUNT), oss: await startOssDouble(OSS_ACCOUNT) };
Object.assign(process.env, {
  S3_REGION: S3_ACCOUNT.region,
  S3_BUCKET: S3_ACCOUNT.bucket,
  S3_ACCESS_KEY_ID: S3_ACCOUNT.accessKeyId,
  S3_SECRET_ACCESS_KEY: S3_ACCOUNT.secretAccessKey,
  S3_ENDPOINT: servers.s3.url,
  S3_FORCE_PATH_STYLE: "true",
  OSS_REGION: OSS_ACCOUNT.region,
  OSS_BUCKET: OSS_ACCOUNT.bucket,
  OSS_ACCESS_KEY_ID: OSS_ACCOUNT.accessKeyId,
  OSS_ACCESS_KEY_SECRET: OSS_ACCOUNT.accessKeySecret,
  OSS_ENDPOINT: servers.oss.url,
});
const { db, schema } = await import("@/db");
const { rawImage } = await import("@/lib/media/image");
const { localMedia } = await import("@/lib/renders/sources");
const { downloadObject } = await import("@/lib/storage/objects");
const { beginUpload } = await import("./begin-upload");
const { completeUpload } = await import("./complete-upload");
const { getUrl } = await import("./get-url");
const { mediaViews } = await import("./media-view");
const { storeFile } = await import("./store-file");
const { sweepAssets } = await import("./sweep-assets");

const folder = mkdtempSync(join(tmpdir(), "remote-store-"));
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  for (const server of Object.values(servers)) await server.stop();
});

const png = () =>
  rawImage(new Uint8Array(60 * 40 * 4).fill(120), 60, 40)
    .png()
    .toBuffer();
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

type Ticket = Awaited<ReturnType<typeof beginUpload>>;

/** What `components/upload.ts` does in a browser. */
function send(ticket: Ticket, bytes: Buffer): Promise<Response> {
  const { method, upload_url, upload_headers: headers, fields } = ticket;
  if (!fields) return fetch(upload_url, { method, headers, body: new Uint8Array(bytes) });
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append("file", new Blob([new Uint8Array(bytes)], { type: "image/png" }), "face.png");
  return fetch(upload_url, { method, headers, body: form });
}

describe.each([
  ["s3", "GLOBAL"],
  ["oss", "CN"],
] as const)("files of a person whose store is %s", (id, region) => {
  const server: BucketServer = servers[id];
  let actor: Actor;
  beforeAll(async () => {
    const values = { email: `${id}@example.com`, name: id };
    const [user] = await db.insert(schema.users).values(values).returning();
    actor = { userId: user?.id ?? "", role: "user", locale: "en", region };
  });
  afterEach(() => server.faults.clear());

  const begin = (bytes: Buffer, more: { sha256?: string } = {}) =>
    beginUpload(actor, {
      file_name: "face.png",
      file_type: "image",
      file_size: bytes.length,
      content_type: "image/png",
      ...more,
    });

  async function uploaded() {
    const bytes = await png();
    const ticket = await begin(bytes, { sha256: sha256(bytes) });
    expect((await send(ticket, bytes)).status).toBe(200);
    return { ticket, file: (await completeUpload(actor, { file_id: ticket.file_id })).file };
  }

  test("go there straight, are verified there, and are read from there", async () => {
    const { ticket, file } = await uploaded();
    expect(server.shelf.objects.has(ticket.storage_key)).toBe(true);
    const view = (await mediaViews([file.asset_id])).get(file.asset_id);
    const [picture, thumb] = await Promise.all([fetch(view?.url ?? ""), fetch(view?.thumb_url ?? "")]);
    expect([picture.headers.get("content-type"), thumb.headers.get("content-type")]).toEqual([
      "image/png",
      "image/webp",
    ]);
    const { url } = await getUrl(actor, { file_id: ticket.file_id, expires_in: 7 * 86_400 });
    expect((await fetch(url)).status).toBe(200);
  });

  test("cannot be exchanged by whoever kept the ticket", async () => {
    const { ticket } = await uploaded();
    const before = server.shelf.objects.get(ticket.storage_key)?.bytes;
    expect((await send(ticket, await png())).ok).toBe(false);
    expect(server.shelf.objects.get(ticket.storage_key)?.bytes).toEqual(before);
  });

  test("that are not what they claim to be are removed from the store", async () => {
    const bytes = Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>");
    const ticket = await begin(bytes);
    expect((await send(ticket, bytes)).status).toBe(200);
    await expect(completeUpload(actor, { file_id: ticket.file_id })).rejects.toMatchObject({
      reason: "poisoned_file",
    });
    expect(server.shelf.objects.has(ticket.storage_key)).toBe(false);
  });

  test("of another content than announced are refused, whatever the store let through", async () => {
    const bytes = await png();
    const ticket = await begin(bytes, { sha256: "0".repeat(64) });
    await send(ticket, bytes);
    server.shelf.put(ticket.storage_key, bytes, "image/png");
    await expect(completeUpload(actor, { file_id: ticket.file_id })).rejects.toMatchObject({
      reason: "invalid_parameter",
      field: "sha256",
    });
  });

  test("stay when completed twice at once", async () => {
    const bytes = await png();
    const ticket = await begin(bytes);
    await send(ticket, bytes);
    const both = await Promise.allSettled(
      [1, 2].map(() => completeUpload(actor, { file_id: ticket.file_id })),
    );
    expect(both.some(({ status }) => status === "fulfilled")).toBe(true);
    expect(server.shelf.objects.has(ticket.storage_key)).toBe(true);
  });

  test("are brought to a render's disk, again when the connection breaks, and never in part", async () => {
    const { ticket, file } = await uploaded();
    const [row] = await db.select().from(schema.assets).where(eq(schema.assets.id, file.asset_id));
    if (!row) throw new Error("no row");
    const stored = server.shelf.objects.get(ticket.storage_key)?.bytes;
    server.faults.plan({ kind: "truncate", method: "GET", times: 1 });
    const facts = { contentType: row.contentType, durationMs: null, width: 60, height: 40 };
    const local = await localMedia({ digest: row.sha256 ?? "", ref: row, ...facts });
    expect(readFileSync(local.path)).toEqual(stored);
    server.faults.plan({ kind: "truncate", method: "GET" });
    const path = join(folder, "cut-short");
    await expect(downloadObject(row, path)).rejects.toMatchObject({ reason: "storage_failed" });
    expect(() => readFileSync(path)).toThrow("ENOENT");
  });

  test("that were given up are swept with everything that was made of them", async () => {
    const path = join(folder, `${id}.png`);
    writeFileSync(path, await png());
    const asset = crypto.randomUUID();
    const key = `users/${actor.userId}/library/${asset}.png`;
    const row = {
      id: asset,
      userId: actor.userId,
      type: "image" as const,
      key,
      contentType: "image/png",
      region,
    };
    await storeFile(path, row);
    const mine = () => [...server.shelf.objects.keys()].filter((name) => name.includes(asset));
    expect(mine().sort()).toEqual([key, key.replace(".png", ".thumb.webp")].sort());
    const died = { status: "pending" as const, thumbKey: null, expiresAt: new Date(0) };
    await db.update(schema.assets).set(died).where(eq(schema.assets.id, asset));
    server.faults.plan({ kind: "refuse", method: "DELETE", times: 4, status: 503, code: "SlowDown" });
    await sweepAssets();
    expect(mine()).toHaveLength(2);
    await sweepAssets();
    expect(mine()).toEqual([]);
  });
});

test("an asset begun in one store is finished there, whatever is preferred by then", async () => {
  const [user] = await db.insert(schema.users).values({ email: "moved@example.com", name: "m" }).returning();
  const asset = crypto.randomUUID();
  const key = `users/${user?.id}/library/${asset}.png`;
  const path = join(folder, "moved.png");
  writeFileSync(path, await png());
  const row = { id: asset, userId: user?.id ?? "", type: "image" as const, key, contentType: "image/png" };
  servers.s3.faults.plan({ kind: "refuse", method: "PUT", status: 403, code: "AccessDenied" });
  await expect(storeFile(path, { ...row, region: "GLOBAL" })).rejects.toMatchObject({
    reason: "storage_failed",
  });
  servers.s3.faults.clear();
  await storeFile(path, { ...row, region: "CN" });
  expect([servers.s3.shelf.objects.has(key), servers.oss.shelf.objects.has(key)]).toEqual([true, false]);
});
