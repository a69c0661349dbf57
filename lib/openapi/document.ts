import { z } from "zod";
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from "zod-openapi";
import { ALIASES } from "@/lib/api/aliases";
import type { RouteDefinition } from "@/lib/api/definition";
import { LATER_ROUTES } from "@/lib/api/later-routes";
import { LATER } from "@/lib/api/not-built";
import { handlerOf, METHODS, matchPath, type RouteEntry, splitRoute } from "@/lib/api/route-table";
import { targetOf } from "@/lib/api/serve-unrouted";
import { ERRORS } from "@/lib/errors";
import { VERSION } from "@/lib/health/version";

const ErrorView = z
  .object({
    code: z.number().int(),
    message: z.string().describe("In the language of Accept-Language"),
    error: z.object({
      reason: z.enum(Object.keys(ERRORS) as [string, ...string[]]).describe("Stable; the one to branch on"),
      field: z.string().optional(),
      details: z.record(z.string(), z.unknown()).optional(),
    }),
    timestamp: z.string(),
    request_id: z.string(),
  })
  .meta({ id: "Error" });

const envelope = (data: z.ZodType) =>
  z.object({
    code: z.literal(0),
    message: z.literal("success"),
    data,
    timestamp: z.string(),
    request_id: z.string(),
  });

const FAILURE = { description: "Refused or failed", content: { "application/json": { schema: ErrorView } } };
const IdempotencyHeader = z.object({
  "Idempotency-Key": z.string().max(255).optional().describe("The same key and body within 24 h: one answer"),
});

const paramNames = (path: string) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "");
const pathParams = (path: string) =>
  z.object(Object.fromEntries(paramNames(path).map((name) => [name, z.string()])));
const objectOr = (schema: unknown, fallback: z.ZodObject) =>
  schema instanceof z.ZodObject ? schema : fallback;

const operationId = (method: string, path: string) =>
  `${method.toLowerCase()}${path.replaceAll(/[{}]/g, "").replaceAll(/(?:^|[/_.-]+)(\w)/g, (_, letter: string) => letter.toUpperCase())}`;

function operationOf(route: RouteDefinition, method: string, path: string): ZodOpenApiOperationObject {
  const status = route.status ?? (route.response || route.produces ? 200 : 204);
  const answer = route.produces
    ? { description: "Success", content: { [route.produces]: { schema: z.string() } } }
    : route.response
      ? { description: "Success", content: { "application/json": { schema: envelope(route.response) } } }
      : { description: "Done" };
  const hasParams = paramNames(path).length > 0;
  return {
    operationId: operationId(method, path),
    summary: route.summary,
    ...(route.description !== undefined && { description: route.description }),
    tags: [route.tag],
    ...(route.deprecated && { deprecated: true }),
    ...(route.auth === "public" && { security: [] }),
    requestParams: {
      ...(hasParams && { path: objectOr(route.params, pathParams(path)) }),
      ...(route.query instanceof z.ZodObject && { query: route.query }),
      ...(route.idempotent && { header: IdempotencyHeader }),
    },
    ...(route.body && { requestBody: { content: { "application/json": { schema: route.body } } } }),
    responses: { [status]: answer, default: FAILURE },
  };
}

function laterOperation(method: string, path: string): ZodOpenApiOperationObject {
  return {
    operationId: operationId(method, path),
    summary: "Not built yet",
    tags: [LATER],
    requestParams: paramNames(path).length > 0 ? { path: pathParams(path) } : {},
    responses: { 501: { ...FAILURE, description: "`not_built`" }, default: FAILURE },
  };
}

type Paths = Record<string, Record<string, ZodOpenApiOperationObject>>;

/** Every route as it really is, the older paths that lead to them, and those that only answer 501. */
export function collectPaths(routes: readonly RouteEntry[]): ZodOpenApiPathsObject {
  const paths: Paths = {};
  const add = (method: string, path: string, operation: ZodOpenApiOperationObject) => {
    paths[path] = { ...paths[path], [method.toLowerCase()]: operation };
  };
  const taken = (method: string, path: string) =>
    Object.entries(paths).some(
      ([known, operations]) =>
        method.toLowerCase() in operations && matchPath(known, path.replaceAll(/[{}]/g, "")) !== null,
    );
  for (const [path, module] of routes) {
    const patch = handlerOf(module, "PATCH");
    for (const method of METHODS) {
      const handler = handlerOf(module, method);
      if (!handler) continue;
      if (handler.definition.tag === LATER) {
        add(method, path, laterOperation(method, path));
        continue;
      }
      // PUT as another name of PATCH is an older spelling.
      const deprecated = method === "PUT" && handler === patch;
      add(
        method,
        path,
        operationOf({ ...handler.definition, ...(deprecated && { deprecated }) }, method, path),
      );
    }
  }
  for (const alias of ALIASES) {
    const { method, path } = splitRoute(alias.from);
    const names = Object.fromEntries(paramNames(path).map((name) => [name, name]));
    const target = targetOf(alias, names, routes);
    if (!target) continue;
    const { params: _named, ...definition } = target.handler.definition;
    const { body, query, ...rest } = definition;
    const summary = `Older path of ${alias.to}`;
    const moved = alias.fromQuery ? { ...rest, query: body } : { ...rest, body, query };
    add(method, path, operationOf({ ...moved, summary, deprecated: true }, method, path));
  }
  for (const { method, path } of LATER_ROUTES.map(splitRoute))
    if (!taken(method, path)) add(method, path, laterOperation(method, path));
  return paths as ZodOpenApiPathsObject;
}

export function openApiDocument(routes: readonly RouteEntry[]) {
  return createDocument(
    {
      openapi: "3.1.0",
      info: {
        title: "Inkreel API",
        version: VERSION,
        description:
          "JSON in one envelope. `code` 0 is success; otherwise `error.reason` names what happened. Credits are integers, times ISO 8601 UTC, durations seconds.",
        license: { name: "MIT", identifier: "MIT" },
      },
      servers: [{ url: "/api/v1" }],
      security: [{ bearer: [] }],
      paths: collectPaths(routes),
      components: {
        securitySchemes: {
          bearer: {
            type: "http",
            scheme: "bearer",
            description: "An access token, or a personal access token `ink_…`",
          },
        },
      },
    },
    { allowEmptySchema: { transform: true, pipe: true, custom: true, unknown: true, any: true } },
  );
}
