import { randomUUID } from "node:crypto";
import { z } from "zod";
import { RegisterInput } from "@/lib/auth/schemas";
import { PEER_HEADER } from "@/lib/client-address";
import type { ApiHandler } from "../definition";

export type Call = {
  method?: string;
  path?: string;
  params?: Record<string, string>;
  body?: unknown;
  token?: string;
  headers?: Record<string, string>;
  /** The address of the peer. */
  from?: string;
};

const Envelope = z.looseObject({
  code: z.number(),
  message: z.string().min(1),
  data: z.unknown().optional(),
  error: z
    .strictObject({
      reason: z.string(),
      field: z.string().optional(),
      details: z.record(z.string(), z.unknown()).optional(),
    })
    .optional(),
  timestamp: z.iso.datetime(),
  request_id: z.string().regex(/^[A-Za-z0-9-]{1,64}$/),
});

export function requestOf({
  method = "GET",
  path = "/",
  body,
  token,
  headers = {},
  from = "203.0.113.7",
}: Call) {
  return new Request(`http://127.0.0.1:3000/api/v1${path}`, {
    method,
    headers: {
      host: "127.0.0.1:3000",
      [PEER_HEADER]: from,
      ...(body !== undefined && { "content-type": "application/json" }),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...headers,
    },
    body: body === undefined ? undefined : typeof body === "string" ? body : JSON.stringify(body),
  });
}

// biome-ignore lint/suspicious/noExplicitAny: a test reads what it expects to be there
type Found = any;
export type Answer = { status: number; json: Found; data: Found; reason?: string; headers: Headers };

/** Calls a route handler as the server would, and holds its answer against the contract it declares. */
export async function call(handler: ApiHandler, options: Call = {}): Promise<Answer> {
  const response = await handler(requestOf(options), { params: Promise.resolve(options.params ?? {}) });
  const text = await response.text();
  if (response.status === 204 || response.status === 304) {
    if (text !== "") throw new Error(`${response.status} with a body`);
    return { status: response.status, json: null, data: null, headers: response.headers };
  }
  const json = Envelope.parse(JSON.parse(text));
  if (
    json.request_id !== response.headers.get("x-request-id") &&
    !response.headers.has("idempotency-replayed")
  )
    throw new Error("the request id of body and header differ");
  if (json.code === 0) handler.definition.response?.parse(json.data);
  return {
    status: response.status,
    json,
    data: json.data,
    reason: json.error?.reason,
    headers: response.headers,
  };
}

export const newPerson = () =>
  RegisterInput.parse({
    email: `p-${randomUUID()}@example.com`,
    password: "correct horse battery",
    name: "Man",
  });

let addresses = 0;

/** Another address each time, so that limits by address stay out of the way. */
export const newAddress = (): string => {
  addresses += 1;
  return `198.51.${Math.floor(addresses / 250)}.${addresses % 250}`;
};
