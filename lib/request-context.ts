import { AsyncLocalStorage } from "node:async_hooks";
import { headers } from "next/headers";
import { newId } from "@/db/schema/columns";
import type { Locale } from "@/db/schema/values";
import type { Login } from "./auth/access-token";
import { clientAddress } from "./client-address";
import { localeOf } from "./messages";
import type { RateState } from "./rate-limit";

/** What a verb may know about the request it serves, beside its actor and input. */
export type RequestContext = {
  requestId: string;
  /** The client's address as far as it can be trusted (`lib/client-address.ts`). */
  ip: string;
  device: string;
  /** The language asked for; null = no preference stated. */
  locale: Locale | null;
  headers: Headers;
  /** The login the request came with; set by the entrance. */
  login?: Login | null;
  /** The policy a verb counted this request against, for the answer's headers. */
  rate?: RateState;
  /** Aborted when the client goes away. */
  signal?: AbortSignal;
};

const storage = new AsyncLocalStorage<RequestContext>();

const REQUEST_ID = /^[A-Za-z0-9-]{1,64}$/;
const DEVICE_LENGTH = 200;

export function contextOf(requestHeaders: Headers): RequestContext {
  const given = requestHeaders.get("x-request-id");
  return {
    requestId: given !== null && REQUEST_ID.test(given) ? given : newId(),
    ip: clientAddress(requestHeaders),
    device: (requestHeaders.get("user-agent") ?? "").slice(0, DEVICE_LENGTH),
    locale: localeOf(requestHeaders.get("accept-language")),
    headers: requestHeaders,
  };
}

export const withRequestContext = <T>(context: RequestContext, work: () => T): T =>
  storage.run(context, work);

/** The current request; outside of one (jobs, scripts, tests) a context that names nobody. */
export async function requestContext(): Promise<RequestContext> {
  const current = storage.getStore();
  if (current) return current;
  try {
    return contextOf(new Headers(await headers()));
  } catch {
    return contextOf(new Headers());
  }
}
