import { db } from "@/db";
import { listProjectAssets } from "@/db/queries/assets";
import type { Actor } from "@/lib/auth/actor";
import { paginate, windowOf } from "@/lib/projects/paging";
import { isReachable } from "@/lib/storage/drivers";
import { toFileView } from "./file-view";
import type { AssetPage, ListAssetsInput } from "./schemas";

/** Files of a project the caller may see (the route checks that), newest first. */
export async function listAssets(_: Actor, input: ListAssetsInput): Promise<AssetPage> {
  const { rows: found, counted } = await listProjectAssets(db, input.project_id, input.type, windowOf(input));
  const { rows, pagination } = paginate(found, input, counted, (row) => [
    row.createdAt.toISOString(),
    row.id,
  ]);
  const files = await Promise.all(rows.filter(isReachable).map(toFileView));
  return { items: files.map(({ file }) => file), pagination };
}
