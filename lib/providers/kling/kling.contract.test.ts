import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  describeMediaContract,
  type MediaContract,
  type PollState,
  type SubmitCase,
  safe,
} from "../testing/contract-suite";
import { imageRequest, picture, videoRequest } from "../testing/requests";
import { PRIVATE_PICTURE, type Reply, type VendorDouble } from "../testing/vendor-server";
import { createKlingProvider } from "./provider";
import { ACCESS_KEY, refuse, SECRET_KEY, startKling, taskReply } from "./testing/server";

const make = (double: VendorDouble, changes = {}) =>
  createKlingProvider(
    { keyId: "k1", apiKey: ACCESS_KEY, secret: SECRET_KEY, baseUrl: double.url, ...changes },
    { trustedOrigins: [double.origin] },
  );
const frames = { start: picture("start", PRIVATE_PICTURE), end: picture("end") };
const noTask: SubmitCase["empties"] = [
  ["a success without a task", { json: { code: 0, data: {} } }, "throws"],
  ["a success with an empty task", { json: { code: 0, data: { task_id: "" } } }, "throws"],
  ["a success without anything", { json: {} }, "throws"],
];
const url = "https://kling.example.com/a.mp4";
const states = (path: string, result: Record<string, unknown>): MediaContract["polls"][number] => ({
  name: path,
  operation: { family: path, task: "t-1" },
  path: `/${path}/t-1`,
  states: [
    ...["submitted", "processing", "queueing"].map(
      (name): PollState => [name, taskReply(name), { state: "pending" }],
    ),
    ["succeed", taskReply("succeed", { task_result: result }), { state: "done", files: [{ url }] }],
    [
      "a success of nothing",
      taskReply("succeed", { task_result: {} }),
      { state: "failed", reason: "provider_failed" },
    ],
    [
      "a success with an empty address",
      taskReply("succeed", { task_result: { videos: [{ url: "" }] } }),
      { state: "failed" },
    ],
    [
      "failed",
      taskReply("failed", { task_status_msg: "internal" }),
      { reason: "provider_failed", vendorCode: "internal" },
    ],
    ["failed without a word", taskReply("failed"), { state: "failed", reason: "provider_failed" }],
    [
      "failed by risk control",
      taskReply("failed", { task_status_msg: "Failure to pass the risk control system" }),
      { state: "failed", reason: "moderation", retryable: false },
    ],
    ["a key that was withdrawn", refuse(401, 1002), { state: "failed", reason: "auth" }],
    ["a refusal as a 200", { json: { code: 5001, message: "maintenance" } }, "throws"],
  ],
});

describeMediaContract({
  vendor: "kling",
  start: startKling,
  make,
  secrets: [ACCESS_KEY, SECRET_KEY],
  submits: [
    {
      name: "a clip between two frames",
      model: "kling-v2-6",
      request: videoRequest({ ...frames, quality: "draft" }),
      path: "/videos/image2video",
      state: "accepted",
      empties: noTask,
    },
    {
      name: "a picture",
      model: "kling-v2-1",
      request: imageRequest(),
      path: "/images/generations",
      state: "accepted",
      empties: noTask,
    },
    {
      name: "a picture after references",
      model: "kling-image-o1",
      request: imageRequest({ references: [picture("character", PRIVATE_PICTURE), picture("scene")] }),
      path: "/images/omni-image",
      state: "accepted",
      empties: noTask,
    },
  ],
  refusals: [
    ["arrears, though a 429", refuse(429, 1101), { reason: "quota" }],
    ["a pack that is used up, though a 429", refuse(429, 1102), { reason: "quota" }],
    ["too many at once", refuse(429, 1303, "parallel task over resource pack limit"), { state: "busy" }],
    ["too fast", refuse(429, 1302), { state: "busy" }],
    ["an address it does not know, though a 429", refuse(429, 1304), { reason: "auth" }],
    ["no right to the model", refuse(403, 1103), { reason: "auth" }],
    [
      "a wrong parameter",
      refuse(400, 1201, "duration"),
      { reason: "invalid_input", vendorCode: "1201: duration" },
    ],
    ["a model that is gone", refuse(404, 1203), { reason: "unsupported" }],
    ["its policy", refuse(400, 1300), { reason: "moderation", retryable: false }],
    ["its safety", refuse(400, 1301), { reason: "moderation" }],
    ["maintenance", refuse(503, 5001), { state: "busy", down: true }],
    ["a refusal as a 200", refuse(200, 1301), { reason: "moderation" }],
    ["an inner fault: it can be asked for", refuse(500, 5000), "throws"],
    ["its own time ran out", refuse(504, 5002), "throws"],
  ],
  polls: [
    states("videos/image2video", { videos: [{ id: "1", url, duration: "5.1" }] }),
    states("images/generations", { images: [{ index: 0, url }] }),
    states("images/omni-image", { images: [{ index: 0, url }] }),
  ],
  checks: [
    ["a model it does not have", "kling-v9", videoRequest(), "model"],
    ["an end frame for a master", "kling-v2-master", videoRequest(frames), "end_frame"],
    ["too long a clip", "kling-v2-5-turbo", videoRequest({ duration: 10.1 }), "duration"],
    ["too long a clip with an end", "kling-v1", videoRequest({ ...frames, duration: 6 }), "duration"],
    ["too many words", "kling-v2-6", videoRequest({ prompt: "字".repeat(2_501) }), "text_length"],
    [
      "references it cannot look at",
      "kling-v2-1",
      imageRequest({ references: [picture("style")] }),
      "references",
    ],
  ],
});

describe("what kling is sent", () => {
  let double: VendorDouble;
  beforeAll(async () => {
    double = await startKling();
  });
  afterAll(() => double.stop());

  test.each([
    ["kling-v3", 4.2, "draft", false, { duration: "5", mode: "std", sound: "off" }],
    ["kling-v1", 4.2, "draft", true, { duration: "5", mode: "std" }],
    ["kling-v2-1", 6, "draft", true, { duration: "10", mode: "pro" }],
    [
      "kling-v2-master",
      5,
      "final",
      false,
      { duration: "5", mode: "pro", watermark_info: { enabled: false } },
    ],
  ] as const)("%s makes %f s in %s", async (model, duration, quality, end, fields) => {
    const request = videoRequest({ duration, quality, ...(end && { end: picture("end") }) });
    expect(await make(double).submit(model, request, "attempt-0001")).toMatchObject({ state: "accepted" });
    expect(double.last().json).toMatchObject({ ...fields, external_task_id: "attempt-0001" });
  });

  test("a submit whose answer was lost is found by our id, whatever it was for", async () => {
    const provider = make(double);
    for (const [model, request, family] of [
      ["kling-v2-6", videoRequest(), "videos/image2video"],
      ["kling-image-o1", imageRequest(), "images/omni-image"],
    ] as const) {
      double.plan(family, "drop");
      expect(await safe([SECRET_KEY], () => provider.submit(model, request, `lost-${model}`))).toBe("throws");
      expect(await provider.find?.(`lost-${model}`)).toEqual({ family, task: "t-1" });
    }
  });

  test("a submit that never arrived is known not to have", async () => {
    expect(await make(double).find?.("never-0001")).toBeNull();
  });

  test.each<[string, Reply | "drop"]>([
    ["trouble of its own", refuse(500, 5000)],
    ["a missing page", { status: 404, body: "<html>" }],
    ["a refused token", refuse(401, 1004)],
    ["a dropped connection", "drop"],
  ])("%s says nothing about what arrived", async (_name, fault) => {
    const provider = make(double);
    await provider.submit("kling-v2-1", imageRequest(), "late-0001");
    double.plan("/images/generations/late-0001", fault);
    expect(await safe([SECRET_KEY], async () => provider.find?.("late-0001"))).toBe("throws");
  });

  test("a fresh token that is called expired is a wrong clock: our trouble", async () => {
    double.plan("/image2video", refuse(401, 1004));
    expect(await make(double).submit("kling-v2-6", videoRequest(), "attempt-0003")).toMatchObject({
      state: "failed",
      reason: "auth",
    });
  });
});
