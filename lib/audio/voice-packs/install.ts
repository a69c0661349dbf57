import { createHash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { safeFetch } from "@/lib/media/safe-fetch";
import { voicesFolder } from "./installed";
import {
  MANIFEST_NAME,
  MODEL_FILE_NAMES,
  VoicePackError,
  type VoicePackManifest,
  voicePackManifest,
} from "./manifest";
import { findRuntime } from "./runtime";
import { unpack } from "./unpack";

const MAX_ARCHIVE = 2 * 1024 ** 3;
const FETCH_MS = 30 * 60_000;

/** Installs a voice pack from a file or an https address. Throws `VoicePackError` with a plain sentence. */
export async function installVoicePack(
  source: string,
  { sha256, maxUnpacked }: { sha256?: string; maxUnpacked?: number } = {},
): Promise<VoicePackManifest> {
  await mkdir(voicesFolder(), { recursive: true });
  const work = await mkdtemp(path.join(voicesFolder(), ".new-"));
  try {
    const archive = /^https?:\/\//i.test(source)
      ? await download(source, path.join(work, "archive"))
      : source;
    if (!existsSync(archive)) throw new VoicePackError(`there is no file ${archive}`);
    await checkHash(archive, sha256);
    const folder = path.join(work, "pack");
    await mkdir(folder);
    await unpack(archive, folder, maxUnpacked);
    const root = await rootOf(folder);
    const manifest = await readManifest(root);
    const runtime = await findRuntime();
    if (!runtime) throw new VoicePackError(NO_RUNTIME);
    const target = path.join(voicesFolder(), manifest.id);
    await rm(target, { recursive: true, force: true });
    await rename(root, target);
    return manifest;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

export const NO_RUNTIME =
  "this pack needs sherpa-onnx, which is not on this machine: run `npm install --no-save sherpa-onnx-node`, or set SHERPA_ONNX_PATH to the program sherpa-onnx-offline-tts";

async function download(url: string, target: string): Promise<string> {
  const fetched = await safeFetch(url, target, { maxBytes: MAX_ARCHIVE, timeoutMs: FETCH_MS });
  if (!fetched.ok)
    throw new VoicePackError(`the pack could not be fetched (${fetched.reason}: ${fetched.detail})`);
  return target;
}

async function checkHash(archive: string, wanted: string | undefined): Promise<void> {
  if (wanted === undefined) return;
  if (!/^[0-9a-f]{64}$/i.test(wanted)) throw new VoicePackError("--sha256 must be 64 hexadecimal digits");
  const hash = createHash("sha256");
  await pipeline(createReadStream(archive), hash);
  const found = hash.digest("hex");
  if (found !== wanted.toLowerCase())
    throw new VoicePackError(`the file is not the expected one: its sha256 is ${found}`);
}

/** The folder that holds the manifest: the archive's root, or the one folder in it. */
async function rootOf(folder: string): Promise<string> {
  if (existsSync(path.join(folder, MANIFEST_NAME))) return folder;
  const [only, ...others] = await readdir(folder);
  if (only && others.length === 0 && existsSync(path.join(folder, only, MANIFEST_NAME)))
    return path.join(folder, only);
  throw new VoicePackError(`the archive has no ${MANIFEST_NAME}`);
}

async function readManifest(root: string): Promise<VoicePackManifest> {
  const text = await readFile(path.join(root, MANIFEST_NAME), "utf8");
  const parsed = voicePackManifest.safeParse(parseJson(text));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new VoicePackError(
      `${MANIFEST_NAME}: ${issue?.path.join(".") || "the file"}: ${issue?.message ?? "invalid"}`,
    );
  }
  for (const name of MODEL_FILE_NAMES) {
    const file = parsed.data.model[name];
    if (file && !existsSync(path.join(root, file)))
      throw new VoicePackError(`${MANIFEST_NAME} names ${file}, which is not in the archive`);
  }
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
