import { AppError } from "@/lib/errors";

export type RiffChunk = { id: string; data: Buffer };

/** Real files have a handful. */
const CHUNKS_MAX = 10_000;

/**
 * The chunks of a RIFF file. One that says it is longer than the file, or (sound that was written while it was made)
 * has no length yet, is what is left of the file: so decoders read it too.
 */
export function chunksOf(bytes: Buffer, form: "WEBP" | "WAVE"): RiffChunk[] {
  if (bytes.toString("latin1", 0, 4) !== "RIFF" || bytes.toString("latin1", 8, 12) !== form)
    throw new AppError("bad_result");
  return listOf(bytes.subarray(12));
}

/** Chunks one after another, each padded to an even length. */
export function listOf(bytes: Buffer): RiffChunk[] {
  const chunks: RiffChunk[] = [];
  for (let at = 0; at + 8 <= bytes.length; ) {
    const id = bytes.toString("latin1", at, at + 4);
    const said = bytes.readUInt32LE(at + 4);
    const length = id === "data" && said === 0 ? bytes.length : said;
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (chunks.push({ id, data }) > CHUNKS_MAX) throw new AppError("bad_result");
    at += 8 + length + (length & 1);
  }
  return chunks;
}

export function chunk(id: string, data: Uint8Array): Uint8Array[] {
  const head = Buffer.alloc(8);
  head.write(id, 0, "latin1");
  head.writeUInt32LE(data.length, 4);
  return data.length % 2 === 0 ? [head, data] : [head, data, Buffer.alloc(1)];
}

export function riff(form: "WEBP" | "WAVE", parts: Uint8Array[]): Uint8Array[] {
  const head = Buffer.alloc(12);
  head.write("RIFF", 0, "latin1");
  head.writeUInt32LE(4 + parts.reduce((sum, part) => sum + part.length, 0), 4);
  head.write(form, 8, "latin1");
  return [head, ...parts];
}
