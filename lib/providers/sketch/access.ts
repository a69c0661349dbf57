import { createHmac, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/env";

const mac = (text: string) => createHmac("sha256", env.AUTH_SECRET).update(text).digest("base64url");

/** What the adapter shows and the studio wants: only processes of this deployment know the secret. */
export function studioToken(): string {
  return mac("sketch-studio");
}

/** Query that opens one result file until `expires` (ms since 1970). */
export function signFile(file: string, expires: number): string {
  return `expires=${expires}&signature=${mac(`sketch-file:${file}:${expires}`)}`;
}

export function sameSecret(given: string, expected: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(expected);
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Whether a signed query opens this file, and whether it is still in time. */
export function checkFileQuery(file: string, query: URLSearchParams): "ok" | "expired" | "forbidden" {
  const expires = Number(query.get("expires"));
  const expected = mac(`sketch-file:${file}:${expires}`);
  if (!sameSecret(query.get("signature") ?? "", expected)) return "forbidden";
  return Date.now() <= expires ? "ok" : "expired";
}
