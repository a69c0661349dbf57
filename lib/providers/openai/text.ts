import { createChatText, THOUGHT_TOKENS } from "../openai-compatible";
import type { Credentials, TextProvider } from "../types";
import { OPENAI_RULES } from "./map";
import { openAiClient } from "./provider";

/** Models that think take no temperature, and think long unless told not to. */
const thinks = (model: string) => /^(gpt-5|o\d)/.test(model);

export function createOpenAiText(credentials: Credentials): TextProvider {
  return createChatText({
    id: "openai",
    client: openAiClient(credentials),
    shape: () => "json_schema",
    fields: (model, { maxTokens, temperature }) => ({
      store: false,
      ...(thinks(model)
        ? { max_completion_tokens: maxTokens + THOUGHT_TOKENS, reasoning_effort: "low" }
        : { max_completion_tokens: maxTokens, ...(temperature !== undefined && { temperature }) }),
    }),
    rules: OPENAI_RULES,
  });
}
