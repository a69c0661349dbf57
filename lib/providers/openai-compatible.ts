import { z } from "zod";
import { askForShape, bareAnswer, strictSchema, withoutNulls } from "./answer-shape";
import type { VendorAnswer, VendorClient } from "./http";
import { failed, judge, type Rule, sending } from "./refusal";
import type { TextProvider, TextRequest, TextResult } from "./types";

/** Where vendors that speak OpenAI's chat differ. */
export type ChatDialect = {
  id: string;
  client: VendorClient;
  /** Below the client's base URL, or a whole address. */
  path?: string;
  /** How a model is told the shape of its answer: held to a schema, held to JSON, or asked for it. */
  shape(model: string): "json_schema" | "json_object" | "words";
  /** Fields beside `model`, `messages` and `response_format`: how long, how warm, how thoughtful. */
  fields(model: string, request: TextRequest): Record<string, unknown>;
  rules: Rule[];
  readError?: (body: unknown) => { code?: string; message?: string };
};

/** What models that cannot be told not to think may think, beside the answer: it counts against their limit. */
export const THOUGHT_TOKENS = 8_192;

/** Long answers take minutes. */
const TIMEOUT_MS = 600_000;

const word = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => (value === null || value === undefined ? undefined : String(value)));
const errorSchema = z.object({ error: z.object({ message: word, type: word, code: word }) });

/** OpenAI's error body; vendors that copy it leave `code` out now and then. */
export function readOpenAiError(body: unknown): { code?: string; message?: string } {
  const said = errorSchema.safeParse(body).data?.error;
  return { code: said?.code || said?.type, message: said?.message };
}

const answerSchema = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
      }),
    )
    .min(1),
  usage: z.object({ prompt_tokens: z.number(), completion_tokens: z.number() }).nullish().catch(undefined),
});

export function createChatText(dialect: ChatDialect): TextProvider {
  const { id, client, path = "/chat/completions" } = dialect;
  return {
    id,
    complete: (model, request, { signal } = {}) =>
      sending(async () => {
        const answer = await client({
          method: "POST",
          path,
          json: chatBody(dialect, model, request),
          timeoutMs: TIMEOUT_MS,
          signal,
        });
        return toTextResult(dialect, answer, request);
      }),
  };
}

function chatBody(dialect: ChatDialect, model: string, request: TextRequest): Record<string, unknown> {
  const { schema } = request;
  const shape = schema && dialect.shape(model);
  const asked = schema && shape !== "json_schema" ? askForShape(request.system, schema) : request.system;
  return {
    model,
    messages: [
      { role: "system", content: asked },
      { role: "user", content: request.user },
    ],
    stream: false,
    ...dialect.fields(model, request),
    ...(schema && shape === "json_schema" && { response_format: schemaFormat(schema) }),
    ...(shape === "json_object" && { response_format: { type: "json_object" } }),
  };
}

function schemaFormat({ name, json }: NonNullable<TextRequest["schema"]>): Record<string, unknown> {
  const strict = strictSchema(json);
  const label = name.replace(/[^\w-]/g, "_").slice(0, 64);
  return {
    type: "json_schema",
    json_schema: { name: label, strict: strict !== null, schema: strict ?? json },
  };
}

function toTextResult(dialect: ChatDialect, answer: VendorAnswer, request: TextRequest): TextResult {
  const body = answer.json();
  const said = (dialect.readError ?? readOpenAiError)(body);
  if (answer.status !== 200 || said.code !== undefined || said.message !== undefined)
    return judge(dialect.id, answer, said, dialect.rules);
  const { choices, usage } = answerSchema.parse(body);
  const [choice] = choices;
  if (choice?.message.refusal) return failed("moderation", "refusal");
  const finish = choice?.finish_reason ?? "stop";
  if (finish === "content_filter" || finish === "sensitive") return failed("moderation", finish);
  const text = bareAnswer(choice?.message.content ?? "");
  // Cut short, interrupted, or calling a tool nobody offered: not the answer that was asked for.
  if (finish !== "stop") return { ...failed("provider_failed", finish), retryable: finish !== "length" };
  if (text === "") return failed("provider_failed", "empty");
  return {
    state: "done",
    text: request.schema ? withoutNulls(text, request.schema.json) : text,
    ...(usage && { usage: { input: usage.prompt_tokens, output: usage.completion_tokens } }),
  };
}
