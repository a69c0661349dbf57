import type { Locale } from "@/db/schema/values";
import type { AppError } from "@/lib/errors";
import { errorSentence } from "@/lib/messages";

const stamp = (requestId: string) => ({ timestamp: new Date().toISOString(), request_id: requestId });

export const successBody = (data: unknown, requestId: string) => ({
  code: 0,
  message: "success",
  data,
  ...stamp(requestId),
});

export const errorBody = (error: AppError, locale: Locale, requestId: string) => ({
  code: error.code,
  message: errorSentence(locale, error.reason, {
    ...(error.retryAfter !== undefined && { retry_after: error.retryAfter }),
    ...error.details,
  }),
  error: {
    reason: error.reason,
    ...(error.field !== undefined && { field: error.field }),
    ...(error.details !== undefined && { details: error.details }),
  },
  ...stamp(requestId),
});

const BASE = { "Cache-Control": "private, no-store", Vary: "Authorization, Cookie, Accept-Language" };

export function jsonResponse(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  if (status === 204) return new Response(null, { status, headers: { ...BASE, ...headers } });
  return Response.json(body, { status, headers: { ...BASE, ...headers } });
}

export function errorResponse(
  error: AppError,
  locale: Locale,
  requestId: string,
  headers: Record<string, string> = {},
): Response {
  const retryAfter = error.retryAfter ?? (error.status === 429 || error.status === 503 ? 5 : undefined);
  return jsonResponse(error.status, errorBody(error, locale, requestId), {
    ...headers,
    ...(retryAfter !== undefined && { "Retry-After": String(Math.max(1, Math.ceil(retryAfter))) }),
    ...(error.status === 401 && { "WWW-Authenticate": "Bearer" }),
  });
}
