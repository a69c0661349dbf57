import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { checkFileQuery } from "../access";

const BODY_MAX = 4 * 1024 * 1024;

export type Answer = { status: number; body?: unknown; headers?: Record<string, string> };

export function refuse(status: number, reason: string, message: string): Answer {
  return { status, body: { error: { reason, message } } };
}

export function send(res: ServerResponse, { status, body, headers }: Answer): void {
  res.writeHead(status, { "content-type": "application/json", "cache-control": "no-store", ...headers });
  res.end(JSON.stringify(body));
}

export async function sendFile(
  folder: string,
  url: URL,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const name = url.pathname.slice("/sketch/v1/files/".length);
  if (!/^[0-9a-f-]{36}\.(jpg|mp4|wav)$/.test(name))
    return send(res, refuse(404, "not_found", "no such file"));
  const access = checkFileQuery(name, url.searchParams);
  if (access !== "ok") return send(res, refuse(access === "expired" ? 410 : 403, access, "link not valid"));
  const file = path.join(folder, name);
  const info = await stat(file).catch(() => null);
  if (!info) return send(res, refuse(404, "not_found", "no such file"));
  const type = { jpg: "image/jpeg", mp4: "video/mp4", wav: "audio/wav" }[name.split(".")[1] ?? ""];
  res.writeHead(200, { "content-type": type, "content-length": info.size, "cache-control": "private" });
  if (req.method === "HEAD") res.end();
  else await pipeline(createReadStream(file), res);
}

export async function readJson(req: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of req) {
    length += chunk.length;
    if (length > BODY_MAX) throw new SyntaxError("too long");
    chunks.push(chunk);
  }
  return JSON.parse(Buffer.concat(chunks).toString("utf8"));
}

export function isLoopback(address: string | undefined): boolean {
  return address === "::1" || /^(::ffff:)?127\./.test(address ?? "");
}
