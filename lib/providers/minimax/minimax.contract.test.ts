import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { describeMediaContract, type SubmitCase } from "../testing/contract-suite";
import { chatReply } from "../testing/openai-checks";
import { imageRequest, picture, speechRequest, videoRequest } from "../testing/requests";
import { describeTextContract } from "../testing/text-suite";
import { PRIVATE_PICTURE, type Reply, type VendorDouble } from "../testing/vendor-server";
import { createMiniMaxProvider } from "./provider";
import { FILE_ID, fine, MINIMAX_KEY, refuse, startMiniMax } from "./testing/server";
import { createMiniMaxText } from "./text";

const account = { keyId: "k1", apiKey: MINIMAX_KEY };
const make = (double: VendorDouble, changes = {}) =>
  createMiniMaxProvider({ ...account, baseUrl: double.url, ...changes }, { trustedOrigins: [double.origin] });
const frames = { start: picture("start", PRIVATE_PICTURE), end: picture("end") };
const noTask: SubmitCase["empties"] = [
  ["a success without a task", fine(""), "throws"],
  ["a success with an empty task", fine('"task_id":""'), "throws"],
];
const none = { state: "failed", reason: "provider_failed" } as const;
const first = { task: "106916112212032123", version: 1 };
const second = { task: "t2-1", version: 2 };
const status = (name: string, more = ""): Reply => fine(`"task_id":"1","status":"${name}"${more}`);
const task = (name: string, more: Record<string, unknown> = {}): Reply => ({
  json: { task: { id: "t2-1", status: name, ...more } },
});
const url = "https://minimax.example.com/a.mp4";

describeMediaContract({
  vendor: "minimax",
  start: startMiniMax,
  make,
  secrets: [MINIMAX_KEY],
  submits: [
    {
      name: "a picture of a known face",
      model: "image-01",
      request: imageRequest({ references: [picture("character", PRIVATE_PICTURE)] }),
      path: "/v1/image_generation",
      state: "done",
      empties: [
        ["no picture", fine('"data":{"image_urls":[]}'), none],
        ["nothing of what was promised", fine(""), none],
        ["a page instead of JSON", { body: "<html>" }, "throws"],
      ],
    },
    {
      name: "a voice",
      model: "speech-2.8-hd",
      request: speechRequest({ emotion: "愤怒", speed: 1.2 }),
      path: "/v1/t2a_v2",
      state: "done",
      empties: [
        ["no sound", fine('"data":{"audio":"","status":2}'), none],
        ["sound in base64", fine('"data":{"audio":"SUQz=","status":2}'), none],
      ],
    },
    {
      name: "a clip between two frames",
      model: "MiniMax-Hailuo-02",
      request: videoRequest(frames),
      path: "/v1/video_generation",
      state: "accepted",
      empties: noTask,
    },
    {
      name: "a clip of the newer generation",
      model: "MiniMax-H3",
      request: videoRequest(frames),
      path: "/v2/video_generation",
      state: "accepted",
      empties: noTask,
    },
  ],
  refusals: [
    [
      "no money, as a 200",
      refuse(1008, "insufficient balance"),
      { reason: "quota", vendorCode: "1008: insufficient balance" },
    ],
    ["a plan that is used up", refuse(2056), { reason: "quota" }],
    [
      "words it will not hear",
      refuse(1026, "input new_sensitive"),
      { reason: "moderation", retryable: false },
    ],
    ["what it made it will not show", refuse(1027), { reason: "moderation" }],
    ["the key of the other host", refuse(2049, "invalid api key"), { reason: "auth" }],
    ["too many a minute", refuse(1002, "rate limit"), { state: "busy" }],
    ["too much at once", refuse(1041), { state: "busy" }],
    ["a wrong parameter", refuse(2013, "invalid params"), { reason: "invalid_input", retryable: false }],
    ["an unknown fault", refuse(1000, "unknown error"), { reason: "provider_failed", retryable: true }],
    ["a code nobody has seen yet", refuse(4242), { reason: "provider_failed" }],
    ["its own time ran out", refuse(1001, "timeout"), "throws"],
  ],
  polls: [
    {
      name: "an older clip",
      operation: first,
      path: "/v1/query/video_generation",
      states: [
        ...["Preparing", "Queueing", "Processing", "Warming"].map(
          (name): [string, Reply, { state: "pending" }] => [name, status(name), { state: "pending" }],
        ),
        ["a success without a file", status("Success"), none],
        ["failed", status("Fail"), none],
        [
          "failed by inspection",
          { json: { status: "Fail", base_resp: { status_code: 1027, status_msg: "output new_sensitive" } } },
          { state: "failed", reason: "moderation", retryable: false },
        ],
        ["a key that was withdrawn", refuse(1004), { state: "failed", reason: "auth" }],
        ["asked too fast, as a 200", refuse(1002), "throws"],
        ["the vendor's trouble, as a 200", refuse(1033), "throws"],
      ],
    },
    {
      name: "an older clip's file",
      operation: first,
      path: "/v1/files/retrieve",
      states: [
        [
          "its address",
          fine(`"file":{"file_id":${FILE_ID},"download_url":"${url}"}`),
          { state: "done", files: [{ url }] },
        ],
        ["no address yet", fine('"file":{"download_url":""}'), "throws"],
        ["asked too fast, as a 200", refuse(1002), "throws"],
      ],
    },
    {
      name: "a newer clip",
      operation: second,
      path: "/v2/query/video_generation/t2-1",
      states: [
        ...["queued", "running", "warming"].map((name): [string, Reply, { state: "pending" }] => [
          name,
          task(name),
          { state: "pending" },
        ]),
        ["succeeded", task("succeeded", { content: { url } }), { state: "done", files: [{ url }] }],
        ["succeeded with nothing", task("succeeded"), none],
        ["failed", task("failed", { error: { code: "1033", message: "system" } }), none],
        [
          "failed by inspection",
          task("failed", { error: { code: 1027, message: "output" } }),
          { state: "failed", reason: "moderation" },
        ],
        ["cancelled", task("cancelled"), { state: "failed", vendorCode: "cancelled" }],
        ["expired", task("expired"), { state: "failed", reason: "expired" }],
      ],
    },
  ],
  cancels: [
    ["an older clip, which runs", first, "/v1/", [], false],
    ["a newer one that waits", second, "/t2-1", [], true],
    ["a newer one under way", second, "/t2-1", [task("running")], false],
    ["a newer one that began meanwhile", second, "/t2-1", [task("queued"), refuse(2013)], false],
    ["a newer one cancelled before", second, "/t2-1", [task("cancelled")], true],
  ],
  checks: [
    ["a model it does not have", "T2V-01", videoRequest(), "model"],
    ["too many words", "image-01", imageRequest({ prompt: "字".repeat(1_501) }), "text_length"],
    [
      "two faces",
      "image-01",
      imageRequest({ references: [picture("character"), picture("character")] }),
      "references",
    ],
    ["too long a clip", "MiniMax-Hailuo-02", videoRequest({ duration: 10.5 }), "duration"],
    ["an end frame", "MiniMax-Hailuo-2.3", videoRequest(frames), "end_frame"],
    ["too long a line", "speech-2.6-turbo", speechRequest({ text: "字".repeat(10_000) }), "text_length"],
    ["too slow a voice", "speech-2.6-turbo", speechRequest({ speed: 0.4 }), "speed"],
  ],
});

describeTextContract({
  vendor: "minimax",
  start: startMiniMax,
  make: (double, changes = {}) => createMiniMaxText({ ...account, baseUrl: double.url, ...changes }),
  secrets: [MINIMAX_KEY],
  models: ["MiniMax-M2", "MiniMax-Text-01"],
  path: "/chat/completions",
  saying: chatReply,
  answers: [
    ["no money, as a 200", refuse(1008, "insufficient balance"), { reason: "quota" }],
    ["words it will not hear", refuse(1026), { reason: "moderation" }],
    ["too fast, as a 200", refuse(1002), { state: "busy" }],
    ["thoughts said aloud", chatReply("<think>hm</think>好"), { state: "done", text: "好" }],
  ],
});

describe("what minimax is sent", () => {
  let double: VendorDouble;
  beforeAll(async () => {
    double = await startMiniMax();
  });
  afterAll(() => double.stop());

  test("ids beyond what a number holds come back as they were", async () => {
    const provider = make(double);
    const submitted = await provider.submit("MiniMax-Hailuo-02", videoRequest(), "attempt-0001");
    expect(submitted).toEqual({ state: "accepted", operation: first });
    expect(await provider.poll(first)).toEqual({ state: "done", files: [{ url }] });
    expect(double.last().seen.query.get("file_id")).toBe(FILE_ID);
  });

  test.each([
    ["MiniMax-Hailuo-02", 4.2, "final", { duration: 6, resolution: "1080P" }],
    ["MiniMax-Hailuo-02", 7, "final", { duration: 10, resolution: "768P" }],
    ["MiniMax-Hailuo-2.3-Fast", 4.2, "draft", { duration: 6, resolution: "768P" }],
    ["I2V-01", 3, "final", { duration: 6, resolution: "720P" }],
    ["MiniMax-H3", 4.2, "final", { duration: 5, resolution: "2K", ratio: "adaptive" }],
    ["MiniMax-H3-Max", 2, "draft", { duration: 5, resolution: "480P" }],
  ] as const)("%s makes %f s in %s as offered", async (model, duration, quality, fields) => {
    await make(double).submit(model, videoRequest({ duration, quality }), "attempt-0002");
    expect(double.last().json).toMatchObject(fields);
  });

  test("only faces are looked at: a place would be taken for one", async () => {
    const references = [
      picture("start"),
      picture("scene"),
      picture("character", "https://a.example.com/face.png"),
    ];
    await make(double).submit("image-01", imageRequest({ references }), "attempt-0004");
    expect(double.last().json.subject_reference).toEqual([
      { type: "character", image_file: "https://a.example.com/face.png" },
    ]);
  });

  test.each([
    ["愤怒", "angry"],
    ["惊恐", "fearful"],
    ["惊讶", "surprised"],
    ["softly whispering", "whisper"],
    ["若有所思", undefined],
  ])("the feeling %s is %s", async (emotion, expected) => {
    const result = await make(double).submit("speech-2.6-hd", speechRequest({ emotion }), "attempt-0003");
    expect((double.last().json.voice_setting as Record<string, unknown>).emotion).toBe(expected);
    expect(result).toMatchObject({ files: [{ bytes: Buffer.from("ID3 voice") }] });
  });
});
