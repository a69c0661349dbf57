import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { ROUTES } from "@/app/api/routes";
import { handlerOf, matchPath } from "@/lib/api/route-table";
import { serveUnrouted } from "@/lib/api/serve-unrouted";
import { PEER_HEADER } from "@/lib/client-address";

const BASE = "/api/v1";

/** The route file of a path, the one with the fewest braces first, as the router has it. */
function routeOf(path: string) {
  const found = ROUTES.flatMap(([pattern, module]) => {
    const params = matchPath(pattern, path);
    return params ? [{ module, params }] : [];
  });
  return found.sort((a, b) => Object.keys(a.params).length - Object.keys(b.params).length)[0];
}

async function answer(incoming: IncomingMessage, outgoing: ServerResponse, origin: string): Promise<void> {
  const url = new URL(incoming.url ?? "/", origin);
  const method = incoming.method ?? "GET";
  const headers = new Headers({ [PEER_HEADER]: incoming.socket.remoteAddress ?? "" });
  for (const [name, value] of Object.entries(incoming.headers))
    if (value !== undefined) headers.set(name, String(value));
  const body = await buffer(incoming);
  const request = new Request(url, { method, headers, ...(body.length > 0 && { body }) });
  const path = url.pathname.slice(BASE.length);
  const route = routeOf(path);
  const handler = route && handlerOf(route.module, method);
  const response = handler
    ? await handler(request, { params: Promise.resolve(route.params) })
    : await serveUnrouted(request, path, ROUTES);
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(Buffer.from(await response.arrayBuffer()));
}

/** The route files behind a real server on a free port: `url` is the base of the API. */
export async function serveApi(): Promise<{ url: string; close: () => Promise<void> }> {
  let origin = "";
  const server = createServer((incoming, outgoing) => {
    answer(incoming, outgoing, origin).catch((error: unknown) => outgoing.destroy(error as Error));
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `${origin}${BASE}`,
    async close() {
      server.closeAllConnections();
      await new Promise<void>((done) => server.close(() => done()));
    },
  };
}
