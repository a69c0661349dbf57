import type { AssetRow } from "@/db/queries/assets";
import { toMediaView } from "./media-view";
import type { FileView } from "./schemas";

export async function toFileView(row: AssetRow): Promise<FileView> {
  return { file: { id: row.id, file_type: row.type, file_name: row.fileName, ...(await toMediaView(row)) } };
}
