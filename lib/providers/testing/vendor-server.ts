import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** One transparent pixel, as PNG. Every double serves it, for references. */
export const PIXEL =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";
const PICTURE_PATH = "/picture.png";
/** A reference's address that the suite turns into one at the double: private, so it has to be sent along. */
export const PRIVATE_PICTURE = `double:${PICTURE_PATH}`;

export type Seen = {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: Buffer;
};

export type Reply = {
  status?: number;
  headers?: Record<string, string>;
  /** Sent as JSON. */
  json?: unknown;
  body?: string | Buffer;
};

export type Route = {
  method: "GET" | "POST" | "DELETE";
  path: RegExp;
  /** A JSON body that is a plain object; forms and empty bodies come as `{}`. Answers a refusal or the standard success. */
  reply(seen: Seen, body: Record<string, unknown>, match: RegExpExecArray): Reply | Promise<Reply>;
};

/** What happens instead of the standard answer, after a request was found right; a refusal of the double stays. */
export type Fault =
  | Reply
  /** The work is done, then the connection breaks. */
  | "drop"
  /** Half an answer. */
  | "truncate";

export type VendorDouble = {
  url: string;
  /** Where it really is, also when `url` was bent to lead nowhere. */
  origin: string;
  /** Whole requests, in order. */
  seen: Seen[];
  /** Those the double would have carried out: what a vendor bills. */
  carried: Seen[];
  /** What it refused, and why: for a test's message. */
  refused: { seen: Seen; reply: Reply }[];
  /** Concerns the next request whose path contains `on`. */
  plan(on: string, fault: Fault): void;
  last(): { seen: Seen; json: Record<string, unknown> };
  stop(): Promise<void>;
};

/** A vendor on a free port: `admit` sees every request first (keys, headers), then the route. */
export async function startVendorDouble({
  routes,
  admit,
}: {
  routes: Route[];
  admit(seen: Seen): Reply | null;
}): Promise<VendorDouble> {
  const seenAll: Seen[] = [];
  const carried: Seen[] = [];
  const refused: VendorDouble["refused"] = [];
  const plans: { on: string; fault: Fault }[] = [];

  async function answer(seen: Seen): Promise<Reply> {
    for (const route of routes) {
      const match = route.method === seen.method ? route.path.exec(seen.path) : null;
      if (match) return admit(seen) ?? (await route.reply(seen, objectOf(seen), match));
    }
    return { status: 404, json: { message: `no route ${seen.method} ${seen.path}` } };
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", "http://vendor");
    const seen: Seen = {
      method: request.method ?? "GET",
      path: decodeURIComponent(url.pathname),
      query: url.searchParams,
      headers: request.headers,
      body: Buffer.concat((await request.toArray()) as Buffer[]),
    };
    if (seen.path === PICTURE_PATH) {
      response.writeHead(200, { "content-type": "image/png" }).end(Buffer.from(PIXEL, "base64"));
      return;
    }
    seenAll.push(seen);
    const standard = await answer(seen);
    const wrong = (standard.status ?? 200) >= 400;
    const at = wrong ? -1 : plans.findIndex(({ on }) => seen.path.includes(on));
    const fault = at < 0 ? undefined : plans.splice(at, 1)[0]?.fault;
    if (wrong) refused.push({ seen, reply: standard });
    else if (fault === undefined || typeof fault === "string") carried.push(seen);
    if (fault === "drop") {
      request.socket.resetAndDestroy();
      return;
    }
    const reply = fault === undefined || fault === "truncate" ? standard : fault;
    const body =
      reply.json === undefined ? Buffer.from(reply.body ?? "") : Buffer.from(JSON.stringify(reply.json));
    response.writeHead(reply.status ?? 200, {
      "content-length": body.length,
      ...(reply.json !== undefined && { "content-type": "application/json" }),
      ...reply.headers,
    });
    if (fault === "truncate")
      response.write(body.subarray(0, Math.ceil(body.length / 2)), () => request.socket.destroy());
    else response.end(body);
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((error: Error) => response.destroy(error));
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: origin,
    origin,
    seen: seenAll,
    carried,
    refused,
    plan: (on, fault) => void plans.push({ on, fault }),
    last() {
      const seen = seenAll.at(-1);
      if (!seen) throw new Error("nothing was asked yet");
      return { seen, json: objectOf(seen) };
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

function objectOf({ headers, body }: Seen): Record<string, unknown> {
  if (!headers["content-type"]?.startsWith("application/json")) return {};
  try {
    const value: unknown = JSON.parse(body.toString());
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
  } catch {
    return {};
  }
}

/** The fields of a multipart form as a vendor reads them. */
export const formOf = ({ headers, body }: Seen): Promise<FormData> =>
  new Response(new Uint8Array(body), {
    headers: { "content-type": headers["content-type"] ?? "" },
  }).formData();

/** An address where nobody listens. */
export async function emptyAddress(): Promise<string> {
  const server = createServer();
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return `http://127.0.0.1:${port}`;
}
