import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { safe } from "../testing/contract-suite";
import { imageRequest, picture, videoRequest } from "../testing/requests";
import type { VendorDouble } from "../testing/vendor-server";
import type { AnimateRequest } from "../types";
import { createDashscopeProvider } from "./provider";
import { DASHSCOPE_KEY, refuse, startDashscope } from "./testing/server";

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

describe("what dashscope is sent", () => {
  let double: VendorDouble;
  beforeAll(async () => {
    double = await startDashscope();
  });
  afterAll(() => double.stop());

  test.each([
    [2.4, 3],
    [0.8, 2],
    [15, 15],
  ])("a shot of %f s becomes a clip of %i s", async (duration, seconds) => {
    await make(double).submit("wan2.7-i2v", videoRequest({ duration }), "attempt-0001");
    expect(double.last().json).toMatchObject({ parameters: { duration: seconds, resolution: "1080P" } });
  });

  test.each([
    ["wan2.7-image", "9:16", 540, "576*1024"],
    ["wan2.7-image", "9:16", 1080, "1080*1920"],
    ["wan2.6-t2i", "16:9", 960, "1712*963"],
    ["wan2.2-t2i-plus", "9:16", 1080, "810*1440"],
    ["wan2.2-t2i-plus", "1:1", 540, "720*720"],
  ] as const)(
    "%s draws %s of width %i as %s: its ratio to the pixel",
    async (model, aspectRatio, width, size) => {
      await make(double).submit(model, imageRequest({ aspectRatio, width }), "attempt-0002");
      const sent = (double.last().json.parameters as { size: string }).size;
      const [across = 0, down = 0] = sent.split("*").map(Number);
      const [a = 0, b = 0] = aspectRatio.split(":").map(Number);
      expect(across * b).toBe(down * a);
      expect(sent).toBe(size);
    },
  );

  test("a picture on the internet is sent as its address, one of ours as itself", async () => {
    const start = picture("start", "https://pictures.example.com/a.png");
    const end = picture("end", `${double.url}/picture.png`);
    await make(double).submit("wan2.7-i2v", videoRequest({ start, end }), "attempt-0003");
    expect(double.last().json).toMatchObject({
      input: { media: [{ url: start.url }, { url: expect.stringMatching(/^data:image\/jpeg;base64,/) }] },
    });
  });

  test("names that are not ASCII are encoded in addresses", async () => {
    await make(double).submit("wan2.2-animate-move", animate, "attempt-0004");
    expect(double.last().json).toMatchObject({
      input: { image_url: "https://pictures.example.com/%E9%98%BF%E6%9C%88.png", watermark: false },
      parameters: { mode: "wan-std", check_image: true },
    });
  });

  test("an address that is signed only when it is sent is no reason to refuse", () => {
    const image = { assetId: "a", url: "" };
    const check = createDashscopeProvider(account).check;
    expect(check("wan2.2-animate-move", { ...animate, image, video: image })).toBeNull();
  });

  test("a region's host is used where no address is given", () => {
    for (const region of ["CN", "GLOBAL"] as const)
      expect(createDashscopeProvider({ ...account, region }).check("wan2.7-i2v", videoRequest())).toBeNull();
  });
});

describe("looking for a face", () => {
  let double: VendorDouble;
  const image = file("face.png");
  const detect = () => safe([DASHSCOPE_KEY], async () => make(double).detectFace?.("emoji-detect-v1", image));
  beforeAll(async () => {
    double = await startDashscope();
  });
  afterAll(() => double.stop());

  test("gives both boxes under our names", async () => {
    expect(await detect()).toEqual({
      state: "passed",
      faceBox: [212, 194, 460, 441],
      extBox: [63, 30, 609, 575],
    });
  });

  test.each([
    [
      "no usable face, though a 200",
      { json: { output: { code: "InvalidFile.FacePose", message: "oriention" } } },
      { state: "refused", code: "InvalidFile.FacePose" },
    ],
    ["one box only", { json: { output: { bbox_face: [1, 2, 3, 4] } } }, "throws"],
    [
      "a request it did not understand",
      refuse(400, "InvalidParameter"),
      { state: "failed", reason: "invalid_input" },
    ],
    [
      "too fast",
      { ...refuse(429, "Throttling.RateQuota"), headers: { "retry-after": "1" } },
      { state: "busy", retryAfter: 1 },
    ],
    ["a page", { body: "<html>" }, "throws"],
  ])("%s", async (_name, reply, outcome) => {
    double.plan("/face-detect", reply);
    const result = await detect();
    if (outcome === "throws") expect(result).toBe("throws");
    else expect(result).toEqual(expect.objectContaining(outcome));
  });
});
