import { lookup as lookupDns } from "node:dns/promises";
import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { isIP, type LookupFunction } from "node:net";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import ipaddr from "ipaddr.js";
import { Agent, fetch } from "undici";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";

export type SafeFetchOptions = {
  maxBytes: number;
  /** For the whole transfer. */
  timeoutMs: number;
  /** Exact origins that may be private and plain http, because they are ours. */
  trustedOrigins?: string[];
  signal?: AbortSignal;
};

export type SafeFetchResult =
  | { ok: true; size: number; contentType: string | null }
  /** `expired`: the address no longer serves the file (403, 404, 410); `refused`: we will not go there. */
  | { ok: false; reason: "expired" | "refused" | "too_large" | "unavailable"; detail: string };

const REDIRECTS_MAX = 3;
const EXPIRED = new Set([401, 403, 404, 410]);

/** Only ordinary public addresses: no loopback, private, link-local, metadata, multicast, mapped or reserved ranges. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address); // unwraps ::ffff:a.b.c.d
  if (parsed.range() !== "unicast") return false;
  return parsed.toString() !== "100.100.100.200"; // a cloud's metadata service inside a unicast range
}

/** Resolves inside the connection, so that the address checked is the address used (no rebinding). */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookupDns(hostname, { ...options, all: true }).then(
    (found) => {
      const hidden = found.find(({ address }) => !isPublicAddress(address));
      if (hidden || found.length === 0) return callback(new Error(`refused address of ${hostname}`), "", 0);
      const first = found[0] as { address: string; family: number };
      if (options.all) (callback as (e: null, all: typeof found) => void)(null, found);
      else callback(null, first.address, first.family);
    },
    (error) => callback(error, "", 0),
  );
};

const publicAgent = new Agent({
  connect: { lookup: publicLookup, timeout: 10_000 },
  headersTimeout: 30_000,
  bodyTimeout: 60_000,
});
const trustedAgent = new Agent({ connect: { timeout: 10_000 }, headersTimeout: 30_000, bodyTimeout: 60_000 });

/** The address as it may be fetched, or why not. http becomes https except where we trust the host as it is. */
export function admitUrl(
  text: string,
  trustedOrigins: string[] = [],
): { url: URL; trusted: boolean } | { refused: string } {
  if (!URL.canParse(text)) return { refused: "not a URL" };
  const url = new URL(text);
  if (url.protocol !== "https:" && url.protocol !== "http:") return { refused: "protocol" };
  if (url.username || url.password) return { refused: "credentials" };
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (trustedOrigins.includes(url.origin) || env.ALLOW_PRIVATE_MEDIA_HOSTS.includes(host))
    return { url, trusted: true };
  if (url.protocol === "http:") url.protocol = "https:";
  if (url.port !== "" && url.port !== "443") return { refused: "port" };
  if (isIP(host) !== 0 && !isPublicAddress(host)) return { refused: "address" };
  return { url, trusted: false };
}

/**
 * Fetches a file from an address we were given into `path`. Every hop is checked, bytes and time are capped, nothing of
 * ours (cookies, keys) is sent. Nothing is left at `path` unless it is whole.
 */
export async function safeFetch(
  address: string,
  path: string,
  options: SafeFetchOptions,
): Promise<SafeFetchResult> {
  const deadline = AbortSignal.timeout(options.timeoutMs);
  const signal = options.signal ? AbortSignal.any([deadline, options.signal]) : deadline;
  let next = address;
  try {
    for (let hop = 0; hop <= REDIRECTS_MAX; hop++) {
      const admitted = admitUrl(next, options.trustedOrigins);
      if ("refused" in admitted) return { ok: false, reason: "refused", detail: admitted.refused };
      const response = await fetch(admitted.url, {
        redirect: "manual",
        dispatcher: admitted.trusted ? trustedAgent : publicAgent,
        signal,
        headers: { accept: "*/*", "accept-encoding": "identity" },
      });
      const location = response.headers.get("location");
      if (response.status >= 300 && response.status < 400 && location) {
        await response.body?.cancel();
        next = new URL(location, admitted.url).toString();
        continue;
      }
      if (!response.ok || !response.body) {
        await response.body?.cancel();
        return {
          ok: false,
          reason: EXPIRED.has(response.status) ? "expired" : "unavailable",
          detail: `status ${response.status}`,
        };
      }
      const announced = Number(response.headers.get("content-length") ?? 0);
      if (announced > options.maxBytes) {
        await response.body.cancel();
        return { ok: false, reason: "too_large", detail: `${announced} bytes` };
      }
      const size = await writeCapped(Readable.fromWeb(response.body), path, options.maxBytes, signal);
      if (announced > 0 && size !== announced) throw new Error(`cut short: ${size} of ${announced}`);
      return { ok: true, size, contentType: response.headers.get("content-type") };
    }
    return { ok: false, reason: "refused", detail: "too many redirects" };
  } catch (error) {
    await rm(path, { force: true });
    if (error instanceof AppError && error.reason === "too_large")
      return { ok: false, reason: "too_large", detail: "body" };
    if (error instanceof AppError) throw error;
    const cause = (error as Error).cause;
    const detail = cause instanceof Error ? cause.message : (error as Error).message;
    return { ok: false, reason: detail.startsWith("refused address") ? "refused" : "unavailable", detail };
  }
}

async function writeCapped(
  body: Readable,
  path: string,
  maxBytes: number,
  signal: AbortSignal,
): Promise<number> {
  let size = 0;
  const cap = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      done(size > maxBytes ? new AppError("too_large") : null, chunk);
    },
  });
  await pipeline(body, cap, createWriteStream(path), { signal }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === "ENOSPC" ? new AppError("disk_full", { cause: error }) : error;
  });
  return size;
}
