import { describeMediaContract, type SubmitCase } from "../testing/contract-suite";
import { imageRequest, picture, speechRequest, videoRequest } from "../testing/requests";
import { PRIVATE_PICTURE, type VendorDouble } from "../testing/vendor-server";
import type { AnimateRequest, EmojiRequest } from "../types";
import { createDashscopeProvider } from "./provider";
import { DASHSCOPE_KEY, refuse, startDashscope, taskReply } from "./testing/server";

const account = { keyId: "k1", apiKey: DASHSCOPE_KEY };
const make = (double: VendorDouble, changes = {}) =>
  createDashscopeProvider(
    { ...account, baseUrl: `${double.url}/api/v1`, ...changes },
    { trustedOrigins: [double.origin] },
  );
const file = (name: string) => ({ assetId: name, url: `https://pictures.example.com/${name}` });
const animate: AnimateRequest = {
  kind: "animate",
  mode: "move",
  quality: "std",
  image: file("阿月.png"),
  video: file("dance.mp4"),
  checkImage: true,
};
const emoji: EmojiRequest = {
  kind: "emoji",
  image: file("face.png"),
  drivenId: "mengwa_kaixin",
  faceBox: [212, 194, 460, 441],
  extBox: [63, 30, 609, 575],
};

const noTask: SubmitCase["empties"] = [
  ["a success without a task", { json: { output: {} } }, "throws"],
  ["a success with an empty task", taskReply({ task_id: "" }), "throws"],
];
const task = (name: string, model: string, request: SubmitCase["request"], path: string): SubmitCase => ({
  name,
  model,
  request,
  path,
  state: "accepted",
  alike: model !== "wan2.7-i2v",
  empties: noTask,
});
const noVoice: SubmitCase["empties"] = [
  ["no sound", { json: { output: { audio: { url: "" } } } }, { state: "failed", reason: "provider_failed" }],
  ["a page instead of JSON", { body: "<html>" }, "throws"],
];
const frames = { start: picture("start", PRIVATE_PICTURE), end: picture("end", PRIVATE_PICTURE) };
const done = (files: { url: string }[]) => ({ state: "done", files }) as const;
const url = "http://dashscope-result-bj.oss-cn-beijing.aliyuncs.com/x.mp4?Expires=1";

describeMediaContract({
  vendor: "dashscope",
  start: startDashscope,
  make,
  secrets: [DASHSCOPE_KEY],
  submits: [
    task(
      "a picture after references",
      "wan2.7-image-pro",
      imageRequest({ references: [picture("character")] }),
      "/image-generation/",
    ),
    task("a picture of an older model", "wan2.2-t2i-flash", imageRequest(), "/text2image/"),
    task("a clip between two frames", "wan2.7-i2v", videoRequest(frames), "/video-generation/"),
    task("a clip between two frames, older", "wan2.2-kf2v-flash", videoRequest(frames), "/image2video/"),
    task("a clip from one frame", "wan2.6-i2v", videoRequest(), "/video-generation/"),
    task("a body that moves", "wan2.2-animate-move", animate, "/image2video/"),
    task(
      "a person put in another's place",
      "wan2.2-animate-mix",
      { ...animate, mode: "mix" },
      "/image2video/",
    ),
    task("a face that moves", "emoji-v1", emoji, "/image2video/"),
    {
      name: "a voice",
      model: "qwen3-tts-flash",
      request: speechRequest(),
      path: "/multimodal-generation/",
      state: "done",
      empties: noVoice,
    },
    {
      name: "a voice of another family",
      model: "cosyvoice-v3-flash",
      request: speechRequest({ voiceId: "zh-male-old" }),
      path: "/SpeechSynthesizer",
      state: "done",
      alike: true,
      empties: noVoice,
    },
  ],
  refusals: [
    ["what it shows", refuse(400, "DataInspectionFailed"), { reason: "moderation", retryable: false }],
    [
      "a medium it could not download",
      refuse(400, "InvalidParameter.DataInspection"),
      { reason: "provider_failed", retryable: true },
    ],
    [
      "no person in the picture",
      refuse(400, "InvalidFile.NoHuman"),
      { reason: "invalid_input", vendorCode: "InvalidFile.NoHuman" },
    ],
    ["an overdue account", refuse(400, "Arrearage"), { reason: "quota" }],
    ["an overdue account, though a 429", refuse(429, "PostpaidBillOverdue"), { reason: "quota" }],
    ["a free quota that is used up", refuse(403, "AllocationQuota.FreeTierOnly"), { reason: "quota" }],
    ["a burst", refuse(429, "Throttling.BurstRate"), { state: "busy" }],
    ["too many at once", refuse(429, "Throttling.AllocationQuota"), { state: "busy" }],
    ["a model that is gone", refuse(404, "ModelNotFound"), { reason: "unsupported" }],
    ["no right to the model", refuse(403, "Model.AccessDenied"), { reason: "auth" }],
    ["a model that is down", refuse(503, "ModelUnavailable"), { state: "busy", down: true }],
    [
      "a fault in its own words",
      refuse(500, "InternalError.Algo"),
      { reason: "provider_failed", retryable: true },
    ],
    ["its own time ran out", refuse(500, "RequestTimeOut"), "throws"],
  ],
  polls: [
    {
      name: "a task",
      operation: { task: "task-1" },
      path: "/tasks/task-1",
      states: [
        ["waiting", taskReply({ task_status: "PENDING" }), { state: "pending" }],
        ["under way", taskReply({ task_status: "RUNNING" }), { state: "pending" }],
        ["a state nobody has seen yet", taskReply({ task_status: "SUSPENDED" }), { state: "pending" }],
        ["a clip", taskReply({ task_status: "SUCCEEDED", video_url: url }), done([{ url }])],
        [
          "an animated clip",
          taskReply({ task_status: "SUCCEEDED", results: { video_url: url } }),
          done([{ url }]),
        ],
        [
          "an older picture",
          taskReply({ task_status: "SUCCEEDED", results: [{ url, orig_prompt: "a" }] }),
          done([{ url }]),
        ],
        [
          "a newer picture",
          taskReply({
            task_status: "SUCCEEDED",
            choices: [{ message: { content: [{ image: url, type: "image" }] } }],
          }),
          done([{ url }]),
        ],
        [
          "a success whose only picture failed",
          taskReply({ task_status: "SUCCEEDED", results: [{ code: "DataInspectionFailed", message: "no" }] }),
          { state: "failed", reason: "moderation" },
        ],
        [
          "a success of nothing",
          taskReply({ task_status: "SUCCEEDED" }),
          { state: "failed", reason: "provider_failed" },
        ],
        [
          "a success with an empty address",
          taskReply({ task_status: "SUCCEEDED", video_url: "" }),
          { state: "failed" },
        ],
        [
          "failed by inspection",
          taskReply({ task_status: "FAILED", code: "DataInspectionFailed", message: "green" }),
          {
            state: "failed",
            reason: "moderation",
            vendorCode: "DataInspectionFailed: green",
            retryable: false,
          },
        ],
        [
          "failed by the picture",
          taskReply({ task_status: "FAILED", code: "InvalidFile.FullFace" }),
          { state: "failed", reason: "invalid_input" },
        ],
        [
          "failed by itself",
          taskReply({ task_status: "FAILED", code: "InternalError.Timeout" }),
          { state: "failed", reason: "provider_failed", retryable: true },
        ],
        [
          "failed without a word",
          taskReply({ task_status: "FAILED" }),
          { state: "failed", reason: "provider_failed" },
        ],
        ["cancelled", taskReply({ task_status: "CANCELED" }), { state: "failed", vendorCode: "CANCELED" }],
        ["older than a day", taskReply({ task_status: "UNKNOWN" }), { state: "failed", reason: "expired" }],
        ["a key that was withdrawn", refuse(401, "InvalidApiKey"), { state: "failed", reason: "auth" }],
      ],
    },
  ],
  cancels: [
    ["a task that waits", { task: "task-1" }, "/cancel", [], true],
    ["a task under way", { task: "task-1" }, "/cancel", [refuse(400, "UnsupportedOperation")], false],
  ],
  checks: [
    ["a model it does not have", "wan9", imageRequest(), "model"],
    [
      "references for a model that cannot look",
      "wan2.6-t2i",
      imageRequest({ references: [picture("style")] }),
      "references",
    ],
    ["an edit of nothing", "wan2.5-i2i-preview", imageRequest(), "references"],
    ["too many words", "wan2.7-i2v", videoRequest({ prompt: "字".repeat(5_001) }), "text_length"],
    ["too long a clip", "wan2.7-i2v", videoRequest({ duration: 15.1 }), "duration"],
    ["a clip longer than the only one", "wan2.2-kf2v-flash", videoRequest({ duration: 6 }), "duration"],
    ["an end frame", "wan2.6-i2v", videoRequest(frames), "end_frame"],
    ["too long a line", "qwen3-tts-flash", speechRequest({ text: "字".repeat(601) }), "text_length"],
    ["a speed it has not", "qwen3-tts-flash", speechRequest({ speed: 1.2 }), "speed"],
    ["the other mode's model", "wan2.2-animate-mix", animate, "model"],
    ["an expression it has not", "emoji-v1", { ...emoji, drivenId: "mengwa_x" }, "driven_id"],
    ["boxes that are none", "emoji-v1", { ...emoji, faceBox: [10, 10, 5, 20] }, "face_box"],
    [
      "a file only we can open",
      "emoji-v1",
      { ...emoji, image: { assetId: "a", url: "http://127.0.0.1:3000/a" } },
      "private_url",
    ],
  ],
});
