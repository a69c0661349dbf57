import { env } from "@/lib/env";

/**
 * Whether a browser says the request comes from our own pages. For anything that changes something it must say so: a
 * request with neither header is not from a browser that could be trusted with a cookie.
 */
export function isSameOrigin(headers: Headers, changes: boolean): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin" && (changes || site !== "none")) return false;
  const origin = headers.get("origin");
  if (origin === null) return site === "same-origin" || !changes;
  if (!URL.canParse(origin)) return false;
  const { host } = new URL(origin);
  return ownHosts(headers).includes(host);
}

/** A page cannot choose the Host it is asked under; X-Forwarded-Host counts only behind a proxy that sets it. */
function ownHosts(headers: Headers): string[] {
  const forwarded = env.TRUST_PROXY > 0 || env.VERCEL !== undefined ? headers.get("x-forwarded-host") : null;
  return [new URL(env.APP_URL).host, forwarded, headers.get("host")].filter((host) => host !== null);
}
