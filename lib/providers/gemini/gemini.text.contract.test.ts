import { describeTextContract } from "../testing/text-suite";
import type { Reply } from "../testing/vendor-server";
import { GEMINI_KEY, saying, startGemini } from "./testing/server";
import { createGeminiText } from "./text";

const account = { keyId: "k1", apiKey: GEMINI_KEY };
const blocked = (reason: string): Reply => ({ json: { promptFeedback: { blockReason: reason } } });

describeTextContract({
  vendor: "gemini",
  start: startGemini,
  make: (double, changes = {}) =>
    createGeminiText({ ...account, baseUrl: `${double.url}/v1beta`, ...changes }),
  secrets: [GEMINI_KEY],
  models: ["gemini-3.8-flash", "gemini-2.5-flash"],
  path: ":generateContent",
  saying: (text) => saying([{ text: "let me see", thought: true }, { text }]),
  answers: [
    ["a blocked prompt, as a 200", blocked("SAFETY"), { reason: "moderation" }],
    ["stopped by a filter", saying([{ text: "一" }], "RECITATION"), { reason: "moderation" }],
    ["cut short", saying([{ text: "一" }], "MAX_TOKENS"), { reason: "provider_failed", retryable: false }],
    ["a call of a tool", saying([], "MALFORMED_FUNCTION_CALL"), { reason: "provider_failed" }],
    [
      "in two parts",
      saying([{ text: "一" }, { text: "二" }]),
      { state: "done", text: "一二", usage: { input: 11, output: 5 } },
    ],
  ],
});
