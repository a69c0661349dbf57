import { z } from "zod";
import type { Locale } from "@/db/schema/values";
import { AppError } from "@/lib/errors";

const BODY_BYTES = 4 * 1024 * 1024;
const LOCALES = { zh: z.locales.zhCN(), en: z.locales.en() };

/** PostgreSQL stores no NUL: it is shown as ␀ instead. Applies to every string of an input, keys apart. */
export function withoutNul(value: unknown): unknown {
  if (typeof value === "string") return value.includes("\0") ? value.replaceAll("\0", "\u2400") : value;
  if (Array.isArray(value)) return value.map(withoutNul);
  if (typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutNul(item)]));
  return value;
}

/** Throws `invalid_parameter` naming the first field at fault and listing all of them. */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown, locale: Locale): z.output<S> {
  const parsed = schema.safeParse(withoutNul(input), { error: LOCALES[locale].localeError });
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues
    .slice(0, 20)
    .map((issue) => ({ field: issue.path.join("."), code: issue.code, message: issue.message }));
  const field = issues[0]?.field || undefined;
  throw new AppError("invalid_parameter", {
    field,
    details: { ...(field && { field, problem: issues[0]?.message }), issues },
  });
}

export function queryOf(request: Request): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = {};
  for (const [name, value] of new URL(request.url).searchParams) {
    const before = query[name];
    if (before === undefined) query[name] = value;
    else query[name] = Array.isArray(before) ? [...before, value] : [before, value];
  }
  return query;
}

/** A JSON body of at most 4 MB; an empty one is an empty object. */
export async function readBody(request: Request): Promise<unknown> {
  const text = await readText(request);
  if (text === "") return {};
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/(?:[\w.+-]+\+)?json\b/i.test(type))
    throw new AppError("invalid_parameter", {
      field: "content-type",
      details: { field: "content-type", problem: "application/json" },
    });
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError("invalid_parameter", { field: "body", details: { field: "body", problem: "JSON" } });
  }
}

async function readText(request: Request): Promise<string> {
  const tooLarge = () =>
    new AppError("too_large", { field: "body", details: { limit_mb: BODY_BYTES / 1024 ** 2 } });
  if (Number(request.headers.get("content-length") ?? 0) > BODY_BYTES) throw tooLarge();
  if (request.body === null) return "";
  const reader = request.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.byteLength;
    if (size > BODY_BYTES) {
      await reader.cancel();
      throw tooLarge();
    }
    chunks.push(part.value);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}
