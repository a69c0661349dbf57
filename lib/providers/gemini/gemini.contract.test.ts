import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { at, describeMediaContract, type PollState, type SubmitCase, safe } from "../testing/contract-suite";
import { imageRequest, picture, textRequest, videoRequest } from "../testing/requests";
import { describeTextContract } from "../testing/text-suite";
import { PRIVATE_PICTURE, type Reply, type VendorDouble } from "../testing/vendor-server";
import type { PollResult } from "../types";
import { createGeminiProvider } from "./provider";
import { drawn, GEMINI_KEY, INTERACTION, OPERATION, refuse, saying, startGemini } from "./testing/server";
import { createGeminiText } from "./text";

const account = { keyId: "k1", apiKey: GEMINI_KEY };
const make = (double: VendorDouble, changes = {}) =>
  createGeminiProvider(
    { ...account, baseUrl: `${double.url}/v1beta`, ...changes },
    { trustedOrigins: [double.origin] },
  );
const frames = { start: picture("start", PRIVATE_PICTURE), end: picture("end", PRIVATE_PICTURE) };
const start = { start: picture("start", PRIVATE_PICTURE) };
const none = { state: "failed", reason: "provider_failed" } as const;
const blocked = (reason: string): Reply => ({ json: { promptFeedback: { blockReason: reason } } });

const veo = (more: Record<string, unknown>): Reply => ({ json: { name: OPERATION, ...more } });
const samples = (said: Record<string, unknown>) =>
  veo({ done: true, response: { generateVideoResponse: said } });
const file = "https://generativelanguage.googleapis.com/v1beta/files/xyz:download?alt=media";
const clip: Partial<PollResult> = {
  state: "done",
  files: [{ bytes: Buffer.from("a clip"), contentType: "video/mp4" }],
};
const omni = (status: string, more: Record<string, unknown> = {}): Reply => ({
  json: { id: INTERACTION, status, ...more },
});
const output = (content: Record<string, unknown>) =>
  omni("completed", {
    steps: [
      { type: "user_input", content: [{ type: "text", text: "the prompt" }] },
      { type: "thought", content: null },
      { type: "model_output", content: [content] },
    ],
  });
const moderated = { state: "failed", reason: "moderation", retryable: false } as const;

const noPicture: SubmitCase["empties"] = [
  ["no candidate", { json: {} }, none],
  [
    "words instead of a picture",
    saying([{ text: "I cannot draw that" }]),
    { ...none, vendorCode: "NO_IMAGE" },
  ],
  ["a thought of a picture", saying([{ ...drawn, thought: true }]), none],
  ["an empty picture", saying([{ inlineData: { mimeType: "image/png", data: "" } }]), none],
  ["a blocked prompt, as a 200", blocked("PROHIBITED_CONTENT"), moderated],
  ["a picture it will not show", saying([], "IMAGE_SAFETY"), moderated],
  ["no picture, by name", saying([], "NO_IMAGE"), none],
  [
    "a way to end nobody has seen yet",
    saying([], "TIRED"),
    { ...none, vendorCode: "TIRED", retryable: true },
  ],
  ["a page instead of JSON", { body: "<html>" }, "throws"],
];

describeMediaContract({
  vendor: "gemini",
  start: startGemini,
  make,
  secrets: [GEMINI_KEY],
  submits: [
    {
      name: "a picture after references",
      model: "gemini-3.1-flash-image",
      request: imageRequest({ references: [picture("character", PRIVATE_PICTURE)] }),
      path: ":generateContent",
      state: "done",
      empties: noPicture,
    },
    {
      name: "a clip between two frames",
      model: "veo-3.1-generate-preview",
      request: videoRequest(frames),
      path: ":predictLongRunning",
      state: "accepted",
      empties: [
        ["a success without a name", { json: {} }, "throws"],
        ["a name that leads elsewhere", { json: { name: "models/../../secrets/operations/x" } }, "throws"],
      ],
    },
    {
      name: "a clip of the newer kind",
      model: "gemini-omni-1.1-flash",
      request: videoRequest(frames),
      path: "/interactions",
      state: "accepted",
      empties: [["a success without an id", { json: { status: "in_progress" } }, "throws"]],
    },
  ],
  refusals: [
    [
      "exhausted, with a delay in words",
      refuse("RESOURCE_EXHAUSTED", "slow down", [{ "@type": "RetryInfo", retryDelay: "34s" }]),
      { state: "busy", retryAfter: 34 },
    ],
    [
      "a day that is used up",
      refuse("RESOURCE_EXHAUSTED", "quota", [
        { "@type": "QuotaFailure", violations: [{ quotaId: "GenerateRequestsPerDayPerProject" }] },
      ]),
      { reason: "quota" },
    ],
    [
      "billing that is off",
      refuse("FAILED_PRECONDITION", "enable billing on your project"),
      { reason: "quota" },
    ],
    [
      "a place it does not serve",
      refuse("FAILED_PRECONDITION", "User location is not supported"),
      { reason: "auth" },
    ],
    ["no right", refuse("PERMISSION_DENIED"), { reason: "auth" }],
    ["a model that is gone", refuse("NOT_FOUND"), { reason: "unsupported" }],
    [
      "a model of the other interface",
      refuse("INVALID_ARGUMENT", "This model only supports Interactions API."),
      { reason: "unsupported" },
    ],
    ["a wrong argument", refuse("INVALID_ARGUMENT"), { reason: "invalid_input", retryable: false }],
    ["a fault in its own words", refuse("INTERNAL"), { reason: "provider_failed", retryable: true }],
    ["overloaded", refuse("UNAVAILABLE"), { state: "busy", down: true }],
    ["its own time ran out", refuse("DEADLINE_EXCEEDED"), "throws"],
  ],
  polls: [
    {
      name: "an operation",
      operation: { name: OPERATION },
      path: "/operations/abc123",
      states: [
        ["under way", veo({}), { state: "pending" }],
        ["under way, said so", veo({ done: false, metadata: {} }), { state: "pending" }],
        ["a file of its own", samples({ generatedSamples: [{ video: { uri: file } }] }), clip],
        [
          "a file elsewhere: our key stays here",
          samples({ generatedSamples: [{ video: { uri: "https://cdn.example.com/a.mp4" } }] }),
          { state: "done", files: [{ url: "https://cdn.example.com/a.mp4" }] },
        ],
        [
          "a clip in the answer",
          samples({
            generatedSamples: [{ video: { encodedVideo: Buffer.from("a clip").toString("base64") } }],
          }),
          clip,
        ],
        [
          "filtered",
          samples({ raiMediaFilteredCount: 1, raiMediaFilteredReasons: ["a celebrity"] }),
          { ...moderated, vendorCode: "a celebrity" },
        ],
        ["done with nothing", samples({}), none],
        ["done with less than nothing", veo({ done: true }), none],
        [
          "failed",
          veo({ done: true, error: { code: 13, message: "internal" } }),
          { ...none, vendorCode: "13: internal" },
        ],
        [
          "failed by the request",
          veo({ done: true, error: { code: 3, message: "bad frame" } }),
          { reason: "invalid_input" },
        ],
        [
          "failed by a policy",
          veo({ done: true, error: { code: 3, message: "violates our usage guidelines" } }),
          moderated,
        ],
        ["a key that was withdrawn", refuse("PERMISSION_DENIED"), { state: "failed", reason: "auth" }],
      ],
    },
    {
      name: "an interaction",
      operation: { interaction: INTERACTION },
      path: "/interactions/v1_abc",
      states: [
        ...["in_progress", "requires_action", "warming"].map(
          (name): PollState => [name, omni(name), { state: "pending" }],
        ),
        [
          "a clip in the answer",
          output({ type: "video", mime_type: "video/mp4", data: Buffer.from("a clip").toString("base64") }),
          clip,
        ],
        ["a file of its own", output({ type: "video", uri: file }), clip],
        [
          "words instead of a clip",
          output({ type: "text", text: "sorry" }),
          { ...none, vendorCode: "sorry" },
        ],
        ["completed with nothing", omni("completed"), none],
        ["failed", omni("failed", { error: { code: 13, message: "internal" } }), none],
        [
          "failed by a policy",
          omni("failed", { error: { message: "blocked by safety filters" } }),
          moderated,
        ],
        [
          "rejected, without a status",
          { json: { error: { message: "internal" } } },
          { ...none, vendorCode: "internal" },
        ],
        ["cancelled", omni("cancelled"), { ...none, vendorCode: "cancelled" }],
      ],
    },
  ],
  checks: [
    ["a model it does not have", "imagen-4", imageRequest(), "model"],
    [
      "too many pictures",
      "gemini-2.5-flash-image",
      imageRequest({ references: Array(4).fill(picture("style")) }),
      "references",
    ],
    ["a square clip", "veo-3.1-generate-preview", videoRequest({ aspectRatio: "1:1" }), "aspect_ratio"],
    ["too long a clip", "veo-3.1-generate-preview", videoRequest({ duration: 8.1 }), "duration"],
    [
      "too long a clip of the newer kind",
      "gemini-omni-1.1-flash",
      videoRequest({ duration: 10.5 }),
      "duration",
    ],
    [
      "a square clip of the newer kind",
      "gemini-omni-1.1-flash",
      videoRequest({ aspectRatio: "1:1" }),
      "aspect_ratio",
    ],
  ],
});

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

describe("what gemini is sent", () => {
  let double: VendorDouble;
  beforeAll(async () => {
    double = await startGemini();
  });
  afterAll(() => double.stop());

  test.each([
    [3, "final", { durationSeconds: 4, resolution: "720p" }],
    [7, "final", { durationSeconds: 8, resolution: "1080p" }],
    [7, "draft", { durationSeconds: 8, resolution: "720p" }],
  ] as const)("a shot of %f s in %s quality is a clip as offered", async (duration, quality, parameters) => {
    const request = videoRequest({ ...frames, duration, quality });
    await make(double).submit("veo-3.1-generate-preview", at(double, request), "attempt-0001");
    expect(double.last().json).toMatchObject({ parameters: { ...parameters, aspectRatio: "9:16" } });
  });

  test("the newer kind is told length and cuts in words, and which picture is which", async () => {
    await make(double).submit("gemini-omni-1.1-flash", at(double, videoRequest(start)), "attempt-0002");
    expect(double.last().json).toMatchObject({
      input: [
        { type: "image" },
        { text: expect.stringMatching(/^<FIRST_FRAME> 阿月[\s\S]*一镜到底.*时长 5 秒/) },
      ],
      response_format: { aspect_ratio: "9:16", resolution: "1080p" },
    });
  });

  test("the older picture model is asked for no size", async () => {
    const result = await make(double).submit("gemini-2.5-flash-image", imageRequest(), "attempt-0003");
    expect(result).toMatchObject({ state: "done", files: [{ contentType: "image/png" }] });
  });

  test.each<[string, Reply | "drop", unknown]>([
    [
      "sent on to: the address without our key",
      { status: 302, headers: { location: "https://storage.example.com/a.mp4?sig=1" } },
      { state: "done", files: [{ url: "https://storage.example.com/a.mp4?sig=1" }] },
    ],
    [
      "gone after two days",
      { status: 404, json: {} },
      { state: "failed", reason: "expired", retryable: true },
    ],
    ["empty", { body: "" }, none],
    ["not to be had just now", { status: 503, body: "" }, "throws"],
    ["cut off", "drop", "throws"],
  ])("a finished file that is %s", async (_name, fault, outcome) => {
    double.plan("/operations/", samples({ generatedSamples: [{ video: { uri: file } }] }));
    double.plan(":download", fault);
    const result = await safe([GEMINI_KEY], () => make(double).poll({ name: OPERATION }));
    if (outcome === "throws") expect(result).toBe("throws");
    else expect(result).toMatchObject(outcome as object);
  });

  test.each([
    ["PROCESSING", { state: "pending" }],
    ["FAILED", none],
  ])("a file that is %s is not fetched yet", async (state, outcome) => {
    double.plan("/interactions/", output({ type: "video", uri: file }));
    double.plan("/files/xyz", { json: { name: "files/xyz", state } });
    expect(await make(double).poll({ interaction: INTERACTION })).toMatchObject(outcome);
  });

  test("a schema goes along as it is, without its dialect", async () => {
    const text = createGeminiText({ ...account, baseUrl: `${double.url}/v1beta` });
    const json = { $schema: "https://json-schema.org/draft/2020-12/schema", type: "object", properties: {} };
    await text.complete("gemini-3.8-flash", textRequest({ schema: { name: "x", json } }));
    expect(double.last().json).toMatchObject({
      generationConfig: { responseJsonSchema: { type: "object", properties: {} } },
    });
  });
});
