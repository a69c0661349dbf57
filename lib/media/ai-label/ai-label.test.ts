import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runFfmpeg, runFfprobe } from "../ffmpeg";
import { openImage, rawImage } from "../image";
import { probeMedia } from "../probe";
import { sniffFile } from "../sniff";
import { labelFile } from "./label-file";
import { aiMetadata } from "./metadata";

const ID = "0190a1b2-c3d4-7e5f-8a6b-1c2d3e4f5a6b";
const OTHER = "0190a1b2-c3d4-7e5f-8a6b-000000000000";
const VENDOR = { Label: "1", ContentProducer: "豆包", ProduceID: "v-1", ReservedCode1: "sig" };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "inkreel-label-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const ffmpeg = (...args: string[]) => runFfmpeg(args, { timeoutMs: 60_000 });
const tone = ["-f", "lavfi", "-i", "sine=440:duration=0.7"];
const moving = ["-f", "lavfi", "-i", "testsrc2=size=64x96:rate=24:duration=0.8"];

const SOUNDS: Record<string, string[]> = {
  mp3: ["-c:a", "libmp3lame"],
  wav: ["-c:a", "pcm_s16le", "-bitexact"],
  m4a: ["-c:a", "aac", "-f", "ipod"],
  ogg: ["-c:a", "libopus"],
  flac: ["-c:a", "flac"],
};
const CLIPS: Record<string, string[]> = {
  mp4: ["-c:v", "libx264", "-bf", "2", "-c:a", "aac", "-movflags", "+faststart"],
  mov: ["-c:v", "libx264", "-c:a", "pcm_s16le"],
  webm: ["-c:v", "libvpx-vp9", "-deadline", "realtime", "-c:a", "libopus"],
};
const AV = [...Object.keys(SOUNDS), ...Object.keys(CLIPS)];

const PIXELS = Uint8Array.from({ length: 33 * 21 * 4 }, (_, at) => (at * 7) % 251);
const PICTURES = {
  png: () => rawImage(PIXELS, 33, 21).png(),
  jpg: () =>
    rawImage(PIXELS, 33, 21)
      .withExif({ IFD0: { ImageDescription: "kept" } })
      .jpeg(),
  webp: () => rawImage(PIXELS, 33, 21).webp({ lossless: true }),
  "lossy.webp": () => rawImage(PIXELS, 33, 21).removeAlpha().webp(),
  gif: () => rawImage(PIXELS, 33, 21).gif(),
};
const IMAGES = Object.keys(PICTURES) as (keyof typeof PICTURES)[];

async function make(name: string): Promise<{ path: string; ext: string }> {
  const ext = name.split(".").at(-1) ?? "";
  const path = join(folder, `${name}-${Math.random().toString(36).slice(2)}.${ext}`);
  const draw = PICTURES[name as keyof typeof PICTURES];
  if (draw) await writeFile(path, await draw().toBuffer());
  else if (SOUNDS[ext]) await ffmpeg(...tone, ...SOUNDS[ext], path);
  else await ffmpeg(...moving, ...tone, ...(CLIPS[ext] ?? []), path);
  return { path, ext };
}

/** Read by others where they can: libvips for packets (it knows none in a GIF), ffprobe for facts. */
async function labelOf(path: string, ext: string): Promise<unknown> {
  const json = AV.includes(ext)
    ? await factOf(path, ext)
    : /<TC260:AIGC>([^<]*)</.exec(await xmpOf(path))?.[1];
  return json === undefined ? undefined : JSON.parse(json.replaceAll("&quot;", '"'));
}

async function xmpOf(path: string): Promise<string> {
  if (path.endsWith(".gif")) return (await readFile(path)).toString();
  return (await openImage(path).metadata()).xmpAsString ?? "";
}

async function factOf(path: string, ext: string): Promise<string | undefined> {
  if (ext !== "ogg") return (await probeMedia(path, { container: ext })).tags.AIGC;
  const args = ["-show_entries", "stream_tags=AIGC", "-of", "default=nw=1:nk=1", "-i", path];
  return (await runFfprobe(args, { timeoutMs: 20_000 })).stdout.toString();
}

/** Everything a decoder gets out of it: pixels, or the frames of each stream. */
async function decoded(path: string, ext: string): Promise<string> {
  if (!AV.includes(ext)) return (await openImage(path).raw().toBuffer()).toString("base64");
  const { stdout } = await ffmpeg("-f", ext, "-i", `file:${path}`, "-map", "0", "-f", "framemd5", "-");
  // WebM's times are rounded to milliseconds anew; a frame more or less would still show.
  const times = /,\s*-?\d+,\s*-?\d+,/g;
  return ext === "webm" ? stdout.toString().replace(times, ",").split("\n").sort().join() : stdout.toString();
}

describe.each([...IMAGES, ...AV])("a generated %s", (name) => {
  test("says after labelling that it is AI-generated, and decodes to what it was", async () => {
    const { path, ext } = await make(name);
    const before = await decoded(path, ext);
    const sniffed = await sniffFile(path);
    await labelFile(path, { ext, contentId: ID });
    expect(await labelOf(path, ext)).toEqual(JSON.parse(aiMetadata(ID)));
    expect(await decoded(path, ext)).toBe(before);
    expect(await sniffFile(path)).toEqual(sniffed);
    expect((await readFile(path)).includes("AI生成")).toBe(true);
  });

  test("that has the label already is left alone, to the byte; one of other content gets its own", async () => {
    const { path, ext } = await make(name);
    await labelFile(path, { ext, contentId: ID });
    const once = await readFile(path);
    await labelFile(path, { ext, contentId: ID });
    expect((await readFile(path)).equals(once)).toBe(true);
    const before = await decoded(path, ext);
    await labelFile(path, { ext, contentId: OTHER });
    expect(await labelOf(path, ext)).toEqual(JSON.parse(aiMetadata(OTHER)));
    expect((await readFile(path)).includes(ID)).toBe(false);
    expect(await decoded(path, ext)).toBe(before);
  });

  test("cut anywhere is either labelled or refused as a bad result, and no draft is left", async () => {
    const { path, ext } = await make(name);
    const whole = await readFile(path);
    for (const part of [0.02, 0.3, 0.7, 0.99]) {
      const cut = join(folder, `cut-${part}-${name}.${ext}`);
      await writeFile(cut, whole.subarray(0, Math.floor(whole.length * part)));
      await labelFile(cut, { ext, contentId: ID }).catch((error) =>
        expect(error).toMatchObject({ reason: "bad_result" }),
      );
    }
    expect((await readdir(folder)).filter((file) => file.endsWith(".labelled"))).toEqual([]);
  });
});

describe("a vendor's own label", () => {
  const passedOn = { ...VENDOR, ContentPropagator: "Inkreel", PropagateID: ID, ReservedCode2: "" };

  test.each(AV)("in a %s keeps its word on who produced it; we are who passes it on", async (ext) => {
    const { path } = await make(ext);
    const theirs = join(folder, `vendor-${ext}.${ext}`);
    if (ext === "wav" || ext === "mp3") {
      // Labelled with a stand-in that is as long, then given the vendor's words.
      await labelFile(path, { ext, contentId: ID });
      const ours = aiMetadata(ID);
      const said = JSON.stringify({ ...VENDOR, ContentProducer: "Vendor" }).padEnd(ours.length);
      const bytes = await readFile(path);
      bytes.write(said, bytes.indexOf(ours), "latin1");
      await writeFile(theirs, bytes);
    } else {
      const flags = ["mp4", "mov", "m4a"].includes(ext) ? ["-movflags", "use_metadata_tags"] : [];
      const fact = [ext === "ogg" ? "-metadata:s:a:0" : "-metadata", `AIGC=${JSON.stringify(VENDOR)}`];
      const format = ext === "m4a" ? ["-f", "ipod"] : [];
      await ffmpeg("-i", path, "-c", "copy", ...fact, ...flags, ...format, theirs);
    }
    const before = await decoded(theirs, ext);
    await labelFile(theirs, { ext, contentId: ID });
    const producer = ext === "wav" || ext === "mp3" ? "Vendor" : VENDOR.ContentProducer;
    expect(await labelOf(theirs, ext)).toEqual({ ...passedOn, ContentProducer: producer });
    expect(await decoded(theirs, ext)).toBe(before);
    const once = await readFile(theirs);
    await labelFile(theirs, { ext, contentId: ID });
    expect((await readFile(theirs)).equals(once)).toBe(true);
  });

  const packet = (label: string) =>
    `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:CreatorTool="Vendor 3" xmlns:TC260="http://www.tc260.org.cn/ns/AIGC/1.0/"><TC260:AIGC>${label}</TC260:AIGC></rdf:Description></rdf:RDF></x:xmpmeta>`;

  test.each(["png", "jpg", "webp"] as const)("in a %s stays with the rest of its packet", async (ext) => {
    const path = join(folder, `vendor.${ext}`);
    const label = JSON.stringify(VENDOR).replaceAll('"', "&quot;");
    await writeFile(path, await PICTURES[ext]().withXmp(packet(label)).toBuffer());
    const before = await decoded(path, ext);
    await labelFile(path, { ext, contentId: ID });
    expect(await labelOf(path, ext)).toEqual(passedOn);
    const xmp = (await openImage(path).metadata()).xmpAsString ?? "";
    expect(xmp).toContain('xmp:CreatorTool="Vendor 3"');
    expect(xmp.match(/TC260:AIGC>/g)).toHaveLength(2);
    expect(await decoded(path, ext)).toBe(before);
  });

  test.each(["not JSON", '{"Label":"9"}', "[]", "{}"])(
    "that says nothing (%s) is replaced",
    async (label) => {
      const path = join(folder, "nothing.png");
      await writeFile(path, await PICTURES.png().withXmp(packet(label)).toBuffer());
      await labelFile(path, { ext: "png", contentId: ID });
      expect(await labelOf(path, "png")).toEqual(JSON.parse(aiMetadata(ID)));
    },
  );
});

test("EXIF of a JPEG stays in front, so that readers that look only there find it", async () => {
  const { path, ext } = await make("jpg");
  await labelFile(path, { ext, contentId: ID });
  const bytes = await readFile(path);
  expect(bytes.indexOf("Exif\0")).toBeLessThan(bytes.indexOf("http://ns.adobe.com/xap/1.0/"));
  expect(bytes.includes("kept")).toBe(true);
});

test("sound that was streamed, with lengths nobody knew, keeps its samples and gains nothing audible", async () => {
  const { path, ext } = await make("wav");
  for (const unknown of [0xffffffff, 0]) {
    const streamed = join(folder, "streamed.wav");
    const bytes = await readFile(path);
    bytes.writeUInt32LE(0xffffffff, 4);
    bytes.writeUInt32LE(unknown, bytes.indexOf("data") + 4);
    await writeFile(streamed, bytes);
    await labelFile(streamed, { ext, contentId: ID });
    expect(await decoded(streamed, ext)).toBe(await decoded(path, ext));
    expect(await labelOf(streamed, ext)).toEqual(JSON.parse(aiMetadata(ID)));
  }
});

test("an MP3's other facts stay, in every version of its tag", async () => {
  for (const version of ["3", "4"]) {
    const { path } = await make("mp3");
    const tagged = join(folder, `tagged-${version}.mp3`);
    const facts = ["-metadata", "title=灯笼", "-id3v2_version", version];
    await ffmpeg("-i", path, "-c", "copy", ...facts, tagged);
    const before = await decoded(tagged, "mp3");
    await labelFile(tagged, { ext: "mp3", contentId: ID });
    expect((await probeMedia(tagged, { container: "mp3" })).tags.title).toBe("灯笼");
    expect(await labelOf(tagged, "mp3")).toEqual(JSON.parse(aiMetadata(ID)));
    expect(await decoded(tagged, "mp3")).toBe(before);
  }
});

test("a clip still plays while it loads", async () => {
  const { path, ext } = await make("mp4");
  const labelled = join(folder, "fast.mp4");
  await copyFile(path, labelled);
  await labelFile(labelled, { ext, contentId: ID });
  const bytes = await readFile(labelled);
  expect(bytes.indexOf("moov")).toBeLessThan(bytes.indexOf("mdat"));
});
