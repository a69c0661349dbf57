import { once } from "node:events";
import { createReadStream } from "node:fs";
import { mkdir, open } from "node:fs/promises";
import path from "node:path";
import { createGunzip } from "node:zlib";
import { VoicePackError } from "./manifest";

/** A pack may unpack to so much and no more, whatever its headers say. */
export const MAX_UNPACKED = 3 * 1024 ** 3;
const MAX_FILES = 5000;
const BLOCK = 512;

type Entry = { name: string; size: number; type: string };

/**
 * Unpacks a .tar or .tar.gz into an empty folder. Only plain files and folders below that folder are made: links,
 * devices, absolute paths and `..` end it with a refusal. Returns how many files there were.
 */
export async function unpack(archive: string, folder: string, limit = MAX_UNPACKED): Promise<number> {
  const reader = new BlockReader(await bytesOf(archive), limit);
  let files = 0;
  let longName = "";
  for (;;) {
    const header = await reader.read(BLOCK);
    if (header === null || header.every((byte) => byte === 0)) return files;
    const entry = parseHeader(header);
    if (entry.type === "L" || entry.type === "x") {
      const extra = await reader.body(entry.size, 64 * 1024);
      longName = entry.type === "L" ? text(extra) : (paxPath(extra) ?? "");
      continue;
    }
    const name = longName || entry.name;
    longName = "";
    if (entry.type === "g") {
      await reader.skip(entry.size);
      continue;
    }
    const target = safePath(folder, name);
    if (entry.type === "5") await mkdir(target, { recursive: true });
    else if (entry.type === "0" || entry.type === "\0" || entry.type === "7") {
      if (++files > MAX_FILES) throw new VoicePackError(`the archive holds more than ${MAX_FILES} files`);
      await mkdir(path.dirname(target), { recursive: true });
      await reader.copy(entry.size, target);
    } else throw new VoicePackError(`the archive holds something that is not a file: ${name}`);
  }
}

async function bytesOf(archive: string): Promise<AsyncIterable<Buffer>> {
  const head = createReadStream(archive, { end: 1 });
  const [first] = (await once(head, "data")) as [Buffer];
  const source = createReadStream(archive);
  if (first[0] !== 0x1f || first[1] !== 0x8b) return source;
  const plain = createGunzip();
  source.on("error", (error) => plain.destroy(error));
  return source.pipe(plain);
}

/** The path inside the folder, or a refusal. */
function safePath(folder: string, name: string): string {
  const clean = name.replace(/^(?:\.\/)+/, "").replace(/\/+$/, "");
  const parts = clean.split("/");
  const bad =
    clean.includes("\\") || clean.includes("\0") || path.isAbsolute(clean) || /^[A-Za-z]:/.test(clean);
  if (bad || parts.includes(".."))
    throw new VoicePackError(`the archive wants to write outside its folder: ${name}`);
  return path.join(folder, ...parts);
}

const text = (bytes: Buffer) => bytes.toString("utf8").replace(/\0.*$/s, "");

function parseHeader(header: Buffer): Entry {
  const sum = header.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 32 : byte), 0);
  if (Number.parseInt(text(header.subarray(148, 156)), 8) !== sum)
    throw new VoicePackError("not a tar archive, or a damaged one");
  const prefix = text(header.subarray(257, 262)) === "ustar" ? text(header.subarray(345, 500)) : "";
  const name = text(header.subarray(0, 100));
  const size = Number.parseInt(text(header.subarray(124, 136)).trim() || "0", 8);
  if (!Number.isSafeInteger(size) || size < 0)
    throw new VoicePackError("the archive has an entry of an impossible size");
  return { name: prefix ? `${prefix}/${name}` : name, size, type: String.fromCharCode(header[156] ?? 0) };
}

/** `path` of an extended header: lines of "length key=value". */
const paxPath = (bytes: Buffer): string | undefined =>
  /(?:^|\n)\d+ path=([^\n]*)\n/.exec(bytes.toString("utf8"))?.[1];

/** Reads a stream in pieces of a wanted size and counts what came out of it. */
class BlockReader {
  private readonly source: AsyncIterator<Buffer>;
  private held: Buffer = Buffer.alloc(0);
  private total = 0;

  constructor(
    source: AsyncIterable<Buffer>,
    private readonly limit: number,
  ) {
    this.source = source[Symbol.asyncIterator]();
  }

  private async more(): Promise<boolean> {
    const next = await this.source.next().catch(() => {
      throw new VoicePackError("the archive is damaged");
    });
    if (next.done) return false;
    this.total += next.value.length;
    if (this.total > this.limit)
      throw new VoicePackError(`the archive unpacks to more than ${this.limit} bytes`);
    this.held = this.held.length === 0 ? next.value : Buffer.concat([this.held, next.value]);
    return true;
  }

  /** Exactly so many bytes; null at the end of the archive. */
  async read(size: number): Promise<Buffer | null> {
    while (this.held.length < size)
      if (!(await this.more())) {
        if (this.held.length === 0) return null;
        throw new VoicePackError("the archive ends in the middle of a file");
      }
    const piece = this.held.subarray(0, size);
    this.held = this.held.subarray(size);
    return piece;
  }

  async body(size: number, most: number): Promise<Buffer> {
    if (size > most) throw new VoicePackError("the archive has a header that is too long");
    const padded = await this.read(Math.ceil(size / BLOCK) * BLOCK);
    return (padded ?? Buffer.alloc(0)).subarray(0, size);
  }

  async skip(size: number): Promise<void> {
    for (let left = Math.ceil(size / BLOCK) * BLOCK; left > 0; ) left -= (await this.some(left)).length;
  }

  async copy(size: number, target: string): Promise<void> {
    const out = await open(target, "wx");
    try {
      for (let left = size; left > 0; ) {
        const piece = await this.some(left);
        left -= piece.length;
        await out.appendFile(piece);
      }
    } finally {
      await out.close();
    }
    await this.skipPadding(size);
  }

  private async skipPadding(size: number): Promise<void> {
    const padding = (BLOCK - (size % BLOCK)) % BLOCK;
    if (padding > 0) await this.read(padding);
  }

  /** Between one and `most` bytes. */
  private async some(most: number): Promise<Buffer> {
    while (this.held.length === 0)
      if (!(await this.more())) throw new VoicePackError("the archive ends in the middle of a file");
    const piece = this.held.subarray(0, most);
    this.held = this.held.subarray(piece.length);
    return piece;
  }
}
