import { createChatText, THOUGHT_TOKENS } from "../openai-compatible";
import type { Credentials, TextProvider } from "../types";
import { YUNWU_RULES } from "./map";
import { yunwuClient } from "./provider";

/** What stands behind a name decides what it understands; what is not known is told the shape in words only. */
const HELD_TO_SCHEMA = /^(gpt-4\.1|gpt-4o|gpt-5|o\d)/;
const HELD_TO_JSON = /^(deepseek|qwen|doubao)/;
const THINKS = /^(gpt-5|o\d)/;

export function createYunwuText(credentials: Credentials): TextProvider {
  return createChatText({
    id: "yunwu",
    client: yunwuClient(credentials),
    shape: (model) =>
      HELD_TO_SCHEMA.test(model) ? "json_schema" : HELD_TO_JSON.test(model) ? "json_object" : "words",
    fields: (model, { maxTokens, temperature }) =>
      THINKS.test(model)
        ? { max_completion_tokens: maxTokens + THOUGHT_TOKENS, reasoning_effort: "low" }
        : { max_tokens: maxTokens, ...(temperature !== undefined && { temperature }) },
    rules: YUNWU_RULES,
  });
}
