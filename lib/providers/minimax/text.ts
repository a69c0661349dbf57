import { createChatText, THOUGHT_TOKENS } from "../openai-compatible";
import type { Credentials, TextProvider } from "../types";
import { miniMaxClient } from "./client";
import { MINIMAX_RULES, readMiniMaxError } from "./map";

export function createMiniMaxText(credentials: Credentials): TextProvider {
  return createChatText({
    id: "minimax",
    client: miniMaxClient(credentials),
    path: "/v1/chat/completions",
    shape: (model) => (/^MiniMax-Text-01/.test(model) ? "json_schema" : "words"),
    // Otherwise its thoughts stand in the answer. A temperature of 0 is refused.
    fields: (model, { maxTokens, temperature }) => ({
      max_tokens: /^MiniMax-M/.test(model) ? maxTokens + THOUGHT_TOKENS : maxTokens,
      reasoning_split: true,
      ...(temperature !== undefined && { temperature: Math.min(1, Math.max(0.01, temperature)) }),
    }),
    rules: MINIMAX_RULES,
    readError: readMiniMaxError,
  });
}
