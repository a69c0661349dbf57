import { AppError } from "@/lib/errors";
import type { Relabel } from "./metadata";
import { relabelXmp } from "./xmp";

/** An application extension with XMP; the packet follows as it is, not in blocks. */
const INTRODUCER = Buffer.from("\x21\xff\x0bXMP DataXMP", "latin1");
/** Whatever byte a reader of blocks stands on in the packet, these lead it to the end: 01 FF FE … 01 00 00. */
const TRAILER = Buffer.from([1, ...Array.from({ length: 256 }, (_, at) => 255 - at), 0]);

/** The parts of the picture with the label in it, behind the palette; null = it has the right one. */
export function labelGif(bytes: Buffer, relabel: Relabel): Uint8Array[] | null {
  if (bytes.length < 14 || bytes.toString("latin1", 0, 3) !== "GIF") throw new AppError("bad_result");
  const flags = bytes[10] ?? 0;
  const palette = flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
  const place = 13 + palette;
  const at = bytes.indexOf(INTRODUCER, place);
  const end = at < 0 ? -1 : bytes.indexOf(TRAILER, at);
  const packet = end < 0 ? null : bytes.subarray(at + INTRODUCER.length, end);
  const labelled = relabelXmp(packet, relabel);
  if (!labelled) return null;
  // Extensions came with the second version of the format.
  const head = Buffer.concat([Buffer.from("GIF89a"), bytes.subarray(6, place)]);
  const rest = packet
    ? [bytes.subarray(place, at), bytes.subarray(end + TRAILER.length)]
    : [bytes.subarray(place)];
  return [head, INTRODUCER, labelled, TRAILER, ...rest];
}
