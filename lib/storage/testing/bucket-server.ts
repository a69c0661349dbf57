import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { createFaults, deliver, type Fault, receive } from "./faults";
import { createShelf, isRefusal, type Refusal, type Shelf } from "./shelf";

export type Received = {
  method: string;
  /** Decoded, as it came. */
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: Buffer;
};

/** What two vendors with one REST do differently. */
export type Dialect = {
  region: string;
  minPart: number;
  errorXml(refusal: Refusal): string;
  /** The key a request is about; null: another bucket. */
  keyOf(received: Received): string | null;
  /** Signature, expiry and the like; null: welcome. */
  admit(received: Received): Refusal | null;
  /** A form that carries a file, where the vendor has it. */
  postForm?(received: Received, shelf: Shelf): Promise<Refusal | null>;
  /** The header that makes a put write-once, and how it is refused. */
  conflict(received: Received): Refusal | null;
};

type Answer = { status: number; headers?: Record<string, string>; body?: string | Buffer };

const xml = (body: string): Answer => ({
  status: 200,
  headers: { "content-type": "application/xml" },
  body: `<?xml version="1.0" encoding="UTF-8"?>\n${body}`,
});

/** A store that speaks the REST both vendors share, on a free port of this machine. */
export async function startBucketServer(dialect: Dialect) {
  const shelf = createShelf(dialect.minPart);
  const faults = createFaults();
  const asked: { line: string; headers: IncomingHttpHeaders }[] = [];
  let open = 0;
  let last: Received | undefined;

  async function handle(request: IncomingMessage, fault: Fault | undefined): Promise<Answer | null> {
    const url = new URL(request.url ?? "/", "http://store");
    const body = await receive(request, fault);
    if (body === null) return null;
    const received: Received = {
      method: request.method ?? "GET",
      path: decodeURIComponent(url.pathname),
      query: url.searchParams,
      headers: request.headers,
      body,
    };
    last = received;
    const outcome =
      fault?.kind === "refuse" ? { status: fault.status, code: fault.code } : await answer(received);
    if (!isRefusal(outcome)) return outcome;
    return { ...xml(dialect.errorXml(outcome)), status: outcome.status };
  }

  async function answer(received: Received): Promise<Answer | Refusal> {
    const { method, headers, body, query } = received;
    if (method === "POST" && headers["content-type"]?.startsWith("multipart/form-data") && dialect.postForm)
      return (await dialect.postForm(received, shelf)) ?? { status: 200 };
    const refused = dialect.admit(received) ?? checkDigest(headers, body);
    if (refused) return refused;
    const key = dialect.keyOf(received);
    if (key === null) return { status: 404, code: "NoSuchBucket" };
    return key === "" ? listing(query) : objectAnswer(received, key);
  }

  function listing(query: URLSearchParams): Answer {
    const most = Math.min(1000, Number(query.get("max-keys") ?? 1000));
    const token = query.get("continuation-token");
    const after = token && Buffer.from(token, "base64url").toString();
    const { keys, more } = shelf.list(query.get("prefix") ?? "", after, most);
    const next = more
      ? `<NextContinuationToken>${Buffer.from(keys.at(-1) ?? "").toString("base64url")}</NextContinuationToken>`
      : "";
    const contents = keys.map((key) => `<Contents><Key>${key}</Key><Size>1</Size></Contents>`).join("");
    const head = `<KeyCount>${keys.length}</KeyCount><IsTruncated>${more}</IsTruncated>`;
    return xml(`<ListBucketResult>${head}${next}${contents}</ListBucketResult>`);
  }

  function objectAnswer(received: Received, key: string): Answer | Refusal {
    const { method, query, headers, body } = received;
    const id = query.get("uploadId");
    const contentType = headers["content-type"] ?? "application/octet-stream";
    if (method === "POST" && query.has("uploads")) {
      const upload = shelf.begin(key, contentType);
      return xml(
        `<InitiateMultipartUploadResult><Key>${key}</Key><UploadId>${upload}</UploadId></InitiateMultipartUploadResult>`,
      );
    }
    if (method === "POST" && id) {
      const outcome = shelf.complete(id, readParts(body.toString()));
      if (isRefusal(outcome)) return outcome;
      const etag = `<ETag>${outcome.etag}</ETag>`;
      return xml(`<CompleteMultipartUploadResult><Key>${key}</Key>${etag}</CompleteMultipartUploadResult>`);
    }
    if (method === "PUT") {
      const outcome = id
        ? shelf.putPart(id, Number(query.get("partNumber")), body)
        : ((shelf.objects.has(key) ? dialect.conflict(received) : null) ?? {
            etag: shelf.put(key, body, contentType),
          });
      return isRefusal(outcome) ? outcome : { status: 200, headers: { etag: outcome.etag } };
    }
    if (method === "DELETE") {
      const refused = id ? shelf.abort(id) : null;
      if (!id) shelf.objects.delete(key);
      return refused ?? { status: 204 };
    }
    return read(received, key);
  }

  function read({ method, query, headers }: Received, key: string): Answer | Refusal {
    const found = shelf.objects.get(key);
    if (!found) return { status: 404, code: "NoSuchKey" };
    const disposition = query.get("response-content-disposition");
    const about = {
      "content-type": found.contentType,
      "accept-ranges": "bytes",
      ...(disposition && { "content-disposition": Buffer.from(disposition).toString("latin1") }),
    };
    const range = headers.range?.match(/^bytes=(\d+)-(\d*)$/);
    const start = Number(range?.[1] ?? 0);
    const end = range?.[2] ? Math.min(Number(range[2]), found.bytes.length - 1) : found.bytes.length - 1;
    if (range && start > end) return { status: 416, code: "InvalidRange" };
    const bytes = found.bytes.subarray(start, end + 1);
    const length = { "content-length": String(bytes.length) };
    const where = range && { "content-range": `bytes ${start}-${end}/${found.bytes.length}` };
    return {
      status: range ? 206 : 200,
      headers: { ...about, ...length, ...where },
      body: method === "HEAD" ? undefined : bytes,
    };
  }

  const server = createServer((request, response) => {
    asked.push({ line: `${request.method} ${request.url}`, headers: request.headers });
    open++;
    response.once("close", () => open--);
    const fault = faults.next(request);
    if (fault?.kind === "redirect") {
      request.resume();
      response.writeHead(307, { location: fault.location }).end();
      return;
    }
    handle(request, fault)
      .then(async (made) => {
        if (!made || fault?.kind === "silence") return;
        const body = Buffer.from(made.body ?? "");
        response.writeHead(made.status, { "content-length": body.length, ...made.headers });
        await deliver(response, request.method === "HEAD" ? Buffer.alloc(0) : body, fault);
      })
      .catch((error: Error) => response.destroy(error));
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    shelf,
    faults,
    /** Every request, by method and address. */
    asked,
    /** The last request that came whole. */
    last(): Received {
      if (!last) throw new Error("nothing was asked yet");
      return last;
    },
    /** Answers that are still under way. */
    open: () => open,
    async stop() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

export type BucketServer = Awaited<ReturnType<typeof startBucketServer>>;

const readParts = (text: string) =>
  [...text.matchAll(/<Part>(.*?)<\/Part>/gs)].map(([, part = ""]) => ({
    number: Number(part.match(/<PartNumber>(\d+)</)?.[1]),
    etag: (part.match(/<ETag>(.*?)</)?.[1] ?? "").replaceAll("&quot;", '"'),
  }));

export function checkDigest(headers: IncomingHttpHeaders, body: Buffer): Refusal | null {
  const digest = (algorithm: string) => createHash(algorithm).update(body).digest("base64");
  const md5 = headers["content-md5"];
  const sha256 = headers["x-amz-checksum-sha256"];
  if (md5 !== undefined && md5 !== digest("md5")) return { status: 400, code: "BadDigest" };
  if (sha256 !== undefined && sha256 !== digest("sha256")) return { status: 400, code: "BadDigest" };
  return null;
}
