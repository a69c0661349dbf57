import { AppError } from "@/lib/errors";
import type { Relabel } from "./metadata";
import { chunk, chunksOf, riff } from "./riff";
import { relabelXmp } from "./xmp";

/** Flags of the extended header. */
const HAS_XMP = 0x04;
const HAS_ALPHA = 0x10;

/** The parts of the picture with the label in it, at its end; a simple file becomes an extended one; null = it has
 * the right one. */
export function labelWebp(bytes: Buffer, relabel: Relabel): Uint8Array[] | null {
  const chunks = chunksOf(bytes, "WEBP");
  const xmp = chunks.find(({ id }) => id === "XMP ");
  const labelled = relabelXmp(xmp?.data ?? null, relabel);
  if (!labelled) return null;
  const [first] = chunks;
  if (!first || (first.id === "VP8X" && first.data.length < 10)) throw new AppError("bad_result");
  const extended = first.id === "VP8X" ? Buffer.from(first.data) : extendedHeader(first.id, first.data);
  extended[0] = (extended[0] ?? 0) | HAS_XMP;
  const rest = chunks.filter(({ id }) => id !== "XMP " && id !== "VP8X");
  return riff("WEBP", [
    ...chunk("VP8X", extended),
    ...rest.flatMap(({ id, data }) => chunk(id, data)),
    ...chunk("XMP ", labelled),
  ]);
}

/** Of a simple file: its size and whether it has transparency are read from the picture's own header. */
function extendedHeader(id: string, data: Buffer): Buffer {
  const header = Buffer.alloc(10);
  if (id === "VP8 " && data.length >= 10) {
    const [width, height] = [data.readUInt16LE(6) & 0x3fff, data.readUInt16LE(8) & 0x3fff];
    if (width === 0 || height === 0) throw new AppError("bad_result");
    header.writeUIntLE(width - 1, 4, 3);
    header.writeUIntLE(height - 1, 7, 3);
  } else if (id === "VP8L" && data.length >= 5) {
    const sizes = data.readUInt32LE(1);
    header[0] = (sizes >>> 28) & 1 ? HAS_ALPHA : 0;
    header.writeUIntLE(sizes & 0x3fff, 4, 3);
    header.writeUIntLE((sizes >>> 14) & 0x3fff, 7, 3);
  } else throw new AppError("bad_result");
  return header;
}
