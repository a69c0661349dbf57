import { Agent, type FormData, fetch } from "undici";

export type VendorRequest = {
  method?: "GET" | "POST" | "DELETE";
  /** Below the client's base URL, or a whole address where a vendor has a second host. */
  path: string;
  query?: Record<string, string>;
  headers?: Record<string, string>;
  json?: unknown;
  form?: FormData;
  timeoutMs?: number;
  maxBytes?: number;
  signal?: AbortSignal;
  /** A redirect is an answer, not followed: `location` says where to. Otherwise it is an error. */
  redirects?: boolean;
};

export type VendorAnswer = {
  status: number;
  contentType: string;
  /** Of a redirect. */
  location?: string;
  /** Seconds, where the vendor names them. */
  retryAfter?: number;
  bytes: Buffer;
  /** The body without our secrets. */
  text(): string;
  /** undefined = not JSON. */
  json(): unknown;
};

export type VendorClient = (request: VendorRequest) => Promise<VendorAnswer>;

/** Nothing left this machine: whoever asked may ask again. */
export class NotSentError extends Error {
  override name = "NotSentError";
}

/** A picture we were to show the vendor cannot be read; nothing was sent. */
export class UnreadableReferenceError extends Error {
  override name = "UnreadableReferenceError";
}

const TIMEOUT_MS = 60_000;
const ANSWER_BYTES = 8 * 1024 ** 2;
/** An answer that carries a picture or a voice as text. */
export const MEDIA_BYTES = 100 * 1024 ** 2;

/** Failures of look-up, connection and TLS: no byte of the request was sent. */
const NOT_SENT =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|UND_ERR_CONNECT_TIMEOUT|ERR_TLS_|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/;

// A connection for each request: one that was kept may be dead by then, and a billable request lost on it is ambiguous.
const agent = new Agent({
  connect: { timeout: 10_000 },
  pipelining: 0,
  headersTimeout: 0,
  bodyTimeout: 0,
});

/**
 * The way to one account at one vendor. Throws `NotSentError` when nothing was sent; any other throw means that the
 * answer was lost. What it throws and what answers say as text never holds one of `secrets` or what `headers` carry.
 */
export function createVendorClient({
  vendor,
  baseUrl,
  secrets = [],
  headers,
}: {
  vendor: string;
  baseUrl: string;
  secrets?: string[];
  /** Asked for each request: tokens may be short-lived. */
  headers: () => Record<string, string>;
}): VendorClient {
  const base = baseUrl.replace(/\/+$/, "");
  return async (request) => {
    const url = new URL(request.path.startsWith("/") ? base + request.path : request.path);
    for (const [name, value] of Object.entries(request.query ?? {})) url.searchParams.set(name, value);
    const method = request.method ?? "GET";
    const what = `${vendor} ${method} ${url.pathname}`;
    const own = headers();
    const deadline = AbortSignal.timeout(request.timeoutMs ?? TIMEOUT_MS);
    try {
      const response = await fetch(url, {
        method,
        headers: {
          accept: "*/*",
          ...own,
          ...(request.json !== undefined && { "content-type": "application/json" }),
          ...request.headers,
        },
        body: request.form ?? (request.json === undefined ? undefined : JSON.stringify(request.json)),
        redirect: request.redirects ? "manual" : "error",
        dispatcher: agent,
        signal: request.signal ? AbortSignal.any([deadline, request.signal]) : deadline,
      });
      const bytes = await readCapped(response.body, request.maxBytes ?? ANSWER_BYTES);
      const hidden = [...secrets, ...Object.values(own).map((value) => value.replace(/^Bearer /, ""))]
        .filter((secret) => secret.length > 7)
        .flatMap((secret) => [secret, encodeURIComponent(secret)]);
      const text = () => hidden.reduce((said, one) => said.replaceAll(one, "[key]"), bytes.toString("utf8"));
      return {
        status: response.status,
        contentType: response.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "",
        location: response.headers.get("location") ?? undefined,
        retryAfter: retryAfter(response.headers.get("retry-after"), response.headers.get("retry-after-ms")),
        bytes,
        text,
        json: () => parse(text()),
      };
    } catch (error) {
      // The cause stays behind: it may hold headers.
      const code = codeOf(error);
      throw NOT_SENT.test(code) ? new NotSentError(`${what}: ${code}`) : new Error(`${what}: ${code}`);
    }
  };
}

async function readCapped(body: AsyncIterable<Uint8Array> | null, maxBytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > maxBytes) throw Object.assign(new Error("too large"), { code: "ANSWER_TOO_LARGE" });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function codeOf(error: unknown): string {
  for (let at = error; at instanceof Error; at = at.cause) {
    const { code } = at as NodeJS.ErrnoException;
    if (typeof code === "string") return code;
    if (at.name === "TimeoutError" || at.name === "AbortError") return at.name;
    if (at.message === "unexpected redirect") return "REDIRECT";
  }
  return "NO_ANSWER";
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Seconds from `retry-after` (a number or a date) or `retry-after-ms`; at most an hour. */
function retryAfter(value: string | null, milliseconds: string | null): number | undefined {
  const seconds =
    milliseconds !== null && milliseconds !== ""
      ? Number(milliseconds) / 1000
      : value === null || value === ""
        ? Number.NaN
        : Number.isFinite(Number(value))
          ? Number(value)
          : (Date.parse(value) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.min(3_600, Math.max(1, Math.ceil(seconds))) : undefined;
}
