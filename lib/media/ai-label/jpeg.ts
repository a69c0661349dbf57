import { AppError } from "@/lib/errors";
import type { Relabel } from "./metadata";
import { relabelXmp } from "./xmp";

const APP0 = 0xe0;
const APP1 = 0xe1;
const START_OF_SCAN = 0xda;
const END = 0xd9;
/** One is allowed. */
const PACKETS_MAX = 100;
const XMP = Buffer.from("http://ns.adobe.com/xap/1.0/\0", "latin1");
const EXIF = Buffer.from("Exif\0", "latin1");

/** The parts of the picture with the label in it, behind JFIF and EXIF; null = it has the right one. */
export function labelJpeg(bytes: Buffer, relabel: Relabel): Uint8Array[] | null {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) throw new AppError("bad_result");
  const parts: Uint8Array[] = [];
  let packet: Buffer | null = null;
  let from = 0;
  let place = 2;
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1];
    if (marker === 0xff) {
      at++;
      continue;
    }
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (marker === START_OF_SCAN || marker === END || end > bytes.length) break;
    const data = bytes.subarray(at + 4, end);
    if (marker === APP1 && startsWith(data, XMP)) {
      packet ??= data.subarray(XMP.length);
      if (parts.push(bytes.subarray(from, at)) > PACKETS_MAX) throw new AppError("bad_result");
      from = end;
    } else if (place === at && (marker === APP0 || (marker === APP1 && startsWith(data, EXIF)))) place = end;
    at = end;
  }
  const labelled = relabelXmp(packet, relabel);
  if (!labelled) return null;
  parts.push(bytes.subarray(from));
  const first = parts[0] ?? bytes;
  return [first.subarray(0, place), segment(labelled), first.subarray(place), ...parts.slice(1)];
}

const startsWith = (data: Buffer, start: Buffer) => data.subarray(0, start.length).equals(start);

/** A packet is far below the 64 KiB of a segment. */
function segment(packet: Buffer): Buffer {
  const head = Buffer.from([0xff, APP1, 0, 0]);
  head.writeUInt16BE(2 + XMP.length + packet.length, 2);
  return Buffer.concat([head, XMP, packet]);
}
