import type { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import type { Scope } from "@/lib/auth/scopes";
import type { PolicyName } from "@/lib/rate-limit";

type Fields = Record<string, unknown>;
/** Params, query and body are objects, or unions of objects. */
export type FieldsSchema = z.ZodType<Fields, Fields>;

/** What a route is: checked on every call, and the source of the OpenAPI document. */
export type RouteDefinition<
  P extends FieldsSchema = FieldsSchema,
  Q extends FieldsSchema = FieldsSchema,
  B extends FieldsSchema = FieldsSchema,
  R extends z.ZodType = z.ZodType,
  A extends "user" | "public" = "user" | "public",
> = {
  summary: string;
  tag: string;
  description?: string;
  params?: P;
  query?: Q;
  body?: B;
  /** The `data` of the envelope. Absent = 204. */
  response?: R;
  /** Usual status of success; 200, or 204 without `response`. */
  status?: 200 | 201 | 202 | 204;
  auth?: A;
  /** What a personal access token must be allowed: `read` for GET, `write` otherwise; `login` refuses such tokens. */
  scope?: Scope | "login";
  /** Counted besides the default of 50 requests a second. */
  policy?: PolicyName;
  /** Honours `Idempotency-Key`. */
  idempotent?: boolean;
  /** Throws when the path names somebody else's resource. Runs before the body is read. */
  owns?: (actor: Actor, params: z.output<P>) => Promise<void>;
  deprecated?: boolean;
  /** Where the answer is not the JSON envelope: its content type. */
  produces?: string;
};

export type ApiContext = { params: Promise<unknown> };
export type ApiHandler = ((request: Request, context: ApiContext) => Promise<Response>) & {
  definition: RouteDefinition;
};
