import { db } from "@/db";
import { announceAsset, lockQuota, storageUsed } from "@/db/queries/assets";
import { projectOwner } from "@/db/queries/ownership";
import { newId } from "@/db/schema/columns";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { canonicalType, extensionOf } from "@/lib/storage/content-types";
import { driverFor } from "@/lib/storage/drivers";
import { libraryKey, projectKey } from "@/lib/storage/keys";
import type { BeginUploadInput, UploadTicketView } from "./schemas";
import { UPLOAD_RULES } from "./upload-rules";

const WRITE_SECONDS = 15 * 60;

/** Reserves the bytes and hands out a link that accepts exactly the announced file. */
export async function beginUpload(actor: Actor, input: BeginUploadInput): Promise<UploadTicketView> {
  const rule = UPLOAD_RULES[input.file_type];
  const contentType = canonicalType(input.content_type);
  const ext =
    input.file_type === "document"
      ? documentExtension(input.file_name, contentType)
      : extensionOf(contentType);
  if (!ext || !rule.types.includes(contentType))
    throw new AppError("unsupported_file", { field: "content_type", details: { allowed: rule.types } });
  if (input.file_size > rule.maxBytes)
    throw new AppError("too_large", { field: "file_size", details: { max: rule.maxBytes } });

  const id = newId();
  const driver = driverFor(actor.region);
  const key = input.project_id
    ? projectKey({ userId: actor.userId, projectId: input.project_id, folder: rule.folder, id, ext })
    : libraryKey({ userId: actor.userId, id, ext });
  await db.transaction(async (tx) => {
    if (input.project_id && (await projectOwner(tx, input.project_id)) !== actor.userId)
      throw new AppError("project_not_found");
    const quota = await lockQuota(tx, actor.userId);
    const used = await storageUsed(tx, actor.userId);
    if (used + input.file_size > quota)
      throw new AppError("storage_quota", { details: { total: quota, used } });
    await announceAsset(tx, {
      id,
      userId: actor.userId,
      projectId: input.project_id ?? null,
      type: input.file_type,
      driver: driver.id,
      bucket: driver.bucket,
      key,
      fileName: input.file_name,
      contentType,
      size: input.file_size,
      sha256: input.sha256 ?? null,
      expiresAt: new Date(Date.now() + 24 * 3600 * 1000),
    });
  });
  const ticket = await driver.signWrite(key, {
    contentType,
    size: input.file_size,
    sha256: input.sha256,
    seconds: WRITE_SECONDS,
  });
  return {
    file_id: id,
    method: ticket.method,
    upload_url: ticket.url,
    upload_headers: ticket.headers,
    ...(ticket.fields && { fields: ticket.fields }),
    expires_at: ticket.expiresAt.toISOString(),
    storage_key: key,
  };
}

/** Text has no signature to sniff: its name says which parser it is for. */
function documentExtension(fileName: string, contentType: string): string | null {
  const named = fileName.toLowerCase().match(/\.(txt|md|fountain|docx)$/)?.[1];
  return named ?? extensionOf(contentType);
}
