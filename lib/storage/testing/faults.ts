import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";

/** What can go wrong between a store and us. */
export type Fault =
  | { kind: "refuse"; status: number; code: string }
  | { kind: "redirect"; location: string }
  /** The connection breaks when half of the request's body has come. */
  | { kind: "reset-upload" }
  /** The request is done, its answer lost. */
  | { kind: "lose-answer" }
  /** The request is done, no answer comes. */
  | { kind: "silence" }
  /** Half of the answer's body, then the connection ends. */
  | { kind: "truncate" }
  /** Half of the answer's body, then nothing. */
  | { kind: "stall" }
  /** The answer in small pieces. */
  | { kind: "drip" };

export type PlannedFault = Fault & {
  method: string;
  /** Part of the address; unset: any. */
  on?: string;
  /** How often; unset: always. */
  times?: number;
};

export function createFaults() {
  const planned: PlannedFault[] = [];
  return {
    plan: (fault: PlannedFault) => void planned.push({ ...fault }),
    clear: () => void planned.splice(0),
    next({ method, url = "" }: IncomingMessage): Fault | undefined {
      const fault = planned.find((one) => one.method === method && url.includes(one.on ?? ""));
      if (fault?.times !== undefined && --fault.times === 0) planned.splice(planned.indexOf(fault), 1);
      return fault;
    },
  };
}

/** The request's body; null: the connection was broken on purpose. */
export async function receive(request: IncomingMessage, fault: Fault | undefined): Promise<Buffer | null> {
  const announced = Number(request.headers["content-length"] ?? 0);
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    chunks.push(chunk as Buffer);
    length += (chunk as Buffer).length;
    if (fault?.kind === "reset-upload" && length >= announced / 2) {
      request.socket.resetAndDestroy();
      return null;
    }
  }
  return Buffer.concat(chunks);
}

export async function deliver(
  response: ServerResponse,
  body: Buffer,
  fault: Fault | undefined,
): Promise<void> {
  const half = body.subarray(0, Math.floor(body.length / 2));
  switch (fault?.kind) {
    case "lose-answer":
      response.socket?.resetAndDestroy();
      return;
    case "truncate":
      response.write(half, () => response.socket?.end());
      return;
    case "stall":
      response.write(half);
      return;
    case "drip":
      for (let at = 0; at < body.length; at += Math.ceil(body.length / 20)) {
        response.write(body.subarray(at, at + Math.ceil(body.length / 20)));
        await wait(5);
      }
      response.end();
      return;
    default:
      response.end(body);
  }
}
