import { inflateRawSync } from "node:zlib";
import mammoth from "mammoth";
import { AppError } from "@/lib/errors";

const MAX_ENTRIES = 4000;
/** Bytes all parts together may unfold to. */
const MAX_UNFOLDED = 64 * 1024 * 1024;

const poisoned = () => new AppError("poisoned_file", { field: "asset_id" });

/** Unfolds every part once under a cap, whatever sizes the archive claims, before a library trusts it. */
function checkArchive(buffer: Buffer): void {
  const end = buffer.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > buffer.length) throw new AppError("undecodable", { field: "content" });
  const entries = buffer.readUInt16LE(end + 10);
  let at = buffer.readUInt32LE(end + 16);
  if (entries > MAX_ENTRIES) throw poisoned();
  let left = MAX_UNFOLDED;
  for (let entry = 0; entry < entries; entry++) {
    if (at + 46 > buffer.length || buffer.readUInt32LE(at) !== 0x02014b50) throw poisoned();
    const method = buffer.readUInt16LE(at + 10);
    const packed = buffer.readUInt32LE(at + 20);
    const local = buffer.readUInt32LE(at + 42);
    at += 46 + buffer.readUInt16LE(at + 28) + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
    if (local + 30 > buffer.length) throw poisoned();
    const data = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28);
    if (method !== 0 && method !== 8) throw poisoned();
    if (method === 0) left -= packed;
    else {
      try {
        left -= inflateRawSync(buffer.subarray(data, data + packed), { maxOutputLength: left }).length;
      } catch (cause) {
        throw new AppError("poisoned_file", { field: "asset_id", cause });
      }
    }
    if (left <= 0) throw poisoned();
  }
}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", nbsp: " " };
const plainText = (text: string) =>
  text.replace(/&(amp|lt|gt|quot|#39|nbsp);/gu, (_, name: string) => ENTITIES[name] ?? "");

/** The text of mammoth's plain HTML: a paragraph is a line, a table row is a line of tab-separated cells. */
function htmlToText(html: string): string {
  const out: string[] = [];
  let cell = 0;
  for (const [token, tag] of html.matchAll(/<\/?([a-z0-9]+)[^>]*>|[^<]+/giu)) {
    if (!tag) out.push(plainText(token));
    else if (/^<\/(?:p|h\d|li)>/iu.test(token)) out.push(cell > 0 ? "\u0001" : "\n");
    else if (/^<(?:td|th)\b/iu.test(token)) {
      cell++;
      out.push("\u0002");
    } else if (/^<\/(?:td|th)>/iu.test(token)) {
      cell = Math.max(0, cell - 1);
      out.push("\u0003");
    } else if (/^<br/iu.test(token)) out.push(cell > 0 ? "\u0001" : "\n");
    else if (/^<\/tr>/iu.test(token)) out.push("\n");
    else if (/^<\/table>/iu.test(token)) out.push("\n");
  }
  return out
    .join("")
    .replace(/\u0001+(?=\u0003)/gu, "")
    .replaceAll("\u0001", "<br>")
    .replace(/\u0003\u0002/gu, "\t")
    .replace(/[\u0002\u0003]/gu, "");
}

/** Reads a Word document as text; tables become tab-separated rows. Refuses archives that unfold without end. */
export async function decodeDocx(bytes: Uint8Array): Promise<string> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  checkArchive(buffer);
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer },
      { convertImage: mammoth.images.imgElement(async () => ({ src: "" })), includeDefaultStyleMap: true },
    );
    return htmlToText(value);
  } catch (cause) {
    throw new AppError("undecodable", { field: "content", cause });
  }
}
