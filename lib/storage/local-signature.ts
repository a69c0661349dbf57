import { createHmac, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/env";

/** What a signed URL of the local store allows: exactly this method, key, type, size and name until `expiresAt` (ms). */
export type LocalGrant = {
  method: "GET" | "PUT";
  key: string;
  expiresAt: number;
  contentType?: string;
  size?: number;
  sha256?: string;
  download?: string;
};

const FIELDS = ["contentType", "size", "sha256", "download"] as const;

function signature(grant: LocalGrant, secret: string): string {
  const said = [grant.method, grant.key, grant.expiresAt, ...FIELDS.map((field) => grant[field] ?? "")];
  return createHmac("sha256", `${secret}:storage`).update(JSON.stringify(said)).digest("base64url");
}

export function signLocal(grant: LocalGrant): string {
  const query = new URLSearchParams({ expires: String(grant.expiresAt) });
  for (const field of FIELDS) if (grant[field] !== undefined) query.set(field, String(grant[field]));
  query.set("signature", signature(grant, env.AUTH_SECRET));
  return `${env.APP_URL.replace(/\/$/, "")}/api/storage/${grant.key.split("/").map(encodeURIComponent).join("/")}?${query}`;
}

/** The grant of a signed URL, or null when it is forged, altered, for another method, or over. */
export function readLocalGrant(
  method: "GET" | "PUT",
  key: string,
  query: URLSearchParams,
  now = Date.now(),
): LocalGrant | null {
  const expiresAt = Number(query.get("expires"));
  const size = query.get("size");
  const grant: LocalGrant = {
    method,
    key,
    expiresAt,
    contentType: query.get("contentType") ?? undefined,
    size: size === null ? undefined : Number(size),
    sha256: query.get("sha256") ?? undefined,
    download: query.get("download") ?? undefined,
  };
  const given = Buffer.from(query.get("signature") ?? "");
  const secrets = [env.AUTH_SECRET, env.AUTH_SECRET_PREVIOUS].filter((secret) => secret !== undefined);
  const right = secrets.some((secret) => {
    const expected = Buffer.from(signature(grant, secret));
    return expected.length === given.length && timingSafeEqual(expected, given);
  });
  return right && expiresAt > now ? grant : null;
}
