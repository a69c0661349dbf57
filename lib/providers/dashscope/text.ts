import { createChatText } from "../openai-compatible";
import type { Credentials, TextProvider } from "../types";
import { compatibleBase, dashscopeClient } from "./client";
import { DASHSCOPE_RULES, readCompatibleError } from "./map";

/** The models that can be held to a schema; the others are held to JSON and told the shape. */
const SCHEMA_MODELS = /^(qwen3\.7-(plus|flash|max)|qwen3\.8-(max|flash))/;

export function createDashscopeText(credentials: Credentials): TextProvider {
  return createChatText({
    id: "dashscope",
    client: dashscopeClient(credentials, compatibleBase(credentials)),
    shape: (model) => (SCHEMA_MODELS.test(model) ? "json_schema" : "json_object"),
    // Thinking works only in streams with many of them.
    fields: (_model, { maxTokens, temperature }) => ({
      max_tokens: maxTokens,
      enable_thinking: false,
      ...(temperature !== undefined && { temperature }),
    }),
    rules: DASHSCOPE_RULES,
    readError: readCompatibleError,
  });
}
