import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { getUrl } from "@/lib/assets/get-url";
import { FileIdInput, GetUrlInput, UrlView } from "@/lib/assets/schemas";

export const GET = apiRoute(
  {
    summary: "A signed link to a file",
    tag: "storage",
    params: FileIdInput,
    query: GetUrlInput.omit({ file_id: true }),
    response: UrlView,
  },
  getUrl,
);
export const { OPTIONS, POST, PUT, PATCH, DELETE } = refuseOthers("GET");
