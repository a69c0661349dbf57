const UNITS: Record<string, number> = {
  w: 604_800_000,
  d: 86_400_000,
  h: 3_600_000,
  m: 60_000,
  s: 1_000,
  ms: 1,
};

/** A moment as the SDK names it: so long from now, or a date. */
export type Due = { afterMs: number } | { at: string };

/** "1h30m" → ms; undefined when it is not a duration. "" is no time at all, as the SDK writes a sleep of 0. */
export function parseDuration(text: string): number | undefined {
  if (text === "" || text === "0") return 0;
  if (!/^(\d+(ms|[wdhms]))+$/.test(text)) return undefined;
  let total = 0;
  for (const [, amount, unit] of text.matchAll(/(\d+)(ms|[wdhms])/g))
    total += Number(amount) * (UNITS[unit ?? ""] ?? 0);
  return total;
}

export function parseDue(text: string): Due | undefined {
  const afterMs = parseDuration(text);
  if (afterMs !== undefined) return { afterMs };
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? undefined : { at: date.toISOString() };
}

/** `Retry-After`: seconds or a date. */
export function parseRetryAfter(header: string | undefined): Due | undefined {
  if (!header) return undefined;
  return /^\d+(\.\d+)?$/.test(header) ? { afterMs: Number(header) * 1000 } : parseDue(header);
}

const SECONDS = [15, 30, 60, 120, 300, 600, 1200, 2400, 3600, 7200];
const SINGLE_SECONDS = [1, 2, 5, 10, 30, 60, 120, 300];

const pick = (table: number[], attempt: number) => (table[Math.min(attempt, table.length - 1)] ?? 0) * 1000;

/** Wait in ms after the failed attempt `attempt` (from 0). The server's table, with its jitter against herds. */
export const serverBackoff = (attempt: number): number => pick(SECONDS, attempt) + Math.random() * 30_000;
/** One person's machine: the herd is one, and they are watching. */
export const singleBackoff = (attempt: number): number => pick(SINGLE_SECONDS, attempt);
