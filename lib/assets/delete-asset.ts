import { db } from "@/db";
import { softDeleteAsset } from "@/db/queries/assets";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import type { FileIdInput } from "./schemas";

/** Takes the file out of sight at once; its object is removed by the sweeper. */
export async function deleteAsset(actor: Actor, input: FileIdInput): Promise<void> {
  if (!(await softDeleteAsset(db, actor.userId, input.file_id))) throw new AppError("not_found");
}
