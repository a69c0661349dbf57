import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { at, safe } from "../testing/contract-suite";
import { imageRequest, picture, textRequest, videoRequest } from "../testing/requests";
import { PRIVATE_PICTURE, type Reply, type VendorDouble } from "../testing/vendor-server";
import { createGeminiProvider } from "./provider";
import { file, output, samples } from "./testing/replies";
import { GEMINI_KEY, INTERACTION, OPERATION, startGemini } from "./testing/server";
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
    ["empty", { headers: { "content-type": "video/mp4" }, body: "" }, none],
    ["a page", { headers: { "content-type": "text/html" }, body: "<html>" }, "throws"],
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
