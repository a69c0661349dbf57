import { env } from "./env";

const seen = new Map<string, number>();

/**
 * A named place where tests kill the process for real. `CRASH_AT=after-submit` dies at its first passing,
 * `CRASH_AT=after-submit:3` at the third. Refused in production mode, free otherwise.
 */
export function crashPoint(name: string): void {
  if (env.CRASH_AT === undefined) return;
  const [point, nth] = env.CRASH_AT.split(":");
  if (point !== name) return;
  const count = (seen.get(name) ?? 0) + 1;
  seen.set(name, count);
  if (count === Number(nth ?? 1)) process.kill(process.pid, "SIGKILL");
}
