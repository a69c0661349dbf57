import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { env } from "@/lib/env";
import { reencodeImage } from "@/lib/media/image";
import { admitUrl, safeFetch } from "@/lib/media/safe-fetch";
import { withTempDir } from "@/lib/media/temp";
import { UnreadableReferenceError } from "./http";
import type { InlineFile, Reference } from "./types";

export type AdapterOptions = {
  /** Origins of references beside our own app's that may be private. */
  trustedOrigins?: string[];
};

const MAX_BYTES = 40 * 1024 ** 2;
const TIMEOUT_MS = 30_000;

/** A reference as bytes every vendor takes: JPEG, no alpha, no larger than any of them allows. */
export async function readReference(
  reference: Pick<Reference, "url">,
  { trustedOrigins = [] }: AdapterOptions,
): Promise<InlineFile> {
  return withTempDir("reference", async (folder) => {
    const path = join(folder, "picture");
    const fetched = await safeFetch(reference.url, path, {
      maxBytes: MAX_BYTES,
      timeoutMs: TIMEOUT_MS,
      trustedOrigins: [new URL(env.APP_URL).origin, ...trustedOrigins],
    });
    if (!fetched.ok) throw new UnreadableReferenceError(fetched.reason);
    try {
      const { data } = await reencodeImage(await readFile(path), "jpg", { maxSide: 2_048 });
      return { bytes: data, contentType: "image/jpeg" };
    } catch (error) {
      throw new UnreadableReferenceError("unreadable", { cause: error });
    }
  });
}

export const toBase64 = (file: InlineFile): string => Buffer.from(file.bytes).toString("base64");
export const toDataUrl = (file: InlineFile): string => `data:${file.contentType};base64,${toBase64(file)}`;

/** Whether an address may be one the vendor can open itself: https on a host that is not ours alone. */
export function isPublicUrl(url: string): boolean {
  const admitted = admitUrl(url);
  return url.startsWith("https:") && "url" in admitted && !admitted.trusted;
}

/** The address where the vendor can open it, else the picture itself, written as the vendor wants it. */
export async function linkOrData(
  reference: Pick<Reference, "url">,
  options: AdapterOptions,
  write: (file: InlineFile) => string = toDataUrl,
): Promise<string> {
  return isPublicUrl(reference.url) ? reference.url : write(await readReference(reference, options));
}
