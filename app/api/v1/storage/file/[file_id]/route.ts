import { apiRoute } from "@/lib/api";
import { deleteAsset } from "@/lib/assets/delete-asset";
import { FileIdInput } from "@/lib/assets/schemas";

export const DELETE = apiRoute(
  { summary: "Delete a file", tag: "storage", params: FileIdInput },
  deleteAsset,
);
