import { ALIASES, type Alias } from "./aliases";
import { LATER_ROUTES } from "./later-routes";
import { queryOf } from "./read-input";
import { answerOther, refusal } from "./refuse-others";
import { handlerOf, matchPath, type RouteEntry, splitRoute } from "./route-table";

/** A path without a route file: an older name of a route, one that is not built yet, or nothing. */
export async function serveUnrouted(
  request: Request,
  path: string,
  routes: readonly RouteEntry[],
): Promise<Response> {
  const older = ALIASES.flatMap((alias) => {
    const { method, path: pattern } = splitRoute(alias.from);
    const params = matchPath(pattern, path);
    const target = params && targetOf(alias, params, routes);
    return target ? [{ method, ...target, fromQuery: alias.fromQuery }] : [];
  });
  const asked = older.find(({ method }) => method === request.method);
  if (asked)
    return asked.handler(asked.fromQuery ? bodyFromQuery(request) : request, {
      params: Promise.resolve(asked.params),
    });
  const later = LATER_ROUTES.map(splitRoute).filter(({ path: pattern }) => matchPath(pattern, path));
  const methods = [...new Set([...older, ...later].map(({ method }) => method))];
  if (methods.includes(request.method)) return refusal(request, "not_built");
  return methods.length > 0 ? answerOther(request, methods) : refusal(request, "not_found");
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
