import { createChatText } from "../openai-compatible";
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
      max_completion_tokens: maxTokens,
      store: false,
      ...(thinks(model) ? { reasoning_effort: "low" } : temperature !== undefined && { temperature }),
    }),
    rules: OPENAI_RULES,
  });
}
