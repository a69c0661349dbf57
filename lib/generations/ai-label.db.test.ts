import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "@/db";
import { findAssets } from "@/db/queries/assets";
import { generationRequested } from "@/inngest/events";
import { createGenerateFunction } from "@/inngest/functions/generate-media";
import { makeUser } from "@/lib/credits/test-support/fixtures";
import { aiMetadata } from "@/lib/media/ai-label/metadata";
import { runFfmpeg } from "@/lib/media/ffmpeg";
import { openImage, rawImage } from "@/lib/media/image";
import { probeMedia } from "@/lib/media/probe";
import { registerProvider } from "@/lib/providers/registry";
import type { Ability, ModelEntry } from "@/lib/providers/types";
import { downloadObject, openObject } from "@/lib/storage/objects";
import { createExecutor, testClient } from "./test-support/executor";
import { fakeModel } from "./test-support/fake-provider";
import { admitOne, passTime, plan, taskRow } from "./test-support/fixtures";
import { expectReturned } from "./test-support/rig";

const engine = createExecutor(
  (["image", "video", "speech"] as const).map((kind) =>
    createGenerateFunction(testClient, { id: kind, event: generationRequested[kind] }),
  ),
);
const KINDS = {
  image: { type: "image_generate", request: plan().request },
  video: { type: "video_generate", request: { ...plan().request, kind: "video" } },
  speech: {
    type: "tts",
    request: { kind: "speech", text: "灯亮了", language: "zh", voiceId: "v", speed: 1 },
  },
} as const;
type Kind = keyof typeof KINDS;

/** What the vendor's address serves. */
let served: Buffer;
let folder: string;
const vendor = createServer((_request, response) => response.end(served));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "inkreel-labelled-"));
  await new Promise<void>((done) => vendor.listen(0, "127.0.0.1", () => done()));
});
afterAll(async () => {
  vendor.closeAllConnections();
  await new Promise((done) => vendor.close(done));
  await rm(folder, { recursive: true, force: true });
});
beforeEach(() => {
  const origin = `http://127.0.0.1:${(vendor.address() as AddressInfo).port}`;
  const model = (ability: Ability): ModelEntry => ({
    ...fakeModel,
    id: `served-${ability}`,
    provider: "served",
    ability,
  });
  registerProvider(
    {
      id: "served",
      trustedOrigins: [origin],
      check: () => null,
      submit: async () => ({ state: "accepted", operation: { job: "1" } }),
      poll: async () => ({ state: "done", files: [{ url: `${origin}/file` }] }),
    },
    [model("image"), model("video"), model("speech")],
  );
});

async function make(kind: Kind, file: Buffer, startId?: string) {
  served = file;
  const user = await makeUser(10);
  const { type, request } = KINDS[kind];
  const start = { role: "start", assetId: startId, url: "" };
  const id = await admitOne(user, {
    type,
    request: { ...request, start },
    provider: "served",
    model: `served-${kind}`,
  });
  const event = { name: generationRequested[kind].name, data: { generationId: id, userId: user } };
  const { result } = await engine.run(kind, event, {
    onPause: (seconds) => passTime(seconds).then(() => null),
  });
  return { id, user, result };
}

async function stored(id: string): Promise<string> {
  const [asset] = await findAssets(db, [id]);
  if (!asset) throw new Error("not stored");
  const path = join(folder, id);
  await downloadObject(asset, path);
  expect((await readFile(path)).length).toBe(asset.size);
  return path;
}

async function rendered(name: string, ...args: string[]): Promise<Buffer> {
  const path = join(folder, name);
  await runFfmpeg(["-f", "lavfi", ...args, path], { timeoutMs: 60_000 });
  return readFile(path);
}

const picture = () =>
  rawImage(new Uint8Array(64 * 64 * 4).fill(90), 64, 64)
    .png()
    .toBuffer();
const clip = () => rendered("clip.mp4", "-i", "testsrc2=size=600x800:rate=12:duration=1", "-c:v", "libx264");
const voice = () => rendered("voice.wav", "-i", "sine=440:duration=1");

test("a picture, a clip and a voice of a provider say in the store that they are AI-generated, each as its task", async () => {
  const image = await make("image", await picture());
  expect(image.result).toEqual({ outcome: "succeeded" });
  const xmp = (await openImage(await stored(image.id)).metadata()).xmpAsString;
  expect(xmp).toContain(`<TC260:AIGC>${aiMetadata(image.id)}</TC260:AIGC>`);

  const video = await make("video", await clip(), image.id);
  expect((await probeMedia(await stored(video.id))).tags.AIGC).toBe(aiMetadata(video.id));

  const speech = await make("speech", await voice());
  expect((await probeMedia(await stored(speech.id))).tags).toMatchObject({
    AIGC: aiMetadata(speech.id),
    comment: "AI-generated / AI生成",
  });
});

test("what stands for it in lists says so too: thumbnail, poster, proxy", async () => {
  const image = await make("image", await picture());
  const video = await make("video", await clip(), image.id);
  const seen: string[] = [];
  for (const id of [image.id, video.id]) {
    const [asset] = await findAssets(db, [id]);
    for (const key of [asset?.thumbKey, asset?.posterKey, asset?.previewKey])
      if (asset && key) {
        const bytes = await text(await openObject({ ...asset, key }));
        expect(bytes, key).toContain(aiMetadata(id));
        seen.push(key.replace(/^.*?\./, ""));
      }
  }
  expect(seen).toEqual(["thumb.webp", "thumb.webp", "poster.jpg", "preview.mp4"]);
});

test("a file that is too broken to be labelled ends its task as a bad result, with the credits back", async () => {
  const whole = await make("image", await picture());
  const broken: [Kind, Buffer][] = [
    ["video", (await clip()).subarray(0, 900)],
    ["speech", (await voice()).subarray(0, 30)],
    ["image", (await picture()).subarray(0, 40)],
  ];
  for (const [kind, file] of broken) {
    const { id, user } = await make(kind, file, whole.id);
    expect(await taskRow(id), kind).toMatchObject({
      status: "failed",
      charged: 0,
      error: { reason: "bad_result", retryable: true },
    });
    await expectReturned(user, 10);
  }
});
