import { db } from "@/db";
import { findOwnAsset } from "@/db/queries/assets";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { driverOf } from "@/lib/storage/drivers";
import type { GetUrlInput, UrlView } from "./schemas";

export async function getUrl(actor: Actor, input: GetUrlInput): Promise<UrlView> {
  const row = await findOwnAsset(db, actor.userId, input.file_id);
  if (row?.status !== "ready") throw new AppError("not_found");
  return {
    url: await driverOf(row).signRead(row.key, input.expires_in),
    expires_at: new Date(Date.now() + input.expires_in * 1000).toISOString(),
  };
}
