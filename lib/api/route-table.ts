import type { ApiHandler } from "./definition";

export const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
export type Method = (typeof METHODS)[number];

/** Path as in the contract (`/projects/{id}`) and the route file's exports. */
export type RouteEntry = readonly [path: string, module: object];

const isHandler = (value: unknown): value is ApiHandler =>
  typeof value === "function" && "definition" in value;

export function handlerOf(module: object, method: string): ApiHandler | undefined {
  const exported = Object.entries(module).find(([name]) => name === method)?.[1];
  return isHandler(exported) ? exported : undefined;
}

/** The values of a pattern's braces in a path; null when it does not fit. */
export function matchPath(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split("/");
  const given = path.split("/");
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? "";
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name !== undefined && value !== "") params[name] = value;
    else if (part !== value) return null;
  }
  return params;
}

/** "GET /tasks/{id}" → its two halves. */
export function splitRoute(route: string): { method: string; path: string } {
  const [method = "", path = ""] = route.split(" ");
  return { method, path };
}
