/** Five fields (minute hour day month weekday) with `*`, lists, ranges and steps, and an optional `TZ=Area/City ` before. */
export type Cron = {
  minutes: Set<number>;
  hours: Set<number>;
  days: Set<number>;
  months: Set<number>;
  weekdays: Set<number>;
  /** Both day fields restricted: either may match, as cron has always had it. */
  eitherDay: boolean;
  zone: string;
};

const RANGES = [
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 7],
] as const;
const HOUR = 3_600_000;
const HORIZON_HOURS = 24 * 366 * 5;

function parseField(field: string, low: number, high: number): Set<number> | undefined {
  const values = new Set<number>();
  for (const part of field.split(",")) {
    const found = /^(?:\*|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(part);
    if (!found) return undefined;
    const step = Number(found[3] ?? 1);
    const from = Number(found[1] ?? low);
    const to = Number(found[2] ?? (found[1] === undefined || found[3] !== undefined ? high : from));
    if (step < 1 || from < low || to > high || from > to) return undefined;
    for (let value = from; value <= to; value += step) values.add(value);
  }
  return values;
}

export function parseCron(text: string): Cron | undefined {
  const [, zone = "UTC", rest = ""] = /^(?:TZ=(\S+)\s+)?(.*)$/.exec(text.trim()) ?? [];
  const fields = rest.split(/\s+/);
  if (fields.length !== 5) return undefined;
  const sets = RANGES.map(([low, high], index) => parseField(fields[index] ?? "", low, high));
  const [minutes, hours, days, months, weekdays] = sets;
  if (!minutes || !hours || !days || !months || !weekdays) return undefined;
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
  } catch {
    return undefined;
  }
  if (weekdays.delete(7)) weekdays.add(0);
  const eitherDay = !fields[2]?.startsWith("*") && !fields[4]?.startsWith("*");
  return { minutes, hours, days, months, weekdays, eitherDay, zone };
}

function offsetAt(format: Intl.DateTimeFormat, time: number): number {
  const parts = Object.fromEntries(
    format.formatToParts(time).map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute) - Math.floor(time / 60_000) * 60_000;
}

function dayMatches(cron: Cron, local: Date): boolean {
  if (!cron.months.has(local.getUTCMonth() + 1)) return false;
  const [day, weekday] = [cron.days.has(local.getUTCDate()), cron.weekdays.has(local.getUTCDay())];
  return cron.eitherDay ? day || weekday : day && weekday;
}

/** The first matching minute after `from` (ms). Undefined when there is none within five years. */
export function nextCron(cron: Cron, from: number): number | undefined {
  const format = new Intl.DateTimeFormat("en", {
    timeZone: cron.zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  });
  let time = Math.floor(from / 60_000) * 60_000 + 60_000;
  for (let hours = 0; hours < HORIZON_HOURS; hours++) {
    const end = Math.floor(time / HOUR) * HOUR + HOUR;
    // Offsets change on the hour (UTC), Lord Howe Island apart.
    const offset = cron.zone === "UTC" ? 0 : offsetAt(format, time);
    for (; time < end; time += 60_000) {
      const local = new Date(time + offset);
      if (!dayMatches(cron, local)) {
        if (local.getUTCMinutes() === 0) break;
        continue;
      }
      if (cron.hours.has(local.getUTCHours()) && cron.minutes.has(local.getUTCMinutes())) return time;
    }
    // A day that does not match at a full local hour does not match until the next one.
    time = end;
  }
  return undefined;
}
