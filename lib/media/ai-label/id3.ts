import { AppError } from "@/lib/errors";
import { AI_WORDS, type Relabel } from "./metadata";

const HEADER = 10;
const LABEL = "AIGC";
/** Real files have a handful. */
const FRAMES_MAX = 10_000;

type Frame = { id: string; raw: Buffer; data: Buffer };
/** 2, 3 or 4: names of frames and how their sizes are written differ. */
type Version = 2 | 3 | 4;

const NAMES = { 2: { text: "TXX", comment: "COM" }, 3: { text: "TXXX", comment: "COMM" } };
const namesOf = (version: Version) => NAMES[version === 2 ? 2 : 3];

/**
 * The parts of an MP3 with the label in the tag in front of its frames, of which no byte changes; null = it has the
 * right one. A vendor's other facts stay, unless its tag uses what hardly any does (flags, a footer): that is replaced.
 */
export function labelMp3(bytes: Buffer, relabel: Relabel): Uint8Array[] | null {
  const tag = readTag(bytes);
  const names = namesOf(tag.version);
  const old = tag.frames.filter(({ id, data }) => id === names.text && textOf(data).name === LABEL);
  const label = relabel(old[0] ? textOf(old[0].data).value : null);
  if (label === null) return null;
  const kept = tag.frames.filter((frame) => !old.includes(frame));
  const frames = [frame(tag.version, names.text, Buffer.from(`\0${LABEL}\0${label}`, "latin1"))];
  if (!kept.some(({ id }) => id === names.comment)) frames.push(commentOf(tag.version));
  const body = Buffer.concat([...frames, ...kept.map(({ raw }) => raw)]);
  const head = Buffer.from(`ID3${String.fromCharCode(tag.version, 0, 0)}`, "latin1");
  return [head, spread(body.length), body, bytes.subarray(tag.end)];
}

/** What is no tag at all reads as an empty one of the newest version. */
function readTag(bytes: Buffer): { version: Version; frames: Frame[]; end: number } {
  if (bytes.length < HEADER || bytes.toString("latin1", 0, 3) !== "ID3")
    return { version: 4, frames: [], end: 0 };
  const [version, flags] = [bytes[3] ?? 0, bytes[5] ?? 0];
  const hasFooter = (flags & 0x10) !== 0;
  const end = HEADER + gathered(bytes, 6) + (hasFooter ? HEADER : 0);
  if (flags !== 0 || (version !== 2 && version !== 3 && version !== 4))
    return { version: 4, frames: [], end };
  return { version, frames: readFrames(bytes.subarray(HEADER, end), version), end };
}

function readFrames(body: Buffer, version: Version): Frame[] {
  const frames: Frame[] = [];
  const [name, head] = version === 2 ? [3, 6] : [4, 10];
  // Zeros after the last frame are padding.
  for (let at = 0; at + head <= body.length && body[at] !== 0; ) {
    const size =
      version === 2
        ? body.readUIntBE(at + 3, 3)
        : version === 3
          ? body.readUInt32BE(at + 4)
          : gathered(body, at + 4);
    const end = at + head + size;
    if (end > body.length) break;
    const id = body.toString("latin1", at, at + name);
    const data = body.subarray(at + head, end);
    if (frames.push({ id, raw: body.subarray(at, end), data }) > FRAMES_MAX) throw new AppError("bad_result");
    at = end;
  }
  return frames;
}

/** Encoding, name, value. Zeros part them, which UTF-16 has in between too. */
function textOf(data: Buffer): { name: string; value: string } {
  const [name = "", value = ""] = decoded(data[0] ?? 0, data.subarray(1))
    .split("\0")
    .map((part) => part.replace(/^\uFEFF/, ""));
  return { name, value };
}

function decoded(encoding: number, text: Buffer): string {
  if (encoding === 0) return text.toString("latin1");
  if (encoding === 3) return text.toString("utf8");
  const bigEndian = encoding === 2 || text[0] === 0xfe;
  return new TextDecoder(bigEndian ? "utf-16be" : "utf-16le", { ignoreBOM: true }).decode(text);
}

/** UTF-8 came with version 4; before it only the Latin half of the words is written. */
function commentOf(version: Version): Buffer {
  const [encoding, words] = version === 4 ? [3, AI_WORDS] : [0, AI_WORDS.split(" / ")[0] ?? ""];
  const data = Buffer.concat([Buffer.from([encoding]), Buffer.from("eng\0"), Buffer.from(words)]);
  return frame(version, namesOf(version).comment, data);
}

function frame(version: Version, id: string, data: Buffer): Buffer {
  const size = Buffer.alloc(version === 2 ? 3 : 4);
  if (version === 4) spread(data.length).copy(size);
  else size.writeUIntBE(data.length, 0, size.length);
  const flags = Buffer.alloc(version === 2 ? 0 : 2);
  return Buffer.concat([Buffer.from(id, "latin1"), size, flags, data]);
}

/** Seven bits to a byte, so that no size looks like the beginning of sound. */
const spread = (size: number) =>
  Buffer.from([(size >>> 21) & 0x7f, (size >>> 14) & 0x7f, (size >>> 7) & 0x7f, size & 0x7f]);
const gathered = (bytes: Buffer, at: number) =>
  [0, 1, 2, 3].reduce((sum, place) => sum * 128 + ((bytes[at + place] ?? 0) & 0x7f), 0);
