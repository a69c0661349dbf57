import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import type { NextRequest } from "next/server";
import { AppError } from "@/lib/errors";
import { driverOf } from "@/lib/storage/drivers";
import { readLocalGrant } from "@/lib/storage/local-signature";
import { parseRange } from "@/lib/storage/range";

type Context = { params: Promise<{ key: string[] }> };

/** Files of the local store, for holders of a signed URL only. They are served as files, never as pages. */
const SAFE = {
  "x-content-type-options": "nosniff",
  "content-security-policy": "sandbox; default-src 'none'; media-src 'self'; img-src 'self'",
  "cross-origin-resource-policy": "same-site",
  "accept-ranges": "bytes",
};

const refused = (status: number) => new Response(null, { status, headers: { "cache-control": "no-store" } });

export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const key = (await params).key.map(decodeURIComponent).join("/");
  const grant = readLocalGrant("GET", key, request.nextUrl.searchParams);
  if (!grant) return refused(403);
  const driver = driverOf({ driver: "local" });
  const head = await driver.head(key);
  if (!head) return refused(404);
  // An object is written once, under a key of its own: key and size name its content.
  const etag = `"${createHash("sha256").update(`${key}:${head.size}`).digest("base64url").slice(0, 27)}"`;
  const known = (request.headers.get("if-none-match") ?? "").split(",").map((tag) => tag.trim());
  const lifetime = Math.max(0, Math.floor((grant.expiresAt - Date.now()) / 1000));
  const caching = { etag, "cache-control": `private, max-age=${lifetime}, immutable` };
  if (known.includes(etag) || known.includes("*"))
    return new Response(null, { status: 304, headers: { ...SAFE, ...caching } });
  const asked = request.headers.get("if-range") ?? etag;
  const range = asked === etag ? parseRange(request.headers.get("range"), head.size) : null;
  if (range === "unsatisfiable")
    return new Response(null, { status: 416, headers: { "content-range": `bytes */${head.size}` } });
  const length = range ? range.end - range.start + 1 : head.size;
  const headers: Record<string, string> = {
    ...SAFE,
    "content-type": head.contentType,
    "content-length": String(length),
    ...caching,
    ...(grant.download && {
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(grant.download)}`,
    }),
    ...(range && { "content-range": `bytes ${range.start}-${range.end}/${head.size}` }),
  };
  if (request.method === "HEAD") return new Response(null, { headers });
  const body = Readable.toWeb(await driver.get(key, range ?? undefined)) as ReadableStream;
  return new Response(body, { status: range ? 206 : 200, headers });
}

export const HEAD = GET;

export async function PUT(request: NextRequest, { params }: Context): Promise<Response> {
  const key = (await params).key.map(decodeURIComponent).join("/");
  const grant = readLocalGrant("PUT", key, request.nextUrl.searchParams);
  if (!grant || grant.size === undefined || !grant.contentType) return refused(403);
  if (request.headers.get("content-type") !== grant.contentType) return refused(403);
  if (Number(request.headers.get("content-length")) !== grant.size || !request.body) return refused(411);
  try {
    const stored = await driverOf({ driver: "local" }).put(key, Readable.fromWeb(request.body as never), {
      contentType: grant.contentType,
      size: grant.size,
    });
    if (grant.sha256 && stored.sha256 !== grant.sha256) {
      await driverOf({ driver: "local" }).delete(key);
      return refused(422);
    }
    return new Response(null, { status: 200 });
  } catch (error) {
    if (error instanceof AppError) return refused(error.status);
    throw error;
  }
}
