import { readFile, writeFile } from "node:fs/promises";

/** Sound in memory: one Float32Array (−1…1) per channel, all of one length. */
export type Pcm = { sampleRate: number; channels: Float32Array[] };

export const SAMPLE_RATE = 48_000;

/** 16-bit PCM; values beyond ±1 are clipped. */
export function encodeWav({ sampleRate, channels }: Pcm): Buffer {
  const frames = channels[0]?.length ?? 0;
  const width = channels.length * 2;
  const out = Buffer.alloc(44 + frames * width);
  out.write("RIFF", 0, "latin1");
  out.writeUInt32LE(36 + frames * width, 4);
  out.write("WAVEfmt ", 8, "latin1");
  out.writeUInt32LE(16, 16);
  out.writeUInt16LE(1, 20);
  out.writeUInt16LE(channels.length, 22);
  out.writeUInt32LE(sampleRate, 24);
  out.writeUInt32LE(sampleRate * width, 28);
  out.writeUInt16LE(width, 32);
  out.writeUInt16LE(16, 34);
  out.write("data", 36, "latin1");
  out.writeUInt32LE(frames * width, 40);
  channels.forEach((channel, index) => {
    for (let frame = 0; frame < frames; frame++) {
      const value = Math.max(-1, Math.min(1, channel[frame] ?? 0));
      out.writeInt16LE(Math.round(value * 32767), 44 + frame * width + index * 2);
    }
  });
  return out;
}

export const writeWav = (path: string, pcm: Pcm): Promise<void> => writeFile(path, encodeWav(pcm));

export const readWav = async (path: string): Promise<Pcm> => decodeWav(await readFile(path));

/** Reads 16-bit PCM as speech engines write it (a streamed header may lie about its length). */
export function decodeWav(bytes: Buffer): Pcm {
  if (bytes.toString("latin1", 0, 4) !== "RIFF" || bytes.length < 44) throw new Error("not a WAV file");
  let at = 12;
  let format = { channels: 1, sampleRate: SAMPLE_RATE, bits: 16 };
  while (at + 8 <= bytes.length) {
    const name = bytes.toString("latin1", at, at + 4);
    const length = Math.min(bytes.readUInt32LE(at + 4), bytes.length - at - 8);
    const body = bytes.subarray(at + 8, at + 8 + length);
    if (name === "fmt ")
      format = {
        channels: body.readUInt16LE(2),
        sampleRate: body.readUInt32LE(4),
        bits: body.readUInt16LE(14),
      };
    if (name === "data") {
      if (format.bits !== 16) throw new Error(`${format.bits}-bit WAV`);
      const frames = Math.floor(body.length / 2 / format.channels);
      const channels = Array.from({ length: format.channels }, () => new Float32Array(frames));
      for (let frame = 0; frame < frames; frame++)
        channels.forEach((channel, index) => {
          channel[frame] = body.readInt16LE((frame * format.channels + index) * 2) / 32768;
        });
      return { sampleRate: format.sampleRate, channels };
    }
    at += 8 + length + (length % 2);
  }
  throw new Error("a WAV file without sound");
}
