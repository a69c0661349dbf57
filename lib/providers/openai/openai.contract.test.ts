import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { at, describeMediaContract, type SubmitCase } from "../testing/contract-suite";
import { chatReply, refuse } from "../testing/openai-checks";
import {
  imageRequest,
  picture,
  speechRequest,
  textRequest,
  titleSchema,
  videoRequest,
} from "../testing/requests";
import { describeTextContract } from "../testing/text-suite";
import { formOf, PRIVATE_PICTURE, type VendorDouble } from "../testing/vendor-server";
import { createOpenAiProvider } from "./provider";
import { OPENAI_KEY, startOpenAi } from "./testing/server";
import { createOpenAiText } from "./text";

const account = { keyId: "k1", apiKey: OPENAI_KEY };
const make = (double: VendorDouble, changes = {}) =>
  createOpenAiProvider(
    { ...account, baseUrl: `${double.url}/v1`, ...changes },
    { trustedOrigins: [double.origin] },
  );
const references = [picture("character", PRIVATE_PICTURE), picture("scene", PRIVATE_PICTURE)];

const emptyImage: SubmitCase["empties"] = [
  ["no picture", { json: { created: 1, data: [] } }, { state: "failed", reason: "provider_failed" }],
  [
    "a picture of nothing",
    { json: { data: [{ b64_json: "" }] } },
    { state: "failed", reason: "provider_failed" },
  ],
  ["nothing of what was promised", { json: {} }, { state: "failed", reason: "provider_failed" }],
  ["a page instead of JSON", { body: "<html>" }, "throws"],
];

describeMediaContract({
  vendor: "openai",
  start: startOpenAi,
  make,
  secrets: [OPENAI_KEY],
  submits: [
    {
      name: "a new picture",
      model: "gpt-image-2",
      request: imageRequest(),
      path: "/images/generations",
      state: "done",
      empties: emptyImage,
    },
    {
      name: "an edit of references",
      model: "gpt-image-1",
      request: imageRequest({ references }),
      path: "/images/edits",
      state: "done",
      empties: emptyImage,
    },
    {
      name: "a voice",
      model: "gpt-4o-mini-tts",
      request: speechRequest({ emotion: "angry" }),
      path: "/audio/speech",
      state: "done",
      empties: [
        ["no sound", { body: "" }, { state: "failed", reason: "provider_failed" }],
        [
          "words instead of sound",
          { json: { note: "hello" } },
          { state: "failed", reason: "provider_failed" },
        ],
      ],
    },
  ],
  refusals: [
    ["a spent quota, though a 429", refuse(429, "insufficient_quota"), { state: "failed", reason: "quota" }],
    [
      "the vendor's moderation",
      refuse(400, "moderation_blocked"),
      { reason: "moderation", retryable: false },
    ],
    ["a policy", refuse(400, "content_policy_violation"), { reason: "moderation" }],
    ["a model that is gone", refuse(404, "model_not_found"), { reason: "unsupported" }],
    ["a wrong value", refuse(400, "invalid_value"), { reason: "invalid_input", vendorCode: "invalid_value" }],
    ["a rate limit by name", refuse(429, "rate_limit_exceeded"), { state: "busy" }],
    [
      "a fault of the vendor in its own words",
      refuse(500, "server_error"),
      { reason: "provider_failed", retryable: true },
    ],
  ],
  polls: [],
  checks: [
    ["a model it does not have", "dall-e-3", imageRequest(), "model"],
    ["a clip", "gpt-image-2", videoRequest(), "model"],
    ["nothing to draw", "gpt-image-2", imageRequest({ prompt: " " }), "text_empty"],
    ["too many words", "gpt-image-2", imageRequest({ prompt: "字".repeat(32_001) }), "text_length"],
    [
      "too many pictures",
      "gpt-image-1",
      imageRequest({ references: Array(17).fill(picture("style")) }),
      "references",
    ],
    ["too long a line", "tts-1", speechRequest({ text: "字".repeat(4_097) }), "text_length"],
    ["too fast a voice", "tts-1", speechRequest({ speed: 4.5 }), "speed"],
  ],
});

describeTextContract({
  vendor: "openai",
  start: startOpenAi,
  make: (double, changes = {}) => createOpenAiText({ ...account, baseUrl: `${double.url}/v1`, ...changes }),
  secrets: [OPENAI_KEY],
  models: ["gpt-5.2", "gpt-4.1"],
  path: "/chat/completions",
  saying: chatReply,
  answers: [
    ["cut short", chatReply("一段", "length"), { reason: "provider_failed", retryable: false }],
    ["stopped by a filter", chatReply("", "content_filter"), { reason: "moderation" }],
    ["a refusal", chatReply("", "stop", { refusal: "I cannot" }), { reason: "moderation" }],
    ["a call of a tool", chatReply("", "tool_calls"), { reason: "provider_failed" }],
    ["a spent quota", refuse(429, "insufficient_quota"), { reason: "quota" }],
  ],
});

describe("what openai is sent", () => {
  let double: VendorDouble;
  beforeAll(async () => {
    double = await startOpenAi();
  });
  afterAll(() => double.stop());

  test.each([
    ["gpt-image-2", "9:16", 1080, "final", "1152x2048"],
    ["gpt-image-2", "16:9", 960, "draft", "1280x720"],
    ["gpt-image-2", "1:1", 1080, "final", "1088x1088"],
    ["gpt-image-1", "9:16", 1080, "final", "1024x1536"],
    ["gpt-image-1-mini", "16:9", 1920, "draft", "1536x1024"],
  ] as const)("%s draws %s of width %i as %s in %s", async (model, aspectRatio, width, quality, size) => {
    await make(double).submit(model, imageRequest({ aspectRatio, width, quality }), "attempt-0001");
    expect(double.last().json).toMatchObject({ size, n: 1, quality: quality === "draft" ? "low" : "high" });
    expect(double.last().seen.headers["idempotency-key"]).toBe("attempt-0001");
  });

  test("an edit carries its pictures in order, and words for each", async () => {
    const request = imageRequest({ references: references.map((one) => ({ ...one, name: "阿月" })) });
    await make(double).submit("gpt-image-1", at(double, request), "attempt-0002");
    const form = await formOf(double.last().seen);
    expect(form.getAll("image[]")).toHaveLength(2);
    expect(form.get("input_fidelity")).toBe("high");
    expect(form.get("prompt")).toContain("图1：阿月，人物形象；图2：阿月，场景");
  });

  test("a reference that cannot be read stops the submit before anything is sent", async () => {
    const before = double.seen.length;
    const gone = imageRequest({ references: [picture("character", `${double.url}/gone.png`)] });
    expect(await make(double).submit("gpt-image-1", gone, "attempt-0003")).toMatchObject({
      state: "failed",
      vendorCode: "reference_unavailable",
      retryable: true,
    });
    expect(double.seen.slice(before).filter(({ method }) => method === "POST")).toEqual([]);
  });

  test.each([
    ["zh-male-old", "tts-1", "onyx"],
    ["en-female-child", "gpt-4o-mini-tts", "shimmer"],
    ["cedar", "gpt-4o-mini-tts", "cedar"],
    ["cedar", "tts-1", "ash"],
  ])("the voice %s is %s's %s", async (voiceId, model, voice) => {
    const speaker = { id: "c1", gender: "male" };
    await make(double).submit(model, speechRequest({ voiceId, speaker }), "attempt-0004");
    expect(double.last().json).toMatchObject({ voice });
  });

  test("a schema is sent in the strict subset, named as the vendor allows", async () => {
    const text = createOpenAiText({ ...account, baseUrl: `${double.url}/v1` });
    await text.complete("gpt-5.2", textRequest({ schema: { ...titleSchema, name: "a title!" } }));
    expect(double.last().json).toMatchObject({
      max_completion_tokens: 2_000 + 8_192, // it thinks
      response_format: {
        json_schema: { name: "a_title_", strict: true, schema: { required: ["title", "note"] } },
      },
    });
  });
});
