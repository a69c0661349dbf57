import { crc32, inflateSync } from "node:zlib";
import { AppError } from "@/lib/errors";
import type { Relabel } from "./metadata";
import { PACKET_MAX, relabelXmp } from "./xmp";

const SIGNATURE = 8;
/** Length, type and checksum of a chunk. */
const FRAME = 12;
/** One is allowed. */
const PACKETS_MAX = 100;
/** What a text chunk with XMP begins with; then: not compressed, no language, no translated keyword. */
const KEYWORD = Buffer.from("XML:com.adobe.xmp\0", "latin1");
const PLAIN = Buffer.concat([KEYWORD, Buffer.alloc(4)]);

/** The parts of the picture with the label in it, behind its header; null = it has the right one. */
export function labelPng(bytes: Buffer, relabel: Relabel): Uint8Array[] | null {
  const header = SIGNATURE + FRAME + 13;
  if (bytes.length < header || bytes.toString("latin1", 12, 16) !== "IHDR") throw new AppError("bad_result");
  const rest: Uint8Array[] = [];
  let packet: Buffer | null = null;
  let from = header;
  for (let at = header; at + FRAME <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const end = at + FRAME + length;
    if (end > bytes.length) break;
    const text = xmpText(bytes.toString("latin1", at + 4, at + 8), bytes.subarray(at + 8, end - 4));
    if (text !== undefined) {
      packet ??= text;
      if (rest.push(bytes.subarray(from, at)) > PACKETS_MAX) throw new AppError("bad_result");
      from = end;
    }
    at = end;
  }
  const labelled = relabelXmp(packet, relabel);
  if (!labelled) return null;
  rest.push(bytes.subarray(from));
  return [bytes.subarray(0, header), chunk("iTXt", Buffer.concat([PLAIN, labelled])), ...rest];
}

const startsWith = (data: Buffer, start: Buffer) => data.subarray(0, start.length).equals(start);

/** The packet in a chunk of text, compressed or not; null = one that cannot be read, undefined = no packet at all. */
function xmpText(type: string, data: Buffer): Buffer | null | undefined {
  if (!["iTXt", "zTXt", "tEXt"].includes(type) || !startsWith(data, KEYWORD)) return undefined;
  if (type === "iTXt" && startsWith(data, PLAIN)) return data.subarray(PLAIN.length);
  if (type === "tEXt") return data.subarray(KEYWORD.length);
  if (type === "iTXt") return null;
  try {
    return inflateSync(data.subarray(KEYWORD.length + 1), { maxOutputLength: PACKET_MAX });
  } catch {
    return null;
  }
}

function chunk(type: string, data: Buffer): Buffer {
  const out = Buffer.alloc(FRAME + data.length);
  out.writeUInt32BE(data.length, 0);
  out.write(type, 4, "latin1");
  data.copy(out, 8);
  out.writeUInt32BE(crc32(out.subarray(4, 8 + data.length)), 8 + data.length);
  return out;
}
