import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { speak } from "@/lib/providers/sketch/speech/speak";
import { loudness } from "../pcm/loudness";
import { readWav } from "../pcm/wav";
import { fakeManifest, packEntries, type TarEntry, writeEngine, writePack } from "../testing/fake-pack";
import { pitchOf } from "../testing/listen";
import { installVoicePack } from "./install";
import { findPackVoice, listPackVoices } from "./installed";

const before = { data: env.DATA_DIR, engine: env.SHERPA_ONNX_PATH };
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "pack-"));
  env.DATA_DIR = join(folder, "data");
  env.SHERPA_ONNX_PATH = writeEngine(folder);
});
afterEach(() => {
  env.DATA_DIR = before.data;
  env.SHERPA_ONNX_PATH = before.engine;
  rmSync(folder, { recursive: true, force: true });
});

const installed = () =>
  existsSync(join(env.DATA_DIR, "voices")) ? readdirSync(join(env.DATA_DIR, "voices")) : [];

test.each(["river.tar.gz", "river.tar"])("a pack (%s) is installed, listed and speaks", async (name) => {
  const archive = writePack(folder, packEntries(), name);
  const sha256 = createHash("sha256").update(readFileSync(archive)).digest("hex");
  await installVoicePack(archive, { sha256 });
  expect((await listPackVoices()).map(({ entry }) => entry.id)).toEqual(["lan", "old-wu"]);
  expect((await findPackVoice("river.old-wu"))?.manifest.license).toBe("Apache-2.0");
  const out = join(folder, "line.wav");
  await speak({ kind: "speech", text: "3个人，走。", language: "zh", voiceId: "river.lan", speed: 1 }, out);
  const pcm = await readWav(out);
  expect(pitchOf(pcm)).toBeGreaterThan(285);
  expect(pitchOf(pcm)).toBeLessThan(315);
  expect(Math.abs(loudness(pcm) + 18)).toBeLessThan(0.5);
});

test("installing again replaces what was there", async () => {
  await installVoicePack(writePack(folder));
  const newer = fakeManifest({ license: "MIT" });
  await installVoicePack(writePack(folder, packEntries(newer)));
  expect((await findPackVoice("river.lan"))?.manifest.license).toBe("MIT");
  expect(installed()).toEqual(["river"]);
});

const refused: [string, TarEntry[], RegExp][] = [
  [
    "a path that climbs out",
    [...packEntries(), { name: "river/../../evil", content: "x" }],
    /outside its folder/,
  ],
  ["an absolute path", [...packEntries(), { name: "/tmp/evil-pack", content: "x" }], /outside its folder/],
  ["a backslash path", [...packEntries(), { name: "..\\evil", content: "x" }], /outside its folder/],
  [
    "a symbolic link",
    [...packEntries(), { name: "river/link", type: "2", link: "/etc/passwd" }],
    /not a file/,
  ],
  [
    "a hard link",
    [...packEntries(), { name: "river/link", type: "1", link: "river/voices.json" }],
    /not a file/,
  ],
  ["no manifest", [{ name: "a.txt", content: "x" }], /has no voices\.json/],
  ["a broken manifest", packEntries("nonsense"), /voices\.json/],
  ["an unknown engine", packEntries(fakeManifest({ engine: "other" })), /engine/],
  [
    "a model file outside",
    packEntries(fakeManifest({ model: { kind: "vits", tokens: "../t" } })),
    /model\.tokens/,
  ],
  [
    "a model file that is missing",
    packEntries(fakeManifest({ model: { kind: "vits", tokens: "none.txt" } })),
    /not in the archive/,
  ],
];
test.each(refused)("an archive with %s is refused and leaves nothing", async (_name, entries, message) => {
  await expect(installVoicePack(writePack(folder, entries))).rejects.toThrow(message);
  expect(installed()).toEqual([]);
  expect(existsSync(join(folder, "evil"))).toBe(false);
});

test("an archive that unpacks to more than allowed is refused", async () => {
  const bomb = [...packEntries(), { name: "river/zeros", content: "0".repeat(3_000_000) }];
  await expect(installVoicePack(writePack(folder, bomb), { maxUnpacked: 1_000_000 })).rejects.toThrow(
    /more than/,
  );
  expect(installed()).toEqual([]);
});

test("a file that is not the expected one is refused before it is opened", async () => {
  const sha256 = "0".repeat(64);
  await expect(installVoicePack(writePack(folder), { sha256 })).rejects.toThrow(/its sha256 is/);
});

test("what is no archive, or only half of one, is refused", async () => {
  const file = join(folder, "x.tar");
  writeFileSync(file, "hello ".repeat(200));
  await expect(installVoicePack(file)).rejects.toThrow(/not a tar archive/);
  const whole = readFileSync(writePack(folder));
  writeFileSync(file, whole.subarray(0, whole.length / 2));
  await expect(installVoicePack(file)).rejects.toThrow(/damaged|middle/);
  await expect(installVoicePack(join(folder, "nothing.tar"))).rejects.toThrow(/there is no file/);
});

test("an address on this machine is not fetched", async () => {
  await expect(installVoicePack("http://127.0.0.1:9/pack.tar")).rejects.toThrow(/could not be fetched/);
});

test("without its engine a pack is refused with what to do, and its voice fails plainly", async () => {
  await installVoicePack(writePack(folder));
  env.SHERPA_ONNX_PATH = join(folder, "nowhere");
  await expect(installVoicePack(writePack(folder))).rejects.toThrow(/SHERPA_ONNX_PATH/);
  const line = {
    kind: "speech" as const,
    text: "走",
    language: "zh" as const,
    voiceId: "river.lan",
    speed: 1,
  };
  await expect(speak(line, join(folder, "x.wav"))).rejects.toMatchObject({ reason: "voice_engine_missing" });
});

test("a voice of a pack that is gone is spoken by the built-in engine", async () => {
  const line = {
    kind: "speech" as const,
    text: "走吧",
    language: "zh" as const,
    voiceId: "gone.lan",
    speed: 1,
  };
  expect((await speak(line, join(folder, "x.wav"))).durationMs).toBeGreaterThan(200);
});

test("a pack that cannot be read is named in the log, once per fault, and the others still speak", async () => {
  await installVoicePack(writePack(folder));
  const manifest = join(env.DATA_DIR, "voices", "river", "voices.json");
  const good = readFileSync(manifest, "utf8");
  const warn = vi.spyOn(log, "warn").mockImplementation(() => {});
  const lines = () => warn.mock.calls.map(([about]) => (about as unknown as { problem: string }).problem);
  const read = async () => [await listPackVoices(), await listPackVoices(), await findPackVoice("river.lan")];

  mkdirSync(join(env.DATA_DIR, "voices", "no-manifest"));
  expect((await listPackVoices()).length).toBe(2);
  expect(lines()).toEqual([expect.stringMatching(/ENOENT.*voices\.json/)]);
  rmSync(join(env.DATA_DIR, "voices", "no-manifest"), { recursive: true });
  warn.mockClear();

  const faults: [string, RegExp][] = [
    ["{ not json", /JSON/],
    [JSON.stringify(fakeManifest({ license: "" })), /voices\.json: license: /],
    [JSON.stringify(fakeManifest({ id: "brook" })), /must be called brook/],
  ];
  for (const [text, problem] of faults) {
    writeFileSync(manifest, text);
    expect(await read()).toEqual([[], [], null]);
    expect(lines()).toEqual([expect.stringMatching(problem)]);
    expect(warn.mock.calls[0]?.[0]).toMatchObject({ folder: join(env.DATA_DIR, "voices", "river") });
    warn.mockClear();
  }

  writeFileSync(manifest, good);
  expect(await findPackVoice("river.lan")).not.toBeNull();
  expect(lines()).toEqual([]);
  writeFileSync(manifest, faults[2]?.[0] ?? "");
  await read();
  expect(lines()).toHaveLength(1);
  warn.mockRestore();
});
