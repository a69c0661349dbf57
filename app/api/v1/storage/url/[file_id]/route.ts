import { apiRoute } from "@/lib/api";
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
