import type { z } from "zod";
import type { Locale } from "@/db/schema/values";
import type { ApiContext, ApiHandler, FieldsSchema, RouteDefinition } from "./api/definition";
import { errorBody, errorResponse, jsonResponse, successBody } from "./api/envelope";
import { parseInput, queryOf, readBody } from "./api/read-input";
import { Reply } from "./api/reply";
import type { Actor } from "./auth/actor";
import { authenticate, type Credential } from "./auth/authenticate";
import { AppError } from "./errors";
import { once } from "./idempotency";
import { countAgainst, type PolicyName, type RateState, rateHeaders, tooFast } from "./rate-limit";
import { refusalOf } from "./refusal";
import { localeFor } from "./region";
import { contextOf, type RequestContext, withRequestContext } from "./request-context";

export { reply } from "./api/reply";

const METHODS_THAT_READ = new Set(["GET", "HEAD", "OPTIONS"]);
const noFields: Record<string, unknown> = {};

type Caller<A> = A extends "public" ? Actor | null : Actor;
type Output<S> = S extends z.ZodType ? z.output<S> : unknown;
type Answer<R> = R extends z.ZodType ? z.input<R> | Reply<z.input<R>> : unknown;

/**
 * The REST entrance: who asks → within the limits → owns the path → parsed input → verb → envelope. The verb gets
 * params, query and body as one object. It may answer with `reply(status, view)` or with a `Response` of its own.
 */
export function apiRoute<
  P extends FieldsSchema | undefined = undefined,
  Q extends FieldsSchema | undefined = undefined,
  B extends FieldsSchema | undefined = undefined,
  R extends z.ZodType | undefined = undefined,
  A extends "user" | "public" = "user",
>(
  definition: Omit<RouteDefinition, "params" | "query" | "body" | "response" | "auth" | "owns"> & {
    params?: P;
    query?: Q;
    body?: B;
    response?: R;
    auth?: A;
    owns?: (actor: Actor, params: Output<P> & Record<string, unknown>) => Promise<void>;
  },
  verb: (actor: Caller<A>, input: Output<P> & Output<Q> & Output<B>) => Promise<Answer<R> | Response>,
): ApiHandler {
  const route = definition as unknown as RouteDefinition;
  const run = verb as unknown as (actor: Actor | null, input: unknown) => Promise<unknown>;
  const handler = (request: Request, context: ApiContext): Promise<Response> => {
    const current = { ...contextOf(request.headers), signal: request.signal };
    return withRequestContext(current, () => serve(route, run, request, context, current));
  };
  return Object.assign(handler, { definition: route });
}

async function serve(
  route: RouteDefinition,
  verb: (actor: Actor | null, input: unknown) => Promise<unknown>,
  request: Request,
  context: ApiContext,
  current: RequestContext,
): Promise<Response> {
  const headers: Record<string, string> = { "X-Request-ID": current.requestId };
  let locale: Locale = localeFor(request.headers, current.locale);
  try {
    const credential = await credentialOf(route, request);
    current.login = credential?.login ?? null;
    locale = localeFor(request.headers, current.locale ?? credential?.actor.locale);
    const actor = admit(route, credential, request.method);
    Object.assign(headers, await limit(route.policy, actor, current.ip));
    const params = await readParams(route, context, locale);
    if (actor && route.owns) await route.owns(actor, params);
    const query = route.query ? parseInput(route.query, queryOf(request), locale) : noFields;
    const body = route.body ? parseInput(route.body, await readBody(request), locale) : noFields;
    const input = { ...query, ...body, ...params };

    const key = route.idempotent ? request.headers.get("idempotency-key") : null;
    if (key !== null && actor) {
      const name = `${request.method} ${new URL(request.url).pathname}`;
      const answer = await once({ userId: actor.userId, key, route: name, input }, () =>
        answerOf(() => verb(actor, input), route, current.requestId, locale),
      );
      Object.assign(headers, verbRate(current));
      if (answer.replayed) headers["Idempotency-Replayed"] = "true";
      return jsonResponse(answer.status, answer.body, headers);
    }
    const result = await verb(actor, input);
    Object.assign(headers, verbRate(current));
    if (result instanceof Response) {
      result.headers.set("X-Request-ID", current.requestId);
      return result;
    }
    const { status, data, extra } = statusOf(route, result);
    return jsonResponse(status, successBody(data, current.requestId), { ...headers, ...extra });
  } catch (error) {
    Object.assign(headers, verbRate(current));
    const refusal = refusalOf(error, `${request.method} ${new URL(request.url).pathname}`);
    return errorResponse(refusal, locale, current.requestId, headers);
  }
}

/** What anybody may do is not refused for a credential that does not hold: an expired token may be refreshed. */
async function credentialOf(route: RouteDefinition, request: Request): Promise<Credential | null> {
  const changes = !METHODS_THAT_READ.has(request.method);
  if (route.auth !== "public") return authenticate(request.headers, changes);
  return authenticate(request.headers, changes).catch((error: unknown) => {
    if (error instanceof AppError && error.reason !== "unavailable") return null;
    throw error;
  });
}

function admit(route: RouteDefinition, credential: Credential | null, method: string): Actor | null {
  if (route.auth === "public") return credential?.actor ?? null;
  if (credential === null) throw new AppError("not_signed_in");
  const needed = route.scope ?? (METHODS_THAT_READ.has(method) ? "read" : "write");
  if (credential.scopes !== null && !credential.scopes.includes(needed))
    throw new AppError("forbidden", { details: { scope: needed } });
  return credential.actor;
}

/** The route's own policy, where it has one, is the one reported: it is the one that is met first. */
async function limit(
  policy: PolicyName | undefined,
  actor: Actor | null,
  ip: string,
): Promise<Record<string, string>> {
  const subject = actor?.userId ?? ip;
  let state: RateState = await countAgainst(actor ? "signed_in" : "public", subject);
  if (state.allowed && policy) state = await countAgainst(policy, subject);
  if (!state.allowed) throw tooFast(state);
  return rateHeaders(state);
}

const verbRate = ({ rate }: RequestContext) => (rate ? rateHeaders(rate) : {});

/** An id that is not one names nothing. */
async function readParams(
  route: RouteDefinition,
  context: ApiContext,
  locale: Locale,
): Promise<Record<string, unknown>> {
  if (!route.params) return noFields;
  const given = await context.params;
  try {
    return parseInput(route.params, given, locale);
  } catch (error) {
    throw new AppError("not_found", { cause: error });
  }
}

function statusOf(route: RouteDefinition, result: unknown) {
  if (result instanceof Reply) return { status: result.status, data: result.data, extra: result.headers };
  return { status: route.status ?? (route.response ? 200 : 204), data: result ?? null, extra: {} };
}

/**
 * As a value, failures included, so that it can be kept for the next request with the same key. "Not now" is thrown on:
 * trying again is what it asks for.
 */
async function answerOf(
  work: () => Promise<unknown>,
  route: RouteDefinition,
  requestId: string,
  locale: Locale,
): Promise<{ status: number; body: unknown }> {
  try {
    const { status, data } = statusOf(route, await work());
    return { status, body: successBody(data, requestId) };
  } catch (error) {
    const refusal = refusalOf(error, "idempotent work");
    if (refusal.status === 429 || refusal.status === 503) throw refusal;
    return { status: refusal.status, body: errorBody(refusal, locale, requestId) };
  }
}
