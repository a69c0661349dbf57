import { createVendorClient } from "../http";
import { createChatText } from "../openai-compatible";
import type { Rule } from "../refusal";
import type { Credentials, TextProvider } from "../types";

/** It says in the message what it has no code for. */
const RULES: Rule[] = [
  [/Content Exists Risk/i, "moderation"],
  [/Insufficient Balance/i, "quota"],
  [/Model Not Exist/i, "unsupported"],
];

export function createDeepSeekText({ apiKey, baseUrl }: Credentials): TextProvider {
  return createChatText({
    id: "deepseek",
    client: createVendorClient({
      vendor: "deepseek",
      baseUrl: baseUrl ?? "https://api.deepseek.com/v1",
      headers: () => ({ authorization: `Bearer ${apiKey}` }),
    }),
    shape: () => "json_object",
    // It thinks unless told not to, and then ignores the temperature.
    fields: (_model, { maxTokens, temperature }) => ({
      max_tokens: maxTokens,
      thinking: { type: "disabled" },
      ...(temperature !== undefined && { temperature }),
    }),
    rules: RULES,
  });
}
