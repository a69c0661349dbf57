import { AppError, type ErrorReason } from "@/lib/errors";
import { localeFor } from "@/lib/region";
import { contextOf } from "@/lib/request-context";
import { errorResponse } from "./envelope";
import { METHODS, type Method } from "./route-table";

type Answer = (request: Request) => Response;

/** A refusal before any route: nobody is asked who they are. */
export function refusal(
  request: Request,
  reason: ErrorReason,
  headers: Record<string, string> = {},
): Response {
  const { requestId, locale } = contextOf(request.headers);
  return errorResponse(new AppError(reason), localeFor(request.headers, locale), requestId, {
    ...headers,
    "X-Request-ID": requestId,
  });
}

/** As in the header `Allow`. */
export const allowOf = (methods: readonly string[]): string =>
  ["OPTIONS", ...(methods.includes("GET") ? ["HEAD"] : []), ...methods].sort().join(", ");

/** Says what may be asked of a path; any other method is refused with that. */
export function answerOther(request: Request, methods: readonly string[]): Response {
  const headers = { Allow: allowOf(methods) };
  if (request.method === "OPTIONS") return new Response(null, { status: 204, headers });
  return refusal(request, "method_not_allowed", headers);
}

/**
 * The methods a route file does not have. Without them Next answers by itself, outside the envelope; each file exports
 * them beside its own: `export const { OPTIONS, PUT, PATCH, DELETE } = refuseOthers("GET", "POST")`.
 */
export function refuseOthers<M extends Method>(
  ...methods: M[]
): Record<Exclude<Method, M> | "OPTIONS", Answer> {
  const answer: Answer = (request) => answerOther(request, methods);
  const others = METHODS.filter((method) => !(methods as Method[]).includes(method));
  return Object.fromEntries(["OPTIONS", ...others].map((name) => [name, answer])) as Record<
    Exclude<Method, M> | "OPTIONS",
    Answer
  >;
}
