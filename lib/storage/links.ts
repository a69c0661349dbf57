const HOUR_MS = 3_600_000;
/** Both vendors refuse longer ones. */
const WEEK_SECONDS = 7 * 24 * 3600;

/**
 * When a read link counts as signed. Signed as of the full hour, links that end at the same time are the same link, and
 * browsers keep what they fetched with it.
 */
export function linkLife(seconds: number, now = Date.now()): { signedAt: Date; seconds: number } {
  const hour = Math.floor(now / HOUR_MS) * HOUR_MS;
  const fromHour = Math.round((now - hour) / 1000 + seconds);
  if (fromHour <= WEEK_SECONDS) return { signedAt: new Date(hour), seconds: fromHour };
  return { signedAt: new Date(now), seconds: Math.min(WEEK_SECONDS, Math.round(seconds)) };
}

/** A key as the path of a URL: slashes kept, everything else encoded as both vendors sign it. */
export const keyPath = (key: string): string => key.split("/").map(strictEncode).join("/");

/** RFC 3986: what `encodeURIComponent` leaves alone and signatures do not. */
export const strictEncode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

/** The same link through a CDN in front of the bucket, which asks the bucket under its own name and passes the query on. */
export function throughCdn(url: string, cdnUrl: string | undefined, key: string): string {
  return cdnUrl === undefined ? url : `${cdnUrl.replace(/\/+$/, "")}/${keyPath(key)}${new URL(url).search}`;
}
