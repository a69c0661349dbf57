import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { db } from "@/db";
import { type AssetRow, announceAsset, markAssetReady } from "@/db/queries/assets";
import type { FileType, Region } from "@/db/schema/values";
import { AppError } from "@/lib/errors";
import { labelFile } from "@/lib/media/ai-label/label-file";
import { aiFacts, aiMetadata } from "@/lib/media/ai-label/metadata";
import { imageInfo } from "@/lib/media/image";
import { probeMedia } from "@/lib/media/probe";
import { withTempDir } from "@/lib/media/temp";
import { imageThumb, videoPoster, videoPreview } from "@/lib/media/thumbnail";
import { extensionOf } from "@/lib/storage/content-types";
import { driverFor, driverOf } from "@/lib/storage/drivers";
import { companionKey } from "@/lib/storage/keys";
import type { StorageDriver } from "@/lib/storage/types";

export type NewAsset = {
  /** Chosen by the caller (a generation's own id), so that storing the same result twice stores it once. */
  id: string;
  /** null = ours: library music and effects. */
  userId: string | null;
  projectId?: string | null;
  type: FileType;
  key: string;
  contentType: string;
  region: Region;
  fileName?: string;
  generationId?: string | null;
  metadata?: Record<string, unknown>;
  /** Clips of our own making are already small: no second encode. Default: videos get a ≤ 540p proxy. */
  preview?: boolean;
  /** A picture on this machine that stands for a video, instead of one of its frames. */
  poster?: string;
};

const DAY = 86_400_000;

/**
 * Stores a local file we trust the format of (already sniffed, or made by us) with its thumbnail, poster and proxy, and
 * returns its ready row. The row is announced first: an object without a row cannot exist, and what a crash leaves
 * pending is swept.
 */
export async function storeFile(path: string, asset: NewAsset): Promise<AssetRow> {
  const driver = driverFor(asset.region);
  const { size } = await stat(path);
  const announced = await announceAsset(db, {
    id: asset.id,
    userId: asset.userId,
    projectId: asset.projectId ?? null,
    type: asset.type,
    driver: driver.id,
    bucket: driver.bucket,
    key: asset.key,
    fileName: asset.fileName ?? "",
    contentType: asset.contentType,
    size,
    generationId: asset.generationId ?? null,
    metadata: asset.metadata ?? {},
    expiresAt: new Date(Date.now() + DAY),
  });
  if (announced.status === "ready") return announced;
  // A row that was announced before stays with the store it names, even if another one is preferred by now.
  return finishAsset(driverOf(announced), announced, path, {
    upload: true,
    preview: asset.preview ?? true,
    poster: asset.poster,
  });
}

/** Puts (unless it is there already) and examines the object of an announced row, makes its companions, marks it ready. */
export async function finishAsset(
  driver: StorageDriver,
  row: AssetRow,
  path: string,
  { upload, preview, poster }: { upload: boolean; preview: boolean; poster?: string },
): Promise<AssetRow> {
  const kind = row.contentType.split("/")[0];
  const { size } = await stat(path);
  const found = await withTempDir("companions", async (folder) => {
    const companions = await makeCompanions(driver, row, path, folder, kind, { preview, poster });
    const sha256 = upload
      ? (await driver.put(row.key, createReadStream(path), { contentType: row.contentType, size })).sha256
      : await hashFile(path);
    return { ...companions, sha256, size };
  });
  const ready = await markAssetReady(db, row.id, found);
  if (ready) return ready;
  // Another run of the same work was faster; its row is as good as ours.
  const current = await announceAsset(db, row);
  if (current.status !== "ready") throw new AppError("not_found");
  return current;
}

async function makeCompanions(
  driver: StorageDriver,
  row: AssetRow,
  path: string,
  folder: string,
  kind: string | undefined,
  wanted: { preview: boolean; poster?: string },
) {
  // Pictures of what a machine made say so too; a poster that was given may be a person's.
  const contentId = row.metadata.ai_generated === true && !wanted.poster ? row.id : null;
  const put = async (
    what: "thumb" | "poster" | "preview",
    ext: string,
    contentType: string,
    file: string,
  ) => {
    if (contentId && what !== "preview") await labelFile(file, { ext, contentId });
    const key = companionKey(row.key, what, ext);
    await driver.put(key, createReadStream(file), { contentType });
    return key;
  };
  const thumb = join(folder, "thumb.webp");
  // The container found by its bytes is forced: nothing inside the file chooses another reader.
  const container = extensionOf(row.contentType) ?? undefined;
  if (kind === "image") {
    const { width, height } = await imageInfo(path);
    await imageThumb(path, thumb);
    return { width, height, thumbKey: await put("thumb", "webp", "image/webp", thumb) };
  }
  if (kind === "video") {
    const probe = await probeMedia(path, { container });
    if (!probe.video) throw new AppError("bad_result");
    const poster = wanted.poster ?? join(folder, "poster.jpg");
    if (!wanted.poster) await videoPoster(path, poster);
    await imageThumb(poster, thumb);
    const proxy = join(folder, "preview.mp4");
    const small = Math.min(probe.video.width, probe.video.height) <= 540;
    const preview = wanted.preview && !small;
    if (preview) await videoPreview(path, proxy, { facts: contentId ? aiFacts(aiMetadata(contentId)) : [] });
    return {
      width: probe.video.width,
      height: probe.video.height,
      durationMs: probe.durationMs,
      posterKey: await put("poster", "jpg", "image/jpeg", poster),
      thumbKey: await put("thumb", "webp", "image/webp", thumb),
      previewKey: preview ? await put("preview", "mp4", "video/mp4", proxy) : null,
    };
  }
  if (kind === "audio") return { durationMs: (await probeMedia(path, { container })).durationMs };
  return {};
}

export async function hashFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}
