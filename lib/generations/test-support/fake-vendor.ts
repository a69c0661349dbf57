import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { z } from "zod";
import { PNG } from "./png";

export type SubmitFault =
  | "ok"
  | "down"
  | "trouble"
  | "hang"
  | "lost"
  | "busy"
  | "busy-silent"
  | "server-error"
  | "garbage"
  | "moderated";
export type ResultKind = "png" | "html" | "empty" | "text" | "no-file" | "expired" | "expired-once";

type Job = {
  id: string;
  key: string;
  account: string;
  model: string;
  polls: number;
  cancelled: boolean;
  files: number;
};

const submitBody = z.strictObject({
  client_key: z.string().min(8),
  model: z.string().startsWith("fake-"),
  request: z.looseObject({ kind: z.literal("image"), prompt: z.string().min(1), seed: z.number().int() }),
});

/** A vendor over HTTP that does what a test tells it to, counts what reached it and refuses wrong requests. */
export class FakeVendor {
  jobs = new Map<string, Job>();
  /** Requests that asked for a job, by client key, whatever came of them. */
  submits = new Map<string, number>();
  refusedRequests: string[] = [];
  /** Accounts that are no good, and why. Jobs belong to the account they were given to. */
  refusedAccounts = new Map<string, "auth" | "quota">();
  fileRequests = 0;
  pollCount = 0;
  /** Decides each submit; the count is of this key, from 1. */
  onSubmit: (key: string, count: number) => SubmitFault = () => "ok";
  onPoll: (job: Job) => "pending" | "done" | "failed" | "moderated" | "error" = (job) =>
    job.polls < this.pollsUntilDone ? "pending" : "done";
  pollsUntilDone = 1;
  result: ResultKind = "png";
  findable = true;
  /** Answers a submit with the result itself, or with its address. */
  direct: "bytes" | "url" | null = null;
  private server = createServer((request, response) => void this.handle(request, response));

  async start(): Promise<this> {
    await new Promise<void>((done) => this.server.listen(0, "127.0.0.1", () => done()));
    return this;
  }
  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }
  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }
  get accepted(): number {
    return this.jobs.size;
  }
  jobsOf(generationId: string): Job[] {
    return [...this.jobs.values()].filter(({ key }) => key.startsWith(generationId));
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<unknown> {
    const url = new URL(request.url ?? "/", this.url);
    const [, first, id, verb] = url.pathname.split("/");
    const send = (status: number, body: unknown, headers: Record<string, string> = {}) => {
      response.writeHead(status, { "content-type": "application/json", ...headers });
      return response.end(typeof body === "string" ? body : JSON.stringify(body));
    };
    if (first === "files") return this.file(response, url);
    const account = (request.headers.authorization ?? "").replace(/^Bearer /, "");
    const refused = this.refusedAccounts.get(account);
    if (refused) return send(refused === "auth" ? 401 : 402, { reason: refused });
    if (request.method === "POST" && !id) return this.submit(request, response, send, account);
    if (!id) {
      const job = [...this.jobs.values()].find(({ key }) => key === url.searchParams.get("client_key"));
      return job ? send(200, { id: job.id }) : send(404, {});
    }
    const job = this.jobs.get(id);
    if (job?.account !== account) return send(404, {});
    if (verb === "cancel") {
      job.cancelled = true;
      return send(200, { stopped: true });
    }
    this.pollCount++;
    job.polls++;
    const state = this.onPoll(job);
    if (state === "error") return send(500, {});
    return send(200, { state, url: `${this.url}/files/${job.id}?issue=${++job.files}` });
  }

  private async submit(
    request: IncomingMessage,
    response: ServerResponse,
    send: (status: number, body: unknown, headers?: Record<string, string>) => unknown,
    account: string,
  ): Promise<unknown> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const parsed = submitBody.safeParse(JSON.parse(Buffer.concat(chunks).toString("utf8")));
    if (!parsed.success) {
      this.refusedRequests.push(parsed.error.message);
      return send(400, { reason: "invalid_input" });
    }
    const key = parsed.data.client_key;
    const count = (this.submits.get(key) ?? 0) + 1;
    this.submits.set(key, count);
    const fault = this.onSubmit(key, count);
    if (fault === "lost") return response.destroy();
    if (fault === "busy") return send(429, {}, { "retry-after": "1" });
    if (fault === "down") return send(503, {});
    if (fault === "trouble") return send(400, { reason: "provider_failed" });
    if (fault === "busy-silent") return send(429, {});
    if (fault === "moderated") return send(400, { reason: "moderation" });
    const { model } = parsed.data;
    const id = `job-${this.jobs.size + 1}`;
    const job: Job = { id, key, account, model, polls: 0, cancelled: false, files: 0 };
    this.jobs.set(job.id, job);
    if (fault === "hang") return null;
    if (fault === "server-error") return send(500, { error: "upstream" });
    if (fault === "garbage") return send(200, "<html>welcome</html>");
    if (this.direct === "url") return send(200, { url: `${this.url}/files/${job.id}?issue=1` });
    if (this.direct === "bytes") return send(200, { file: this.bytes().toString("base64") });
    return send(202, { id: job.id });
  }

  private file(response: ServerResponse, url: URL): ServerResponse {
    this.fileRequests++;
    const issue = Number(url.searchParams.get("issue"));
    const send = (status: number, type: string, body: Buffer | string) => {
      response.writeHead(status, { "content-type": type });
      return response.end(body);
    };
    if (this.result === "expired" || (this.result === "expired-once" && issue < 3))
      return send(403, "text/plain", "expired");
    return send(200, "image/png", this.bytes());
  }

  private bytes(): Buffer {
    if (this.result === "html") return Buffer.from("<!doctype html><html><body>Error</body></html>");
    if (this.result === "text") return Buffer.from("not a picture at all, just words, many of them");
    return this.result === "empty" ? Buffer.alloc(0) : PNG;
  }
}
