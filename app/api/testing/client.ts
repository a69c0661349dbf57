import { join } from "node:path";
import type { ApiHandler } from "@/lib/api/definition";
import { type Answer, call } from "@/lib/api/test-support/call";
import { signedIn } from "@/lib/api/test-support/people";

type Module = Record<string, ApiHandler>;
export type Ask = { body?: unknown; params?: Record<string, string>; key?: string };

/** A client of one person: `GET /projects/{id}` by its path, through the route file that would serve it. */
export async function client() {
  const { token } = await signedIn();
  return async (line: string, options: Ask = {}): Promise<Answer> => {
    const [method = "", path = ""] = line.split(" ");
    const [route = "", query] = path.split("?");
    const file = route.replaceAll(/\{(\w+)\}/g, "[$1]");
    const module = (await import(join(process.cwd(), "app/api/v1", file, "route.ts"))) as Module;
    const handler = module[method];
    if (!handler) throw new Error(`no ${line}`);
    const real = route.replaceAll(/\{(\w+)\}/g, (_, name: string) => options.params?.[name] ?? "");
    return call(handler, {
      method,
      path: query ? `${real}?${query}` : real,
      params: options.params,
      body: options.body,
      token,
      ...(options.key && { headers: { "idempotency-key": options.key } }),
    });
  };
}
