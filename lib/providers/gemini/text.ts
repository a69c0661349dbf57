import { bareAnswer, withoutNulls } from "../answer-shape";
import { THOUGHT_TOKENS } from "../openai-compatible";
import { failed, sending } from "../refusal";
import type { Credentials, TextProvider, TextRequest, TextResult } from "../types";
import { generatedSchema } from "./answers";
import { geminiRefusal, readParts } from "./map";
import { geminiClient } from "./provider";

const TIMEOUT_MS = 600_000;

/** The older ones can be told not to think, the newer ones to think little; thoughts count against the limit. */
const thinkingOf = (model: string, maxTokens: number) =>
  /^gemini-2\.5/.test(model)
    ? { maxOutputTokens: maxTokens, thinkingConfig: { thinkingBudget: 0 } }
    : { maxOutputTokens: maxTokens + THOUGHT_TOKENS, thinkingConfig: { thinkingLevel: "LOW" } };

export function createGeminiText(credentials: Credentials): TextProvider {
  const client = geminiClient(credentials);
  return {
    id: "gemini",
    complete: (model, request, { signal } = {}) =>
      sending(async (): Promise<TextResult> => {
        const answer = await client({
          method: "POST",
          path: `/models/${encodeURIComponent(model)}:generateContent`,
          json: textBody(model, request),
          timeoutMs: TIMEOUT_MS,
          signal,
        });
        if (answer.status !== 200) return geminiRefusal(answer);
        const body = answer.json();
        const generated = generatedSchema.parse(body);
        if (!generated.candidates && !generated.promptFeedback) throw new Error("gemini answered nothing");
        const parts = readParts(generated);
        if ("state" in parts) return parts;
        const text = bareAnswer(parts.map((part) => part.text ?? "").join(""));
        if (text === "") return failed("provider_failed", "empty");
        const usage = generated.usageMetadata;
        return {
          state: "done",
          text: request.schema ? withoutNulls(text, request.schema.json) : text,
          ...(usage && { usage: { input: usage.promptTokenCount, output: usage.candidatesTokenCount } }),
        };
      }),
  };
}

function textBody(model: string, request: TextRequest): Record<string, unknown> {
  const { $schema: _dialect, ...schema } = request.schema?.json ?? {};
  return {
    systemInstruction: { parts: [{ text: request.system }] },
    contents: [{ role: "user", parts: [{ text: request.user }] }],
    generationConfig: {
      candidateCount: 1,
      ...thinkingOf(model, request.maxTokens),
      ...(request.temperature !== undefined && { temperature: request.temperature }),
      ...(request.schema && { responseMimeType: "application/json", responseJsonSchema: schema }),
    },
  };
}
