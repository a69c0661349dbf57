import { z } from "zod";
import { parseCron } from "./cron";
import { parseDuration } from "./durations";
import { isResolvable, parseEquality, parseKey } from "./expressions";

/** The server's default when a function names none. */
const DEFAULT_RETRIES = 4;

const duration = z.string().refine((text) => parseDuration(text) !== undefined, "is not a duration");
const eventName = z
  .string()
  .min(1)
  .refine((name) => !name.includes("*"), "wildcards are not supported by the local engine");
const onlyEvent = (expression: string) => {
  const parsed = parseEquality(expression);
  return (
    parsed !== undefined && ![parsed.left, parsed.right].some((o) => o.kind === "path" && o.root === "async")
  );
};
const equality = z.string().refine((text) => {
  const parsed = parseEquality(text);
  return parsed !== undefined && isResolvable(parsed);
}, "only one equality (async.data.x == event.data.x) is supported by the local engine");
const key = z.string().refine((text) => {
  const parsed = parseKey(text);
  return parsed !== undefined && !(parsed.kind === "path" && parsed.root === "async");
}, "only event.data.x or a quoted text is supported by the local engine");
const refused = (option: string) => z.undefined(`${option} is not supported by the local engine`).optional();

const concurrency = z.strictObject({
  limit: z.number().int().positive(),
  key: key.optional(),
  scope: z.enum(["fn", "env", "account"]).default("fn"),
});

const trigger = z
  .strictObject({
    event: eventName.optional(),
    expression: z
      .string()
      .refine(onlyEvent, 'only event.data.x == "…" is supported by the local engine')
      .optional(),
    cron: z
      .string()
      .refine((text) => parseCron(text) !== undefined, "is not a five-field cron")
      .optional(),
    jitter: refused("jitter"),
  })
  .refine(({ event, cron }) => (event === undefined) !== (cron === undefined), "names one event or one cron");

/** A function as the SDK registers it; whatever the engine does not do is refused here, by name. */
export const functionConfig = z
  .strictObject({
    id: z.string().min(1),
    name: z.string().optional(),
    triggers: z.array(trigger).max(10),
    steps: z.strictObject({
      step: z.object({
        runtime: z.object({ type: z.literal("http"), url: z.url() }),
        retries: z.object({ attempts: z.number().int().min(0).max(20).optional() }).optional(),
      }),
    }),
    idempotency: key.optional(),
    concurrency: z.preprocess(
      (value) => (typeof value === "number" ? [{ limit: value }] : [value ?? []].flat()),
      z.array(concurrency).max(2),
    ),
    priority: z
      .strictObject({
        run: z
          .string()
          .refine(
            (text) => Number.isFinite(Number(text)) || parseKey(text)?.kind === "path",
            "only a number or event.data.priority is supported by the local engine",
          )
          .optional(),
      })
      .optional(),
    timeouts: z.strictObject({ start: duration.optional(), finish: duration.optional() }).optional(),
    cancel: z
      .array(z.strictObject({ event: eventName, if: equality.optional(), timeout: duration.optional() }))
      .max(5)
      .default([]),
    batchEvents: refused("batchEvents"),
    debounce: refused("debounce"),
    throttle: refused("throttle"),
    rateLimit: refused("rateLimit"),
    singleton: refused("singleton"),
  })
  .transform(({ steps, ...rest }) => ({
    ...rest,
    url: steps.step.runtime.url,
    maxAttempts: (steps.step.retries?.attempts ?? DEFAULT_RETRIES) + 1,
  }));
export type FunctionConfig = z.infer<typeof functionConfig>;

const registration = z.object({
  appName: z.string().min(1),
  functions: z.array(z.record(z.string(), z.unknown())),
});

/** Thrown for a function that cannot be run as written; the message names it and the option. */
export class RegistrationError extends Error {}

/** Reads the body of a registration. `raw` is what is stored: it is parsed again on every start. */
export function parseRegistration(body: unknown): {
  appId: string;
  functions: { raw: unknown; config: FunctionConfig }[];
} {
  const parsed = registration.safeParse(body);
  if (!parsed.success) throw new RegistrationError(`Not a registration: ${z.prettifyError(parsed.error)}`);
  const functions = parsed.data.functions.map((raw) => {
    const config = functionConfig.safeParse(raw);
    if (config.success) return { raw, config: config.data };
    throw new RegistrationError(`Function ${String(raw.id)}: ${z.prettifyError(config.error)}`);
  });
  return { appId: parsed.data.appName, functions };
}
