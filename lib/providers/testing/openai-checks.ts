import type { Reply } from "./vendor-server";

export const refuse = (status: number, code: string, message = code): Reply => ({
  status,
  json: { error: { message, type: "invalid_request_error", param: null, code } },
});

/** The answer of a chat that says so. */
export const chatReply = (
  content: string,
  finish = "stop",
  message: Record<string, unknown> = {},
): Reply => ({
  json: {
    id: "chatcmpl-1",
    object: "chat.completion",
    model: "m",
    choices: [{ index: 0, finish_reason: finish, message: { role: "assistant", content, ...message } }],
    usage: { prompt_tokens: 11, completion_tokens: 5, total_tokens: 16 },
  },
});

type ChatRules = { models: RegExp; allowed: string[]; needed?: Record<string, unknown> };

/** A chat request as these vendors take it; refuses unknown models, fields of other vendors and wrong shapes. */
export function checkChat(body: Record<string, unknown>, rules: ChatRules): Reply | null {
  if (typeof body.model !== "string" || !rules.models.test(body.model))
    return refuse(404, "model_not_found", `The model ${body.model} does not exist`);
  const common = ["model", "messages", "stream", "response_format"];
  const strange = Object.keys(body).find((key) => ![...common, ...rules.allowed].includes(key));
  if (strange) return refuse(400, "unknown_parameter", strange);
  for (const [key, value] of Object.entries(rules.needed ?? {}))
    if (JSON.stringify(body[key]) !== JSON.stringify(value)) return refuse(400, "invalid_value", key);
  const messages = Array.isArray(body.messages) ? body.messages : [];
  if (messages.map(({ role }) => role).join() !== "system,user") return refuse(400, "invalid_messages");
  const format = body.response_format as { type?: string; json_schema?: unknown } | undefined;
  if (format?.type === "json_object" && !/json/i.test(messages[0].content))
    return refuse(400, "json_not_mentioned");
  return format?.type === "json_schema" ? checkStrict(format.json_schema) : null;
}

function checkStrict(value: unknown): Reply | null {
  const { name, strict, schema } = (value ?? {}) as Record<string, unknown>;
  if (typeof name !== "string" || !/^[\w-]{1,64}$/.test(name)) return refuse(400, "invalid_name");
  const wrong = strict === true ? findLoose(schema as Record<string, unknown>) : null;
  return wrong === null ? null : refuse(400, "invalid_json_schema", wrong);
}

/** What OpenAI's strict mode refuses, as it says it. */
function findLoose(schema: Record<string, unknown>): string | null {
  for (const key of ["maxLength", "minLength", "default", "$schema", "allOf"])
    if (key in schema) return `'${key}' is not permitted`;
  if (schema.type === "object") {
    const properties = (schema.properties ?? {}) as Record<string, Record<string, unknown>>;
    if (schema.additionalProperties !== false) return "'additionalProperties' is required to be false";
    const required = Array.isArray(schema.required) ? schema.required : [];
    if (Object.keys(properties).some((key) => !required.includes(key)))
      return "'required' must include every key in properties";
    for (const nested of Object.values(properties)) {
      const wrong = findLoose(nested);
      if (wrong) return wrong;
    }
  }
  for (const nested of [schema.items, ...((schema.anyOf as unknown[]) ?? [])]) {
    const wrong = nested ? findLoose(nested as Record<string, unknown>) : null;
    if (wrong) return wrong;
  }
  return null;
}
