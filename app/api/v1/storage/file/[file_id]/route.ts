import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { deleteAsset } from "@/lib/assets/delete-asset";
import { FileIdInput } from "@/lib/assets/schemas";

export const DELETE = apiRoute(
  { summary: "Delete a file", tag: "storage", params: FileIdInput },
  deleteAsset,
);
export const { OPTIONS, GET, POST, PUT, PATCH } = refuseOthers("DELETE");
