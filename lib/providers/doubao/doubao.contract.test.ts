import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { describeMediaContract, type SubmitCase } from "../testing/contract-suite";
import { chatReply, refuse } from "../testing/openai-checks";
import { imageRequest, picture, videoRequest } from "../testing/requests";
import { describeTextContract } from "../testing/text-suite";
import { PRIVATE_PICTURE, type Reply, type VendorDouble } from "../testing/vendor-server";
import { createDoubaoProvider } from "./provider";
import { ARK_KEY, startArk } from "./testing/server";
import { createDoubaoText } from "./text";

const account = { keyId: "k1", apiKey: ARK_KEY };
const make = (double: VendorDouble, changes = {}) =>
  createDoubaoProvider(
    { ...account, baseUrl: `${double.url}/api/v3`, ...changes },
    { trustedOrigins: [double.origin] },
  );
const frames = { start: picture("start", PRIVATE_PICTURE), end: picture("end", PRIVATE_PICTURE) };
const noTask: SubmitCase["empties"] = [
  ["a success without a task", { json: {} }, "throws"],
  ["a success with an empty task", { json: { id: "" } }, "throws"],
];
const noPicture: SubmitCase["empties"] = [
  ["no picture", { json: { data: [] } }, { state: "failed", reason: "provider_failed" }],
  [
    "a picture that failed by itself",
    { json: { data: [{ error: { code: "OutputImageSensitiveContentDetected", message: "no" } }] } },
    { state: "failed", reason: "moderation" },
  ],
  ["an empty address", { json: { data: [{ url: "" }] } }, { state: "failed", reason: "provider_failed" }],
  ["a page instead of JSON", { body: "<html>" }, "throws"],
];
const task = (status: string, more: Record<string, unknown> = {}): Reply => ({
  json: { id: "cgt-1", model: "m", status, ...more },
});
const url = "https://ark-content.example.com/a.mp4";
const operation = { task: "cgt-1" };

describeMediaContract({
  vendor: "doubao",
  start: startArk,
  make,
  secrets: [ARK_KEY],
  submits: [
    {
      name: "a picture after references",
      model: "doubao-seedream-4-5-251128",
      request: imageRequest({ references: [picture("character", PRIVATE_PICTURE), picture("scene")] }),
      path: "/images/generations",
      state: "done",
      empties: noPicture,
    },
    {
      name: "a clip between two frames",
      model: "doubao-seedance-1-5-pro-251215",
      request: videoRequest(frames),
      path: "/contents/generations/tasks",
      state: "accepted",
      empties: noTask,
    },
  ],
  refusals: [
    ["words it will not hear", refuse(400, "InputTextSensitiveContentDetected"), { reason: "moderation" }],
    [
      "a real person's face",
      refuse(400, "InputImageSensitiveContentDetected.PrivacyInformation"),
      { reason: "moderation", retryable: false },
    ],
    ["an overdue account", refuse(403, "AccountOverdueError"), { reason: "quota" }],
    ["a quota, though a 429", refuse(429, "QuotaExceeded"), { reason: "quota" }],
    ["a limit the owner set", refuse(429, "SetLimitExceeded"), { reason: "quota" }],
    ["too many a minute", refuse(429, "RateLimitExceeded.EndpointRPMExceeded"), { state: "busy" }],
    ["too many a minute, older", refuse(429, "ModelAccountRpmRateLimitExceeded"), { state: "busy" }],
    ["overloaded", refuse(429, "ServerOverloaded"), { state: "busy" }],
    ["a model that was not opened", refuse(404, "ModelNotOpen"), { reason: "unsupported" }],
    ["a model that is gone", refuse(404, "InvalidEndpointOrModel.NotFound"), { reason: "unsupported" }],
    ["no right", refuse(403, "AccessDenied"), { reason: "auth" }],
    ["a wrong parameter", refuse(400, "InvalidParameter"), { reason: "invalid_input", retryable: false }],
    [
      "a fault in its own words",
      refuse(500, "InternalServiceError"),
      { reason: "provider_failed", retryable: true },
    ],
  ],
  polls: [
    {
      name: "a task",
      operation,
      path: "/tasks/cgt-1",
      states: [
        ["waiting", task("queued"), { state: "pending" }],
        ["under way", task("running"), { state: "pending" }],
        ["a state nobody has seen yet", task("warming"), { state: "pending" }],
        [
          "a clip",
          task("succeeded", { content: { video_url: url }, seed: 1276 }),
          { state: "done", files: [{ url }], params: { seed: 1276 } },
        ],
        ["a success of nothing", task("succeeded"), { state: "failed", reason: "provider_failed" }],
        [
          "a success with an empty address",
          task("succeeded", { content: { video_url: "" } }),
          { state: "failed" },
        ],
        [
          "failed by inspection",
          task("failed", { error: { code: "OutputVideoSensitiveContentDetected", message: "no" } }),
          { state: "failed", reason: "moderation", vendorCode: "OutputVideoSensitiveContentDetected: no" },
        ],
        [
          "failed by itself",
          task("failed", { error: { code: "InternalServiceError", message: "oops" } }),
          { state: "failed", reason: "provider_failed", retryable: true },
        ],
        ["failed without a word", task("failed"), { state: "failed", reason: "provider_failed" }],
        ["cancelled", task("cancelled"), { state: "failed", vendorCode: "cancelled" }],
        ["expired", task("expired"), { state: "failed", reason: "expired" }],
        ["a key that was withdrawn", refuse(401, "AuthenticationError"), { state: "failed", reason: "auth" }],
      ],
    },
  ],
  cancels: [
    ["a task that waits", operation, "/tasks/cgt-1", [], true],
    ["a task under way", operation, "/tasks/cgt-1", [task("running")], false],
    [
      "a task that began meanwhile",
      operation,
      "/tasks/cgt-1",
      [task("queued"), refuse(400, "InvalidAction")],
      false,
    ],
    ["a task that has a result", operation, "/tasks/cgt-1", [task("succeeded")], false],
    ["a task cancelled before", operation, "/tasks/cgt-1", [task("cancelled")], true],
  ],
  checks: [
    ["a model it does not have", "wan2.7-i2v", videoRequest(), "model"],
    ["a model that takes no picture", "doubao-seedance-1-0-lite-t2v-250428", videoRequest(), "model"],
    [
      "too many references",
      "doubao-seedream-4-0-250828",
      imageRequest({ references: Array(15).fill(picture("style")) }),
      "references",
    ],
    [
      "references for a model that cannot look",
      "doubao-seedream-3-0-t2i-250415",
      imageRequest({ references: [picture("style")] }),
      "references",
    ],
    ["too long a clip", "doubao-seedance-1-5-pro-251215", videoRequest({ duration: 12.2 }), "duration"],
    ["an end frame", "doubao-seedance-1-0-pro-fast-251015", videoRequest(frames), "end_frame"],
  ],
});

describeTextContract({
  vendor: "doubao",
  start: startArk,
  make: (double, changes = {}) =>
    createDoubaoText({ ...account, baseUrl: `${double.url}/api/v3`, ...changes }),
  secrets: [ARK_KEY],
  models: ["doubao-seed-1-6-251015"],
  path: "/chat/completions",
  saying: chatReply,
  answers: [
    ["inspected", refuse(400, "OutputTextSensitiveContentDetected"), { reason: "moderation" }],
    ["an overdue account", refuse(403, "AccountOverdueError"), { reason: "quota" }],
    ["stopped by a filter", chatReply("", "content_filter"), { reason: "moderation" }],
  ],
});

describe("what ark is sent", () => {
  let double: VendorDouble;
  beforeAll(async () => {
    double = await startArk();
  });
  afterAll(() => double.stop());

  test.each([
    ["doubao-seedream-4-5-251128", "9:16", "1440x2560"],
    ["doubao-seedream-4-0-250828", "16:9", "1920x1080"],
    ["doubao-seedream-3-0-t2i-250415", "9:16", "1080x1920"],
  ] as const)("%s draws %s as %s", async (model, aspectRatio, size) => {
    const width = aspectRatio === "16:9" ? 1920 : 1080;
    const result = await make(double).submit(model, imageRequest({ aspectRatio, width }), "attempt-0001");
    expect(result).toMatchObject({ state: "done", params: { size } });
  });

  test.each([
    [
      "doubao-seedance-1-0-lite-i2v-250428",
      "static",
      { camera_fixed: true, duration: 5, resolution: "1080p" },
    ],
    ["doubao-seedance-1-5-pro-251215", "push", { camera_fixed: false, generate_audio: false }],
    ["dreamina-seedance-2-0-260128", "static", { generate_audio: false, ratio: "adaptive" }],
    ["doubao-seedance-2-0-fast-260128", "static", { resolution: "720p" }],
  ] as const)("%s is told what it would do unasked", async (model, camera, fields) => {
    const request = videoRequest();
    const result = await make(double).submit(
      model,
      { ...request, brief: { ...request.brief, camera } },
      "attempt-0002",
    );
    expect(result).toMatchObject({ state: "accepted" });
    expect(double.last().json).toMatchObject(fields);
  });
});
