import { createChatText } from "../openai-compatible";
import type { Credentials, TextProvider } from "../types";
import { arkClient } from "./client";
import { ARK_RULES } from "./map";

export function createDoubaoText(credentials: Credentials): TextProvider {
  return createChatText({
    id: "doubao",
    client: arkClient(credentials),
    shape: () => "json_object",
    fields: (_model, { maxTokens, temperature }) => ({
      max_tokens: maxTokens,
      thinking: { type: "disabled" },
      ...(temperature !== undefined && { temperature }),
    }),
    rules: ARK_RULES,
  });
}
