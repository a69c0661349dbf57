import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

export type TarEntry = { name: string; content?: string; type?: string; link?: string };

/** A tar archive of these entries, as any tar program writes it. */
export function tar(entries: TarEntry[]): Buffer {
  const blocks = entries.flatMap(({ name, content = "", type = "0", link = "" }) => {
    const header = Buffer.alloc(512);
    const body = Buffer.from(content);
    header.write(name, 0, 100);
    header.write("0000644\0", 100);
    header.write(`${body.length.toString(8).padStart(11, "0")}\0`, 124);
    header.write("        ", 148);
    header.write(type, 156);
    header.write(link, 157, 100);
    header.write("ustar\x0000", 257, "latin1");
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
    const padding = Buffer.alloc((512 - (body.length % 512)) % 512);
    return [header, body, padding];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

export const fakeManifest = (change: Record<string, unknown> = {}) => ({
  format: "inkreel-voices-1",
  id: "river",
  name: { zh: "江声", en: "River voices" },
  license: "Apache-2.0",
  engine: "sherpa-onnx",
  model: { kind: "vits", model: "model.onnx", tokens: "tokens.txt", lexicon: "data/lexicon.txt" },
  voices: [
    {
      id: "lan",
      speaker: 3,
      language: "zh",
      gender: "female",
      age: "young",
      name: { zh: "阿澜", en: "Lan" },
    },
    { id: "old-wu", speaker: 7, language: "zh", gender: "male", age: "old" },
  ],
  ...change,
});

export const packEntries = (manifest: unknown = fakeManifest()): TarEntry[] => [
  { name: "river/", type: "5" },
  { name: "river/voices.json", content: JSON.stringify(manifest) },
  { name: "river/model.onnx", content: "weights" },
  { name: "river/tokens.txt", content: "a 1" },
  { name: "river/data/lexicon.txt", content: "a a" },
];

export function writePack(folder: string, entries = packEntries(), name = "river.tar.gz"): string {
  const file = join(folder, name);
  writeFileSync(file, name.endsWith("gz") ? gzipSync(tar(entries)) : tar(entries));
  return file;
}

/** A program with the command line of sherpa-onnx-offline-tts: a tone whose height is the speaker, as long as the text. */
export function writeEngine(folder: string): string {
  const file = join(folder, "sherpa-onnx-offline-tts");
  writeFileSync(
    file,
    `#!/usr/bin/env node
const { existsSync, writeFileSync } = require("node:fs");
const options = Object.fromEntries(process.argv.slice(2).filter((a) => a.startsWith("--")).map((a) => a.slice(2).split("=")));
const text = process.argv.slice(2).filter((a) => !a.startsWith("--")).join(" ").trim();
for (const name of ["vits-model", "vits-tokens", "vits-lexicon"]) if (!existsSync(options[name])) process.exit(3);
const frames = Math.round(24000 * 0.2 * text.length * Number(options["vits-length-scale"]));
const wav = Buffer.alloc(44 + frames * 2);
wav.write("RIFF", 0); wav.writeUInt32LE(36 + frames * 2, 4); wav.write("WAVEfmt ", 8); wav.writeUInt32LE(16, 16);
wav.writeUInt16LE(1, 20); wav.writeUInt16LE(1, 22); wav.writeUInt32LE(24000, 24); wav.writeUInt32LE(48000, 28);
wav.writeUInt16LE(2, 32); wav.writeUInt16LE(16, 34); wav.write("data", 36); wav.writeUInt32LE(frames * 2, 40);
for (let i = 0; i < frames; i++)
  wav.writeInt16LE(Math.round(9000 * Math.sin((2 * Math.PI * 100 * Number(options.sid) * i) / 24000)), 44 + i * 2);
writeFileSync(options["output-filename"], wav);
`,
    { mode: 0o755 },
  );
  return file;
}
