import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import canonicalize from "canonicalize";

const PREFIX = /^signkey-\w+-/;
const TOLERANCE_SECONDS = 300;

const equal = (a: string, b: string) => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
};

/** The form both sides sign: JSON with sorted keys. */
export const canonical = (body: unknown): string => canonicalize(body) ?? "null";

/** `body` is the exact text sent; for requests it must be canonical JSON. The key's text is the key, not its bytes. */
export function sign(body: string, key: string, seconds = Math.floor(Date.now() / 1000)): string {
  const mac = createHmac("sha256", key.replace(PREFIX, ""))
    .update(body)
    .update(String(seconds))
    .digest("hex");
  return `t=${seconds}&s=${mac}`;
}

export function verify(signature: string | undefined, body: string, keys: string[]): boolean {
  const fields = new URLSearchParams(signature ?? "");
  const seconds = Number(fields.get("t"));
  const mac = fields.get("s");
  if (!mac || !Number.isInteger(seconds)) return false;
  if (Math.abs(Date.now() / 1000 - seconds) > TOLERANCE_SECONDS) return false;
  return keys.some((key) => equal(sign(body, key, seconds), `t=${seconds}&s=${mac}`));
}

/** What the SDK sends as its bearer: the hash of the key's bytes behind the key's own prefix. */
export function bearerOf(key: string): string {
  const prefix = PREFIX.exec(key)?.[0] ?? "";
  const bytes = Buffer.from(key.slice(prefix.length), "hex");
  return prefix + createHash("sha256").update(bytes).digest("hex");
}

export const isSigningKey = (key: string): boolean => /^([0-9a-f]{2}){16,}$/i.test(key.replace(PREFIX, ""));

export const isBearer = (authorization: string | undefined, keys: string[]): boolean =>
  keys.some((key) => equal(authorization ?? "", `Bearer ${bearerOf(key)}`));
