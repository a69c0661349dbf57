import { createHash } from "node:crypto";
import { deflateSync } from "node:zlib";
import { NextRequest } from "next/server";
import { beforeAll, describe, expect, test } from "vitest";
import { GET, PUT } from "@/app/api/storage/[...key]/route";
import { db, schema } from "@/db";
import type { Actor } from "@/lib/auth/actor";
import { rawImage } from "@/lib/media/image";
import { configuredDrivers } from "@/lib/storage/drivers";
import { beginUpload } from "./begin-upload";
import { completeUpload } from "./complete-upload";
import { deleteAsset } from "./delete-asset";
import { getUrl } from "./get-url";
import { getUsage } from "./get-usage";
import { mediaViews } from "./media-view";
import { storeFile } from "./store-file";

let actor: Actor;
let stranger: Actor;
beforeAll(async () => {
  const make = async (email: string): Promise<Actor> => {
    const [user] = await db.insert(schema.users).values({ email, name: email }).returning();
    return { userId: user?.id ?? "", role: "user", locale: "en", region: "GLOBAL" };
  };
  actor = await make("owner@example.com");
  stranger = await make("stranger@example.com");
});

const png = (width = 60, height = 40) =>
  rawImage(new Uint8Array(width * height * 4).fill(120), width, height)
    .png()
    .toBuffer();

function send(url: string, init: RequestInit & { body?: BodyInit } = {}): Promise<Response> {
  const key = new URL(url).pathname.replace("/api/storage/", "").split("/");
  const request = new NextRequest(url, { ...init, duplex: "half" } as never);
  return (init.method === "PUT" ? PUT : GET)(request, { params: Promise.resolve({ key }) });
}

async function upload(bytes: Buffer, announced: { type?: string; size?: number; sha256?: string } = {}) {
  const contentType = announced.type ?? "image/png";
  const ticket = await beginUpload(actor, {
    file_name: "face.png",
    file_type: contentType.startsWith("video") ? "video" : "image",
    file_size: announced.size ?? bytes.length,
    content_type: contentType,
    sha256: announced.sha256,
  });
  const put = await send(ticket.upload_url, {
    method: "PUT",
    headers: { ...ticket.upload_headers, "content-length": String(bytes.length) },
    body: new Uint8Array(bytes),
  });
  return { ticket, put };
}

test("a file carries a tag: what a client has already is not sent again, and a range of another file is all of it", async () => {
  const { ticket } = await upload(await png());
  const { file } = await completeUpload(actor, { file_id: ticket.file_id });
  const url = file.url ?? "";
  const tag = (await send(url)).headers.get("etag") ?? "";
  expect(tag).toMatch(/^"[\w-]{27}"$/);
  expect((await send(url, { headers: { "if-none-match": `"other", ${tag}` } })).status).toBe(304);
  const range = { range: "bytes=0-3" };
  expect((await send(url, { headers: { ...range, "if-range": tag } })).status).toBe(206);
  expect((await send(url, { headers: { ...range, "if-range": '"other"' } })).status).toBe(200);
});

describe("an upload", () => {
  test("arrives, is cleaned of what it carried, and is served with its thumbnail", async () => {
    const bytes = Buffer.concat([await png(), Buffer.from("<script>alert(1)</script>")]);
    const { ticket, put } = await upload(bytes, { sha256: createHash("sha256").update(bytes).digest("hex") });
    expect(put.status).toBe(200);
    const { file } = await completeUpload(actor, { file_id: ticket.file_id });
    expect(file).toMatchObject({ width: 60, height: 40, content_type: "image/png" });
    const view = (await mediaViews([file.asset_id])).get(file.asset_id);
    const served = await send(view?.url ?? "");
    expect(served.headers.get("x-content-type-options")).toBe("nosniff");
    const kept = await served.text();
    expect(kept).not.toContain("<script>");
    // It is a person's: nobody says that a machine made it.
    expect(kept).not.toContain("AIGC");
    expect((await send(view?.thumb_url ?? "")).headers.get("content-type")).toBe("image/webp");
    expect((await completeUpload(actor, { file_id: ticket.file_id })).file.id).toBe(ticket.file_id);
  });

  test("of another size, type or content than announced is refused at the store", async () => {
    const bytes = await png();
    expect((await upload(bytes, { size: bytes.length + 1 })).put.status).toBe(411);
    expect((await upload(bytes, { sha256: "0".repeat(64) })).put.status).toBe(422);
  });

  test("that lies about what it is, is refused and removed", async () => {
    for (const [bytes, type] of [
      [Buffer.from("#EXTM3U\n#EXTINF:1,\n/etc/passwd\n"), "video/mp4"],
      [Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"), "image/png"],
      [(await png()).subarray(0, 60), "image/png"],
      [hugeHeader(), "image/png"],
    ] as const) {
      const { ticket } = await upload(bytes, { type });
      await expect(completeUpload(actor, { file_id: ticket.file_id })).rejects.toMatchObject({
        reason: "poisoned_file",
      });
      expect(await configuredDrivers()[0]?.head(ticket.storage_key)).toBeNull();
    }
  });

  test("beyond the quota, of a forbidden type, or too large is refused before it starts", async () => {
    const ask = (input: Partial<Parameters<typeof beginUpload>[1]>) =>
      beginUpload(actor, {
        file_name: "a",
        file_type: "image",
        file_size: 10,
        content_type: "image/png",
        ...input,
      });
    await expect(ask({ content_type: "image/svg+xml" })).rejects.toMatchObject({
      reason: "unsupported_file",
    });
    await expect(ask({ file_size: 21 * 1024 ** 2 })).rejects.toMatchObject({ reason: "too_large" });
    await db.update(schema.users).set({ storageQuota: 1000 });
    await expect(ask({ file_size: 2000 })).rejects.toMatchObject({ reason: "storage_quota" });
    await db.update(schema.users).set({ storageQuota: 5 * 1024 ** 3 });
    expect((await getUsage(actor)).total).toBe(5 * 1024 ** 3);
  });

  test("of somebody else cannot be completed, read or deleted", async () => {
    const { ticket } = await upload(await png());
    await completeUpload(actor, { file_id: ticket.file_id });
    const attempts = [
      () => completeUpload(stranger, { file_id: ticket.file_id }),
      () => getUrl(stranger, { file_id: ticket.file_id, expires_in: 60 }),
      () => deleteAsset(stranger, { file_id: ticket.file_id }),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ reason: "not_found" });
  });
});

test("storing the same result twice keeps one object and one row", async () => {
  const { writeFile } = await import("node:fs/promises");
  const { withTempDir } = await import("@/lib/media/temp");
  const id = "01900000-0000-7000-8000-000000000001";
  const asset = {
    id,
    userId: actor.userId,
    type: "keyframe" as const,
    key: `users/${actor.userId}/library/${id}.png`,
    contentType: "image/png",
    region: "GLOBAL" as const,
  };
  await withTempDir("test", async (folder) => {
    const path = `${folder}/a.png`;
    await writeFile(path, await png());
    const stored = await Promise.all(Array.from({ length: 8 }, () => storeFile(path, asset)));
    for (const { id: stands, status } of stored) expect([stands, status]).toEqual([id, "ready"]);
  });
});

/** A 50,000 × 50,000 picture in a few bytes. */
function hugeHeader(): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const out = Buffer.alloc(8 + data.length + 4);
    out.writeUInt32BE(data.length, 0);
    body.copy(out, 4);
    out.writeUInt32BE(crc32(body), 8 + data.length);
    return out;
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(50_000, 0);
  header.writeUInt32BE(50_000, 4);
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.alloc(10))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
