import { randomBytes } from "node:crypto";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import ipaddr from "ipaddr.js";
import { env } from "./env";

/**
 * Next keeps a client's own `X-Forwarded-For`, and a route handler cannot see the socket. So the address of the peer is
 * written into a header whose name nobody outside this process knows.
 */
const holder = globalThis as typeof globalThis & { inkreelPeerHeader?: string };
holder.inkreelPeerHeader ??= `x-peer-${randomBytes(16).toString("hex")}`;
export const PEER_HEADER = holder.inkreelPeerHeader;

/** Called once at start (`instrumentation.ts`). */
export function recordPeerAddresses(): void {
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    request.headers[PEER_HEADER] = request.socket.remoteAddress ?? "";
  });
}

/**
 * The client's address: the peer itself, or what the configured number of trusted proxies says. IPv6 is cut to its /64,
 * the block one subscriber gets. `unknown` when nothing trustworthy was said.
 */
export function clientAddress(headers: Headers): string {
  if (env.VERCEL !== undefined) return normalize(headers.get("x-real-ip") ?? "");
  const peer = headers.get(PEER_HEADER);
  if (env.TRUST_PROXY === 0) return normalize(peer ?? "");
  const forwarded = (headers.get("x-forwarded-for") ?? "").split(",").map((hop) => hop.trim());
  const chain = [...forwarded.filter(Boolean), ...(peer === null ? [] : [peer])];
  const trusted = peer === null ? env.TRUST_PROXY - 1 : env.TRUST_PROXY;
  return normalize(chain[Math.max(0, chain.length - 1 - trusted)] ?? "");
}

function normalize(address: string): string {
  if (!ipaddr.isValid(address)) return "unknown";
  const parsed = ipaddr.process(address);
  if (parsed.kind() === "ipv4") return parsed.toString();
  return `${parsed.toNormalizedString().split(":").slice(0, 4).join(":")}::/64`;
}
