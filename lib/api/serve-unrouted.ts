import { AppError } from "@/lib/errors";
import { localeFor } from "@/lib/region";
import { contextOf } from "@/lib/request-context";
import { ALIASES, type Alias } from "./aliases";
import { errorResponse } from "./envelope";
import { LATER_ROUTES } from "./later-routes";
import { queryOf } from "./read-input";
import { handlerOf, matchPath, type RouteEntry, splitRoute } from "./route-table";

/** A path without a route file: an older name of a route, one that is not built yet, or nothing. */
export async function serveUnrouted(
  request: Request,
  path: string,
  routes: readonly RouteEntry[],
): Promise<Response> {
  for (const alias of ALIASES) {
    const { method, path: pattern } = splitRoute(alias.from);
    const params = method === request.method ? matchPath(pattern, path) : null;
    const target = params && targetOf(alias, params, routes);
    if (target) {
      const asked = alias.fromQuery ? bodyFromQuery(request) : request;
      return target.handler(asked, { params: Promise.resolve(target.params) });
    }
  }
  const later = LATER_ROUTES.map(splitRoute).filter(({ path: pattern }) => matchPath(pattern, path));
  const known = later.some(({ method }) => method === request.method);
  const { requestId, locale } = contextOf(request.headers);
  return errorResponse(
    new AppError(known ? "not_built" : "not_found"),
    localeFor(request.headers, locale),
    requestId,
    { "X-Request-ID": requestId },
  );
}

/** The handler behind an older path, and what its own path's braces hold. */
export function targetOf(alias: Alias, given: Record<string, string>, routes: readonly RouteEntry[]) {
  const { method, path } = splitRoute(alias.to);
  const concrete = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => given[name] ?? "");
  const found = routes.flatMap(([pattern, module]) => {
    const params = matchPath(pattern, concrete);
    const handler = params && handlerOf(module, method);
    return handler ? [{ handler, params }] : [];
  });
  // `/users/me` before `/users/{id}`, as the router has it.
  found.sort((a, b) => Object.keys(a.params).length - Object.keys(b.params).length);
  return found[0] ?? null;
}

function bodyFromQuery(request: Request): Request {
  const query = Object.entries(queryOf(request)).map(([name, value]) => [
    name,
    name === "file_size" ? Number(value) : value,
  ]);
  const headers = new Headers(request.headers);
  headers.set("content-type", "application/json");
  return new Request(request.url, {
    method: "POST",
    headers,
    body: JSON.stringify(Object.fromEntries(query)),
  });
}
