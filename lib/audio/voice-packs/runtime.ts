import { execFile } from "node:child_process";
import { access, constants, mkdtemp, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { env } from "@/lib/env";
import { decodeWav, type Pcm } from "../pcm/wav";
import type { PackVoice } from "./installed";
import { MODEL_FILE_NAMES } from "./manifest";

/** Speaks one text with one voice of a pack; `speed` 1 = as the voice was made. */
export type VoiceRuntime = (voice: PackVoice, text: string, speed: number) => Promise<Pcm>;

const TIMEOUT_MS = 300_000;
const MAX_OUTPUT = 1024 * 1024;

/** sherpa-onnx as a program of the machine, or as the optional package; null where there is neither. */
export async function findRuntime(): Promise<VoiceRuntime | null> {
  const program = env.SHERPA_ONNX_PATH;
  if (program) return (await isProgram(program)) ? byProgram(program) : null;
  const addon = loadAddon();
  return addon && byAddon(addon);
}

const isProgram = (file: string): Promise<boolean> =>
  access(file, constants.X_OK).then(
    () => true,
    () => false,
  );

/** Files of the model with their full paths, by role. */
const modelFiles = ({ manifest, folder }: PackVoice): [string, string][] =>
  MODEL_FILE_NAMES.flatMap((name) => {
    const file = manifest.model[name];
    return file ? [[name, path.join(folder, file)]] : [];
  });

const dashed = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const byProgram =
  (program: string): VoiceRuntime =>
  async (voice, text, speed) => {
    const folder = await mkdtemp(path.join(tmpdir(), "inkreel-voice-"));
    try {
      const out = path.join(folder, "line.wav");
      const { kind } = voice.manifest.model;
      const files = modelFiles(voice).map(([name, file]) => `--${kind}-${dashed(name)}=${file}`);
      const scale = `--${kind}-length-scale=${(1 / speed).toFixed(3)}`;
      // The leading space keeps a text from being read as an option.
      await run(program, [
        ...files,
        scale,
        `--sid=${voice.entry.speaker}`,
        `--output-filename=${out}`,
        ` ${text}`,
      ]);
      return decodeWav(await readFile(out));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };

function run(program: string, args: string[]): Promise<void> {
  return new Promise((done, fail) => {
    execFile(program, args, { timeout: TIMEOUT_MS, killSignal: "SIGKILL", maxBuffer: MAX_OUTPUT }, (error) =>
      error ? fail(error) : done(),
    );
  });
}

type Tts = {
  generate(request: { text: string; sid: number; speed: number; enableExternalBuffer: boolean }): {
    samples: Float32Array;
    sampleRate: number;
  };
};
type Addon = { OfflineTts: new (config: unknown) => Tts };

/** The package is looked for in the project only when a voice needs it; it is no dependency. */
function loadAddon(): Addon | null {
  try {
    return createRequire(path.join(process.cwd(), "package.json"))(
      ["sherpa-onnx", "node"].join("-"),
    ) as Addon;
  } catch {
    return null;
  }
}

/** A model takes seconds to load: the last one used stays. */
let loaded: { pack: string; tts: Tts } | null = null;

const byAddon =
  (addon: Addon): VoiceRuntime =>
  async (voice, text, speed) => {
    if (loaded?.pack !== voice.folder) {
      const { kind } = voice.manifest.model;
      const model = { [kind]: Object.fromEntries(modelFiles(voice)), numThreads: 1, provider: "cpu" };
      loaded = { pack: voice.folder, tts: new addon.OfflineTts({ model, maxNumSentences: 1 }) };
    }
    const { samples, sampleRate } = loaded.tts.generate({
      text,
      sid: voice.entry.speaker,
      speed,
      enableExternalBuffer: false,
    });
    return { sampleRate, channels: [Float32Array.from(samples)] };
  };
