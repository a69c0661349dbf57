import { db } from "@/db";
import { type AssetRow, findOwnAsset } from "@/db/queries/assets";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { checkFile, type FileLimits } from "./limits";

type Field = "image_asset_id" | "video_asset_id";

/** A ready file of the caller's that keeps to the limits; the first rule it breaks is the refusal, all are in its details. */
export async function ownFile(
  actor: Pick<Actor, "userId">,
  id: string,
  { field, limits }: { field: Field; limits: FileLimits },
): Promise<AssetRow> {
  const asset = await findOwnAsset(db, actor.userId, id);
  if (asset?.status !== "ready") throw new AppError("not_found", { field });
  const problems = checkFile(limits, {
    type: asset.contentType,
    bytes: asset.size,
    ...(asset.width !== null && { width: asset.width }),
    ...(asset.height !== null && { height: asset.height }),
    ...(asset.durationMs !== null && { seconds: asset.durationMs / 1000 }),
  });
  const [first] = problems;
  if (first)
    throw new AppError(first.reason, {
      field,
      details: { ...first.details, problems: problems.map(({ reason }) => reason) },
    });
  return asset;
}
