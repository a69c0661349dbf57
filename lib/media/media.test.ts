import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runFfmpeg } from "./ffmpeg";
import { imageInfo, rawImage, reencodeImage } from "./image";
import { probeMedia } from "./probe";
import { requireSpace, withTempDir } from "./temp";
import { audioPeaks, imageThumb, videoPoster, videoPreview } from "./thumbnail";

let dir: string;
const at = (name: string) => join(dir, name);
const lavfi = (source: string, ...rest: string[]) =>
  runFfmpeg(["-f", "lavfi", "-i", source, ...rest], { timeoutMs: 20_000 });

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "inkreel-media-"));
  await runFfmpeg(
    [
      ...["-f", "lavfi", "-i", "testsrc2=s=320x180:r=30:d=2", "-f", "lavfi", "-i", "sine=f=440:d=2"],
      ...["-pix_fmt", "yuv420p", "-c:v", "libx264", "-preset", "ultrafast", "-c:a", "aac", at("clip.mp4")],
    ],
    { timeoutMs: 20_000 },
  );
});
afterAll(() => rm(dir, { recursive: true, force: true }));

describe("ffmpeg", () => {
  test("a URL among the arguments never reaches the tool", async () => {
    for (const url of ["http://127.0.0.1/a.mp4", "file:///etc/passwd", "concat:x|tcp://127.0.0.1:1"])
      await expect(runFfmpeg(["-i", url, at("out.mp4")], { timeoutMs: 1000 })).rejects.toThrow("URL");
  });

  test("work beyond its wall clock is killed", async () => {
    const work = runFfmpeg(["-f", "lavfi", "-i", "testsrc2=s=640x360", "-f", "null", "-"], {
      timeoutMs: 300,
    });
    await expect(work).rejects.toMatchObject({ reason: "timed_out" });
  });

  test("an abort kills the child and rejects with its reason", async () => {
    const stop = new AbortController();
    const work = runFfmpeg(["-f", "lavfi", "-i", "testsrc2=s=640x360", "-f", "null", "-"], {
      timeoutMs: 20_000,
      signal: stop.signal,
    });
    setTimeout(() => stop.abort(new Error("stop now")), 100);
    await expect(work).rejects.toThrow("stop now");
  });

  test("progress is reported in seconds of output", async () => {
    const seen: number[] = [];
    await runFfmpeg(["-f", "lavfi", "-i", "testsrc2=s=320x180:d=3", "-f", "null", "-"], {
      timeoutMs: 20_000,
      onProgress: (seconds) => seen.push(seconds),
    });
    expect(seen.at(-1)).toBeCloseTo(3, 0);
  });
});

describe("probe", () => {
  test("a clip is described as it is", async () => {
    expect(await probeMedia(at("clip.mp4"), { container: "mp4", count: true })).toMatchObject({
      video: { width: 320, height: 180, fps: 30, codec: "h264", frames: 60 },
      audio: { codec: "aac", channels: 1, sampleRate: 44100 },
    });
  });

  test("garbage, an empty file and half a file are refused", async () => {
    await writeFile(at("empty.mp4"), "");
    await writeFile(at("html.mp4"), "<html>not found</html>");
    await writeFile(at("half.mp4"), (await readFile(at("clip.mp4"))).subarray(0, 2000));
    for (const name of ["empty.mp4", "html.mp4", "half.mp4", "absent.mp4"])
      await expect(probeMedia(at(name))).rejects.toMatchObject({ reason: "bad_result" });
  });
});

/** Each file points at `canary`, which a safe reader never opens, or at a listener that must stay untouched. */
describe("poisoned media", () => {
  let port = 0;
  let touched = 0;
  const server = createServer((socket) => {
    touched++;
    socket.destroy();
  });
  beforeAll(async () => {
    await lavfi("color=red:s=64x64:r=10:d=1", "-pix_fmt", "yuv420p", "-f", "mpegts", at("canary.ts"));
    await lavfi("color=red:s=64x64:r=10:d=1", "-pix_fmt", "yuv420p", at("canary.mp4"));
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", () => done()));
    port = (server.address() as { port: number }).port;
  });
  afterAll(() => new Promise((done) => server.close(done)));

  const hls = (target: string) => `#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n${target}\n#EXT-X-ENDLIST\n`;
  const dash = (target: string) =>
    `<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011" type="static" mediaPresentationDuration="PT1S"><Period><AdaptationSet mimeType="video/mp4"><Representation id="1" bandwidth="1" width="64" height="64"><BaseURL>${target}</BaseURL></Representation></AdaptationSet></Period></MPD>`;
  const corpus: [string, () => string][] = [
    ["HLS naming a neighbour", () => hls("canary.ts")],
    ["HLS naming an absolute path", () => hls(at("canary.ts"))],
    ["HLS naming a web address", () => hls(`http://127.0.0.1:${port}/x.ts`)],
    ["an ffconcat list", () => "ffconcat version 1.0\nfile canary.mp4\n"],
    [
      "an ffconcat list with an address",
      () => `ffconcat version 1.0\nfile 'http://127.0.0.1:${port}/a.mp4'\n`,
    ],
    ["a DASH manifest with a file", () => dash("canary.mp4")],
    ["a DASH manifest with an address", () => dash(`http://127.0.0.1:${port}/a.mp4`)],
    [
      "an SDP description",
      () => `v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=video ${port} RTP/AVP 96\n`,
    ],
    ["a playlist of names", () => `[playlist]\nFile1=${at("canary.mp4")}\n`],
    [
      "an XSPF list",
      () =>
        `<?xml version="1.0"?><playlist><trackList><track><location>file:${at("canary.mp4")}</location></track></trackList></playlist>`,
    ],
    ["a subtitle file", () => "1\n00:00:00,000 --> 00:00:01,000\nhello\n"],
    [
      "a script of the ass kind",
      () =>
        "[Script Info]\nScriptType: v4.00+\n[Events]\nDialogue: 0,0:00:00.00,0:00:01.00,Default,,0,0,0,,x\n",
    ],
  ];
  for (const [name, content] of corpus)
    for (const container of [undefined, "mp4"])
      test(`${name} saved as .mp4 is refused (${container ?? "any container"})`, async () => {
        await writeFile(at("evil.mp4"), content());
        await expect(probeMedia(at("evil.mp4"), { container })).rejects.toMatchObject({
          reason: "bad_result",
        });
        await expect(videoPreview(at("evil.mp4"), at("evil-out.mp4"), { container })).rejects.toMatchObject({
          reason: "bad_result",
        });
        expect(touched).toBe(0);
      });

  test("a million frames a second are refused", async () => {
    await lavfi("color=red:s=2x2:r=1000000:d=0.0001", "-c:v", "ffv1", "-f", "matroska", at("fast.mkv"));
    await expect(probeMedia(at("fast.mkv"))).rejects.toMatchObject({ reason: "bad_result" });
  });
});

describe("pictures", () => {
  test("a re-encoded picture keeps its pixels and loses what was appended to it", async () => {
    const png = await rawImage(new Uint8Array(40 * 30 * 4).fill(200), 40, 30)
      .png()
      .toBuffer();
    const dirty = Buffer.concat([png, Buffer.from("<script>alert(1)</script>")]);
    const { data, width, height } = await reencodeImage(dirty, "webp");
    expect([width, height]).toEqual([40, 30]);
    expect(data.includes("script")).toBe(false);
  });

  test("SVG, garbage and a bomb of pixels are refused", async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>');
    await expect(imageInfo(svg)).rejects.toMatchObject({ reason: "bad_result" });
    await expect(reencodeImage(Buffer.from("nonsense"), "png")).rejects.toMatchObject({
      reason: "bad_result",
    });
    const huge = await rawImage(new Uint8Array(4 * 4), 2, 2)
      .resize(9000, 9000, { kernel: "nearest" })
      .png()
      .toBuffer();
    await expect(reencodeImage(huge, "png")).rejects.toMatchObject({ reason: "bad_result" });
  });

  test("thumbnails, posters, proxies and peaks are made", async () => {
    const png = await rawImage(new Uint8Array(800 * 600 * 4).fill(99), 800, 600)
      .png()
      .toBuffer();
    await imageThumb(png, at("thumb.webp"));
    expect(await imageInfo(at("thumb.webp"))).toEqual({ width: 480, height: 360, format: "webp" });
    await videoPoster(at("clip.mp4"), at("poster.webp"));
    expect((await imageInfo(at("poster.webp"))).format).toBe("webp");
    await videoPreview(at("clip.mp4"), at("proxy.mp4"));
    expect((await probeMedia(at("proxy.mp4"))).video).toMatchObject({
      width: 320,
      height: 180,
      codec: "h264",
    });
    const peaks = await audioPeaks(at("clip.mp4"));
    expect(peaks).toHaveLength(200);
    expect(Math.max(...peaks)).toBeGreaterThan(20);
  });
});

describe("temporary folders", () => {
  test("are gone after success and after failure", async () => {
    let folder = "";
    await withTempDir("t", async (path) => {
      folder = path;
      await mkdir(join(path, "inside"));
    });
    await expect(readFile(folder)).rejects.toMatchObject({ code: "ENOENT" });
    await expect(
      withTempDir("t", (path) => {
        folder = path;
        return Promise.reject(new Error("broke"));
      }),
    ).rejects.toThrow("broke");
    await expect(readFile(folder)).rejects.toMatchObject({ code: "ENOENT" });
  });

  test("work that cannot fit is refused before it starts; a full disk during it is the same refusal", async () => {
    await expect(requireSpace(dir, 1e18)).rejects.toMatchObject({ reason: "disk_full" });
    const full = Object.assign(new Error("write"), { code: "ENOSPC" });
    await expect(withTempDir("t", () => Promise.reject(full))).rejects.toMatchObject({ reason: "disk_full" });
  });
});
