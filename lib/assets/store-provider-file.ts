import { stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { AssetRow } from "@/db/queries/assets";
import { AppError } from "@/lib/errors";
import { labelFile } from "@/lib/media/ai-label/label-file";
import { safeFetch } from "@/lib/media/safe-fetch";
import { type MediaKind, sniffFile } from "@/lib/media/sniff";
import { withTempDir } from "@/lib/media/temp";
import type { InlineFile, ProviderFile } from "@/lib/providers/types";
import { driverOf } from "@/lib/storage/drivers";
import { libraryKey, type ProjectFolder, projectKey } from "@/lib/storage/keys";
import { downloadObject } from "@/lib/storage/objects";
import type { ObjectRef } from "@/lib/storage/types";
import { type NewAsset, storeFile } from "./store-file";

export type ProviderAsset = Omit<NewAsset, "key" | "contentType" | "userId"> & {
  userId: string;
  folder: ProjectFolder;
};

/** A result at the vendor's address, in the vendor's answer, or put away by us as it came. */
export type ResultFile = ProviderFile | InlineFile | { object: ObjectRef };

type Refusal = { ok: false; reason: "expired" | "bad_result" | "too_large" | "unavailable"; detail: string };

export type StoredProviderFile = { ok: true; asset: AssetRow } | Refusal;

/** Bytes and seconds we are ready to take for one result. */
const LIMITS: Record<MediaKind, { maxBytes: number; timeoutMs: number }> = {
  image: { maxBytes: 60 * 1024 ** 2, timeoutMs: 120_000 },
  audio: { maxBytes: 60 * 1024 ** 2, timeoutMs: 120_000 },
  video: { maxBytes: 1024 ** 3, timeoutMs: 600_000 },
};

/**
 * Brings a provider's result into our own store: fetched safely, recognised by its bytes, labelled as AI-generated,
 * probed. What a provider calls a success may be empty, an error page or the wrong kind: that is `bad_result`, and nobody
 * pays for it.
 */
export async function storeProviderFile(
  file: ResultFile,
  expect: MediaKind,
  asset: ProviderAsset,
  { trustedOrigins }: { trustedOrigins?: string[] } = {},
): Promise<StoredProviderFile> {
  return withTempDir("fetch", async (folder) => {
    const path = join(folder, "result");
    const refusal = await bring(file, path, { ...LIMITS[expect], trustedOrigins });
    if (refusal) return refusal;
    if ((await stat(path)).size === 0) return { ok: false, reason: "bad_result", detail: "empty" };
    const sniffed = await sniffFile(path);
    if (sniffed?.kind !== expect)
      return {
        ok: false,
        reason: "bad_result",
        detail: `not ${expect}: ${sniffed?.contentType ?? "unknown"}`,
      };
    const { folder: projectFolder, ...rest } = asset;
    const metadata = { ...rest.metadata, ai_generated: true };
    const named = { userId: asset.userId, id: asset.id, ext: sniffed.ext };
    const key = asset.projectId
      ? projectKey({ ...named, projectId: asset.projectId, folder: projectFolder })
      : libraryKey(named);
    try {
      await labelFile(path, { ext: sniffed.ext, contentId: asset.id });
      const stored = { ...rest, metadata, key, contentType: sniffed.contentType };
      return { ok: true, asset: await storeFile(path, stored) };
    } catch (error) {
      if (error instanceof AppError && error.reason === "bad_result")
        return { ok: false, reason: "bad_result", detail: "cannot be decoded" };
      throw error;
    }
  });
}

async function bring(
  file: ResultFile,
  path: string,
  limits: { maxBytes: number; timeoutMs: number; trustedOrigins?: string[] },
): Promise<Refusal | null> {
  if ("object" in file) {
    const head = await driverOf(file.object).head(file.object.key);
    if (!head) return { ok: false, reason: "expired", detail: "first copy gone" };
    if (head.size > limits.maxBytes) return { ok: false, reason: "too_large", detail: `${head.size} bytes` };
    await downloadObject(file.object, path);
    return null;
  }
  if ("bytes" in file) {
    if (file.bytes.length > limits.maxBytes)
      return { ok: false, reason: "too_large", detail: `${file.bytes.length} bytes` };
    await writeFile(path, file.bytes);
    return null;
  }
  const fetched = await safeFetch(file.url, path, limits);
  if (fetched.ok) return null;
  return {
    ok: false,
    reason: fetched.reason === "refused" ? "bad_result" : fetched.reason,
    detail: fetched.detail,
  };
}
