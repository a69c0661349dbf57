import { stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { db } from "@/db";
import { type AssetRow, findOwnAsset } from "@/db/queries/assets";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { type ImageFormat, reencodeImage } from "@/lib/media/image";
import { sniffFile } from "@/lib/media/sniff";
import { withTempDir } from "@/lib/media/temp";
import { extensionOf } from "@/lib/storage/content-types";
import { driverOf } from "@/lib/storage/drivers";
import { downloadObject } from "@/lib/storage/objects";
import { toFileView } from "./file-view";
import type { CompleteUploadInput, FileView } from "./schemas";
import { finishAsset, hashFile } from "./store-file";

/**
 * Verifies in the store itself what a client says it uploaded: size, hash, real type. Pictures are decoded and written
 * anew (that drops hidden payloads and camera metadata); whatever does not hold is deleted and refused.
 */
export async function completeUpload(actor: Actor, input: CompleteUploadInput): Promise<FileView> {
  const row = await findOwnAsset(db, actor.userId, input.file_id);
  if (!row) throw new AppError("not_found");
  if (row.status === "ready") return toFileView(row);
  const driver = driverOf(row);
  const head = await driver.head(row.key);
  if (!head) throw new AppError("conflict", { field: "file_id", details: { why: "not_uploaded" } });
  if (head.size !== row.size)
    return unlessReady(
      actor,
      row,
      new AppError("invalid_parameter", {
        field: "file_size",
        details: { announced: row.size, stored: head.size },
      }),
    );
  return withTempDir("upload", async (folder) => {
    const path = join(folder, "upload");
    await downloadObject(row, path);
    if (row.sha256 !== null && (await hashFile(path)) !== row.sha256)
      return unlessReady(actor, row, new AppError("invalid_parameter", { field: "sha256" }));
    try {
      return toFileView(await verify(row, path, driver));
    } catch (error) {
      if (error instanceof AppError && error.status === 400) await driver.delete(row.key);
      throw error;
    }
  });
}

/**
 * What is not as announced may also be what another call of this has just cleaned and is about to record. So nothing is
 * deleted here: what stays pending is swept with its row.
 */
async function unlessReady(actor: Actor, row: AssetRow, refusal: AppError): Promise<FileView> {
  const current = await findOwnAsset(db, actor.userId, row.id);
  if (current?.status === "ready") return toFileView(current);
  throw refusal;
}

async function verify(row: AssetRow, path: string, driver: ReturnType<typeof driverOf>): Promise<AssetRow> {
  if (row.type === "document") return finishAsset(driver, row, path, { upload: false, preview: false });
  const kind = row.contentType.split("/")[0];
  const sniffed = await sniffFile(path);
  if (!sniffed || sniffed.kind !== kind)
    throw new AppError("poisoned_file", {
      field: "file_id",
      details: { found: sniffed?.contentType ?? "unknown" },
    });
  if (kind !== "image") {
    if (sniffed.contentType !== row.contentType)
      throw new AppError("poisoned_file", { field: "content_type", details: { found: sniffed.contentType } });
    return finishAsset(driver, row, path, { upload: false, preview: true }).catch(asPoisoned);
  }
  const clean = await reencodeImage(path, extensionOf(row.contentType) as ImageFormat).catch(asPoisoned);
  await writeFile(path, clean.data);
  const { size } = await stat(path);
  return finishAsset(driver, { ...row, size }, path, { upload: true, preview: false });
}

function asPoisoned(error: unknown): never {
  if (error instanceof AppError && error.reason === "bad_result")
    throw new AppError("poisoned_file", { field: "file_id", cause: error });
  throw error;
}
