import { afterAll, beforeAll, expect, test } from "vitest";
import { describeMediaContract, type PollState, type SubmitCase } from "../testing/contract-suite";
import { chatReply } from "../testing/openai-checks";
import { imageRequest, picture, speechRequest, videoRequest } from "../testing/requests";
import { describeTextContract } from "../testing/text-suite";
import { PRIVATE_PICTURE, type Reply, type VendorDouble } from "../testing/vendor-server";
import type { PollResult } from "../types";
import { createYunwuProvider } from "./provider";
import { refuse, startYunwu, TASK, YUNWU_KEY } from "./testing/server";
import { createYunwuText } from "./text";

const account = { keyId: "k1", apiKey: YUNWU_KEY };
const make = (double: VendorDouble, changes = {}) =>
  createYunwuProvider(
    { ...account, baseUrl: `${double.url}/v1`, ...changes },
    { trustedOrigins: [double.origin] },
  );
const frames = { start: picture("start", PRIVATE_PICTURE), end: picture("end", PRIVATE_PICTURE) };
const nothing: SubmitCase["empties"] = [["no picture", { json: { data: [] } }, { state: "failed" }]];
const noTask: SubmitCase["empties"] = [
  ["a success without a task", { json: { status: "pending" } }, "throws"],
  ["a success with an empty task", { json: { id: "", status: "pending" } }, "throws"],
];
const video = (status: string, more: Record<string, unknown> = {}): Reply => ({
  json: { id: "1770350082-trii1OXZc3", status, ...more },
});
const open = (status: string, more: Record<string, unknown> = {}): Reply => ({
  json: { id: "video_1", object: "video", status, ...more },
});
const url = "https://cdn.example.com/a.mp4";
const inline: Partial<PollResult> = {
  state: "done",
  files: [{ bytes: Buffer.from("a clip"), contentType: "video/mp4" }],
};
const done: Partial<PollResult> = { state: "done", files: [{ url }] };

describeMediaContract({
  vendor: "yunwu",
  start: startYunwu,
  make,
  secrets: [YUNWU_KEY],
  submits: [
    {
      name: "a clip between two frames",
      model: "veo3.1-fast",
      request: videoRequest(frames),
      path: "/video/create",
      state: "accepted",
      empties: noTask,
    },
    {
      name: "a clip after references",
      alike: true,
      model: "veo3.1-components",
      request: videoRequest({ references: [picture("character"), picture("scene")] }),
      path: "/video/create",
      state: "accepted",
      empties: noTask,
    },
    {
      name: "a clip in OpenAI's form",
      model: "veo_3_1-fast-fl",
      request: videoRequest(frames),
      path: "/v1/videos",
      state: "accepted",
      empties: noTask,
    },
    {
      name: "a picture",
      model: "gpt-image-1",
      request: imageRequest(),
      path: "/images/generations",
      state: "done",
      empties: nothing,
    },
    {
      name: "an edit",
      alike: true,
      model: "gpt-image-1",
      request: imageRequest({ references: [picture("character", PRIVATE_PICTURE)] }),
      path: "/images/edits",
      state: "done",
      empties: nothing,
    },
    {
      name: "a voice",
      model: "tts-1",
      request: speechRequest(),
      path: "/audio/speech",
      state: "done",
      empties: [["no sound", { body: "" }, { state: "failed" }]],
    },
  ],
  refusals: [
    ["a spent quota", refuse(403, "insufficient_user_quota"), { reason: "quota" }],
    ["a spent quota in Chinese", refuse(403, "", "用户额度不足, 剩余额度: ¥0.01"), { reason: "quota" }],
    [
      "no channel",
      refuse(503, "model_not_found", "no available channel for model veo3"),
      { reason: "unsupported" },
    ],
    ["saturated", refuse(429, "", "当前分组上游负载已饱和，请稍后再试"), { state: "busy" }],
    ["saturated, as a 500", refuse(500, "", "当前分组上游负载已饱和，请稍后再试"), { state: "busy" }],
    ["the vendor behind it moderates", refuse(400, "content_policy_violation"), { reason: "moderation" }],
    [
      "the vendor behind it fails",
      refuse(500, "upstream_error"),
      { reason: "provider_failed", retryable: true },
    ],
  ],
  polls: [
    {
      name: "a clip in OpenAI's form",
      operation: { task: "video_1", form: "videos" },
      path: "/videos/video_1",
      states: [
        ["queued", open("queued"), { state: "pending" }],
        ["under way", open("in_progress", { progress: 40 }), { state: "pending", progress: 40 }],
        ["a state nobody has seen yet", open("remixing"), { state: "pending" }],
        ["completed, with an address", open("completed", { video_url: url }), done],
        ["completed, the file behind our key", open("completed"), inline],
        [
          "failed",
          open("failed", { error: { message: "oops", code: "x" } }),
          { state: "failed", vendorCode: "x: oops" },
        ],
        [
          "failed by a policy",
          open("failed", { error: { message: "blocked by safety", code: "x" } }),
          { state: "failed", reason: "moderation" },
        ],
        ["failed without a word", open("failed"), { state: "failed", reason: "provider_failed" }],
      ],
    },
    {
      name: "the file of such a clip",
      operation: { task: "video_1", form: "videos" },
      path: "/videos/video_1/content",
      states: [
        ["empty", { body: "" }, { state: "failed", reason: "provider_failed" }],
        ["sent on to", { status: 302, headers: { location: url } }, done],
      ],
    },
    {
      name: "a clip",
      operation: { task: TASK },
      path: "/video/query",
      states: [
        ...[
          "pending",
          "processing",
          "image_downloading",
          "video_generating",
          "video_upsampling",
          "a state nobody has seen yet",
        ].map((status): PollState => [status, video(status), { state: "pending" }]),
        ["completed", video("completed", { video_url: url }), done],
        ["success", video("success", { video_url: url }), done],
        ["its result deeper down", video("completed", { detail: { video_url: url } }), done],
        [
          "upsampled",
          video("video_upsampling_completed", {
            video_url: "https://cdn.example.com/small.mp4",
            detail: { upsample_video_url: url },
          }),
          done,
        ],
        ["generated", video("video_generation_completed", { video_url: url }), done],
        ["generated, its address not there yet", video("video_generation_completed"), { state: "pending" }],
        ["completed with nothing", video("completed"), { state: "failed", reason: "provider_failed" }],
        ["failed", video("failed"), { state: "failed", reason: "provider_failed", retryable: true }],
        [
          "an error",
          video("error", { error: "upstream" }),
          { state: "failed", vendorCode: "error: upstream" },
        ],
        ["generation failed", video("video_generation_failed"), { state: "failed" }],
        ["upsampling failed", video("video_upsampling_failed"), { state: "failed" }],
        [
          "failed by a policy",
          video("failed", { error: { code: "x", message: "PUBLIC_ERROR_UNSAFE_GENERATION" } }),
          { state: "failed", reason: "moderation", retryable: false },
        ],
        ["a key that was withdrawn", refuse(401, "", "无效的令牌"), { state: "failed", reason: "auth" }],
      ],
    },
  ],
  checks: [
    ["an end frame in OpenAI's form", "veo_3_1-fast", videoRequest(frames), "end_frame"],
    ["a model it does not have", "veo-3.1-fast", videoRequest(), "model"],
    ["a model that is gone", "sora-2", videoRequest(), "model"],
    ["a square clip", "veo3.1-fast", videoRequest({ aspectRatio: "1:1" }), "aspect_ratio"],
    ["too long a clip", "veo3.1-fast", videoRequest({ duration: 8.4 }), "duration"],
    ["an end frame", "veo3-fast-frames", videoRequest(frames), "end_frame"],
    [
      "too many references",
      "veo3.1-components",
      videoRequest({ references: Array(3).fill(picture("style")) }),
      "references",
    ],
    ["too long a line", "tts-1", speechRequest({ text: "字".repeat(4_097) }), "text_length"],
  ],
});

describeTextContract({
  vendor: "yunwu",
  start: startYunwu,
  make: (double, changes = {}) => createYunwuText({ ...account, baseUrl: `${double.url}/v1`, ...changes }),
  secrets: [YUNWU_KEY],
  models: ["gpt-5.2", "deepseek-v4-flash", "claude-sonnet-5"],
  path: "/chat/completions",
  saying: chatReply,
  answers: [
    ["a spent quota", refuse(403, "insufficient_user_quota"), { reason: "quota" }],
    ["no channel", refuse(503, "model_not_found"), { reason: "unsupported" }],
  ],
});

let double: VendorDouble;
beforeAll(async () => {
  double = await startYunwu();
});
afterAll(() => double.stop());

test("a clip is asked after under the id it was given, prefix and colon included", async () => {
  const submitted = await make(double).submit("veo3.1-fast", videoRequest(), "attempt-0001");
  expect(submitted).toEqual({ state: "accepted", operation: { task: TASK, form: "unified" } });
  await make(double).poll({ task: TASK });
  expect(double.last().seen.query.get("id")).toBe(TASK);
});

test("only prompts the model could not read are translated", async () => {
  for (const [prompt, translated] of [
    ["Rain over the lane", false],
    ["雨夜", true],
  ] as const) {
    await make(double).submit("veo3.1-fast", videoRequest({ prompt }), "attempt-0002");
    expect(double.last().json).toMatchObject({ enhance_prompt: translated, enable_upsample: false });
  }
});
