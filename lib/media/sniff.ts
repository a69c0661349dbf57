import { open } from "node:fs/promises";
import { fileTypeFromBuffer } from "file-type";
import { canonicalType, extensionOf } from "@/lib/storage/content-types";

export type MediaKind = "image" | "video" | "audio";
export type Sniffed = { kind: MediaKind; contentType: string; ext: string };

/** Enough for every signature we accept, and for an ISO file's first boxes. */
const HEAD_BYTES = 64 * 1024;

/**
 * What a file really is, by its bytes; null = nothing we take. A declared type is never believed: an HLS playlist or an
 * ffconcat list named .mp4 has no media signature and ends here, before any tool opens it.
 */
export async function sniffFile(path: string): Promise<Sniffed | null> {
  const file = await open(path, "r");
  try {
    const head = Buffer.alloc(HEAD_BYTES);
    const { bytesRead } = await file.read(head, 0, HEAD_BYTES, 0);
    return await sniffBytes(head.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}

export async function sniffBytes(head: Uint8Array): Promise<Sniffed | null> {
  const found = await fileTypeFromBuffer(head);
  if (!found) return null;
  const contentType = canonicalType(found.mime);
  const kind = contentType.split("/")[0];
  const ext = extensionOf(contentType);
  if (!ext || (kind !== "image" && kind !== "video" && kind !== "audio")) return null;
  return { kind, contentType, ext };
}
