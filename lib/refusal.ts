import { newId } from "@/db/schema/columns";
import { AppError } from "./errors";
import { log } from "./log";

/** PostgreSQL: lock or statement timeout, too many connections, shutting down, and connections that were lost. */
const OVERLOAD = new Set([
  "55P03",
  "57014",
  "53300",
  "57P01",
  "57P03",
  "CONNECTION_CLOSED",
  "CONNECT_TIMEOUT",
]);
const LOST = new Set(["ECONNREFUSED", "ECONNRESET", "CONNECTION_ENDED", "CONNECTION_DESTROYED"]);
/** Two transactions in each other's way: the loser may simply try again. */
const CONTENTION = new Set(["40001", "40P01"]);

function causes(error: unknown): Error[] {
  const chain: Error[] = [];
  for (let at = error; at instanceof Error && chain.length < 5; at = at.cause) chain.push(at);
  return chain;
}

/**
 * Whatever was thrown, as a refusal that may be shown. What we did not expect is logged under an id and shown as
 * `internal` with that id and nothing else: no stack, no SQL.
 */
export function refusalOf(error: unknown, where: string): AppError {
  if (error instanceof AppError) return error;
  const chain = causes(error);
  const codes = chain.map((item) => ("code" in item ? String(item.code) : ""));
  const id = newId();
  if (codes.some((code) => OVERLOAD.has(code) || LOST.has(code) || CONTENTION.has(code))) {
    log.warn({ err: safe(chain), id, where }, "database unavailable");
    return new AppError("unavailable", { retryAfter: 2, cause: error });
  }
  log.error({ err: safe(chain), id, where }, "unexpected failure");
  return new AppError("internal", { details: { id }, cause: error });
}

/** A failed query's message repeats its parameters, which may be secrets: only its cause is logged. */
function safe(chain: Error[]) {
  return chain
    .filter((item) => !("params" in item && "query" in item))
    .map((item) => ({
      name: item.name,
      message: item.message,
      code: "code" in item ? item.code : undefined,
      stack: item.stack,
    }));
}
