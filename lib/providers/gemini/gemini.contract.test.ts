import { describeMediaContract, type PollState, type SubmitCase } from "../testing/contract-suite";
import { imageRequest, picture, videoRequest } from "../testing/requests";
import { PRIVATE_PICTURE, type Reply, type VendorDouble } from "../testing/vendor-server";
import type { PollResult } from "../types";
import { createGeminiProvider } from "./provider";
import { file, omni, output, samples, veo } from "./testing/replies";
import { drawn, GEMINI_KEY, INTERACTION, OPERATION, refuse, saying, startGemini } from "./testing/server";

const account = { keyId: "k1", apiKey: GEMINI_KEY };
const make = (double: VendorDouble, changes = {}) =>
  createGeminiProvider(
    { ...account, baseUrl: `${double.url}/v1beta`, ...changes },
    { trustedOrigins: [double.origin] },
  );
const frames = { start: picture("start", PRIVATE_PICTURE), end: picture("end", PRIVATE_PICTURE) };
const none = { state: "failed", reason: "provider_failed" } as const;
const blocked = (reason: string): Reply => ({ json: { promptFeedback: { blockReason: reason } } });

const clip: Partial<PollResult> = {
  state: "done",
  files: [{ bytes: Buffer.from("a clip"), contentType: "video/mp4" }],
};
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
