import { LATER } from "@/lib/api/not-built";
import type { RouteEntry } from "@/lib/api/route-table";
import { openApiDocument } from "./document";
import { type Schema, typeText } from "./type-text";

export type Operation = {
  id: string;
  method: string;
  path: string;
  summary: string;
  description?: string;
  isPublic: boolean;
  deprecated: boolean;
  parameters: { name: string; place: string; type: string; required: boolean; note?: string }[];
  body?: string;
  status: string;
  answer?: string;
};
export type Reference = {
  groups: { tag: string; operations: Operation[] }[];
  later: { method: string; path: string }[];
  types: { name: string; text: string }[];
};

type Content = Record<string, { schema?: Schema }>;
type RawOperation = {
  operationId: string;
  summary: string;
  description?: string;
  tags: string[];
  deprecated?: boolean;
  security?: unknown[];
  parameters?: { name: string; in: string; schema: Schema; required?: boolean; description?: string }[];
  requestBody?: { content: Content };
  responses: Record<string, { content?: Content }>;
};
type RawDocument = {
  paths: Record<string, Record<string, RawOperation>>;
  components?: { schemas?: Record<string, Schema> };
};

/** The OpenAPI document as a page reads it. */
export function apiReference(routes: readonly RouteEntry[]): Reference {
  const document = JSON.parse(JSON.stringify(openApiDocument(routes))) as RawDocument;
  const groups = new Map<string, Operation[]>();
  const later: Reference["later"] = [];
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, raw] of Object.entries(methods)) {
      const tag = raw.tags[0] ?? "";
      if (tag === LATER) later.push({ method: method.toUpperCase(), path });
      else groups.set(tag, [...(groups.get(tag) ?? []), toOperation(path, method, raw)]);
    }
  }
  return {
    groups: [...groups].map(([tag, operations]) => ({ tag, operations })),
    later,
    types: Object.entries(document.components?.schemas ?? {}).map(([name, schema]) => ({
      name,
      text: typeText(schema),
    })),
  };
}

function toOperation(path: string, method: string, raw: RawOperation): Operation {
  const [status = "", response] = Object.entries(raw.responses)[0] ?? [];
  const [type, content] = Object.entries(response?.content ?? {})[0] ?? [];
  const answer =
    type === undefined
      ? undefined
      : type === "application/json"
        ? typeText(content?.schema?.properties?.data ?? content?.schema)
        : type;
  const body = Object.values(raw.requestBody?.content ?? {})[0]?.schema;
  return {
    id: raw.operationId,
    method: method.toUpperCase(),
    path,
    summary: raw.summary,
    ...(raw.description !== undefined && { description: raw.description }),
    isPublic: raw.security?.length === 0,
    deprecated: raw.deprecated ?? false,
    parameters: (raw.parameters ?? []).map((parameter) => ({
      name: parameter.name,
      place: parameter.in,
      type: typeText(parameter.schema),
      required: parameter.required ?? false,
      ...(parameter.description !== undefined && { note: parameter.description }),
    })),
    ...(body && { body: typeText(body) }),
    status,
    ...(answer !== undefined && { answer }),
  };
}
