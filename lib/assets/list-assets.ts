import { db } from "@/db";
import { listProjectAssets } from "@/db/queries/assets";
import type { Actor } from "@/lib/auth/actor";
import { COUNT_CAP, decodeCursor, paginate } from "@/lib/projects/paging";
import { isReachable } from "@/lib/storage/drivers";
import { toFileView } from "./file-view";
import type { AssetPage, ListAssetsInput } from "./schemas";

/** Files of a project the caller may see (the route checks that), newest first. */
export async function listAssets(_: Actor, input: ListAssetsInput): Promise<AssetPage> {
  const { rows: found, counted } = await listProjectAssets(db, input.project_id, input.type, {
    before: input.cursor === undefined ? undefined : decodeCursor(input.cursor)[1],
    offset: input.cursor === undefined && input.page ? (input.page - 1) * input.page_size : 0,
    limit: input.page_size + 1,
    countCap: COUNT_CAP,
  });
  const { rows, pagination } = paginate(found, input, counted, (row) => [
    row.createdAt.toISOString(),
    row.id,
  ]);
  const files = await Promise.all(rows.filter(isReachable).map(toFileView));
  return { items: files.map(({ file }) => file), pagination };
}
