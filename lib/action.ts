import { headers } from "next/headers";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import type { Locale } from "@/db/schema/values";
import { parseInput } from "./api/read-input";
import { Reply } from "./api/reply";
import type { Actor } from "./auth/actor";
import { isSameOrigin } from "./auth/same-origin";
import { currentCredential } from "./auth/session";
import { AppError, type ErrorReason } from "./errors";
import { errorSentence } from "./messages";
import { enforceLimit } from "./rate-limit";
import { refusalOf } from "./refusal";
import { localeFor } from "./region";
import { contextOf, withRequestContext } from "./request-context";

export type ActionError = {
  reason: ErrorReason;
  /** The sentence in the visitor's language. */
  message: string;
  field?: string;
  details?: Record<string, unknown>;
};
export type ActionResult<T> = { ok: true; data: T } | { ok: false; error: ActionError };

type View<T> = T extends Reply<infer V> ? V : T;

/** The browser's entrance for somebody signed in: session → parsed input → verb → `{ ok }`. */
export function userAction<S extends z.ZodType, T>(
  schema: S,
  verb: (actor: Actor, input: z.output<S>) => Promise<T>,
) {
  return (input: z.input<S> | FormData): Promise<ActionResult<View<T>>> =>
    act(schema, input, (actor, parsed) => {
      if (!actor) throw new AppError("not_signed_in");
      return verb(actor, parsed);
    });
}

/** The same for what anybody may do; the actor is null when nobody is signed in. */
export function publicAction<S extends z.ZodType, T>(
  schema: S,
  verb: (actor: Actor | null, input: z.output<S>) => Promise<T>,
) {
  return (input: z.input<S> | FormData): Promise<ActionResult<View<T>>> => act(schema, input, verb);
}

async function act<S extends z.ZodType, T>(
  schema: S,
  input: unknown,
  verb: (actor: Actor | null, input: z.output<S>) => Promise<T>,
): Promise<ActionResult<View<T>>> {
  const context = contextOf(new Headers(await headers()));
  return withRequestContext(context, async () => {
    let locale: Locale = localeFor(context.headers);
    try {
      if (!isSameOrigin(context.headers, true)) throw new AppError("cross_site");
      const credential = await currentCredential();
      const actor = credential?.actor ?? null;
      context.login = credential?.login ?? null;
      locale = actor?.locale ?? locale;
      await enforceLimit(actor ? "signed_in" : "public", actor?.userId ?? context.ip);
      const result = await verb(actor, parseInput(schema, fieldsOf(input), locale));
      return { ok: true, data: (result instanceof Reply ? result.data : result) as View<T> };
    } catch (error) {
      unstable_rethrow(error);
      const { reason, field, details, retryAfter } = refusalOf(error, "action");
      const message = errorSentence(locale, reason, {
        ...(retryAfter !== undefined && { retry_after: retryAfter }),
        ...details,
      });
      return { ok: false, error: { reason, message, ...(field && { field }), ...(details && { details }) } };
    }
  });
}

/** A form's fields by name; of a repeated name, the last. */
const fieldsOf = (input: unknown): unknown =>
  input instanceof FormData ? Object.fromEntries(input.entries()) : input;
