import { afterAll, beforeAll, expect, test } from "vitest";
import { chatReply, refuse } from "../testing/openai-checks";
import { textRequest, titleSchema } from "../testing/requests";
import { describeTextContract } from "../testing/text-suite";
import type { VendorDouble } from "../testing/vendor-server";
import { DEEPSEEK_KEY, startDeepSeek } from "./testing/server";
import { createDeepSeekText } from "./text";

const make = (double: VendorDouble, changes = {}) =>
  createDeepSeekText({ keyId: "k1", apiKey: DEEPSEEK_KEY, baseUrl: `${double.url}/v1`, ...changes });

describeTextContract({
  vendor: "deepseek",
  start: startDeepSeek,
  make,
  secrets: [DEEPSEEK_KEY],
  models: ["deepseek-v4-flash"],
  path: "/chat/completions",
  saying: chatReply,
  answers: [
    [
      "content it will not answer",
      refuse(400, "invalid_request_error", "Content Exists Risk"),
      { reason: "moderation", retryable: false },
    ],
    ["an empty account", refuse(402, "unknown_error", "Insufficient Balance"), { reason: "quota" }],
    ["a retired model", refuse(400, "invalid_request_error", "Model Not Exist"), { reason: "unsupported" }],
    [
      "interrupted",
      chatReply("一", "insufficient_system_resource"),
      { reason: "provider_failed", retryable: true },
    ],
    ["stopped by a filter", chatReply("", "content_filter"), { reason: "moderation" }],
    [
      "blank lines sent while it waited",
      { body: `\n\n${JSON.stringify(chatReply("好").json)}` },
      { state: "done", text: "好", usage: { input: 11, output: 5 } },
    ],
  ],
});

let double: VendorDouble;
beforeAll(async () => {
  double = await startDeepSeek();
});
afterAll(() => double.stop());

test("the shape is asked for in words, with an example: it is not held to a schema", async () => {
  await make(double).complete("deepseek-v4-flash", textRequest({ schema: titleSchema, temperature: 0.3 }));
  const { messages, ...rest } = double.last().json;
  expect(rest).toMatchObject({
    response_format: { type: "json_object" },
    temperature: 0.3,
    max_tokens: 2_000,
    stream: false,
  });
  const [system] = messages as { content: string }[];
  expect(system?.content).toMatch(/^Read the script\./);
  expect(system?.content).toContain('{"title":"…","note":"…"}');
});
