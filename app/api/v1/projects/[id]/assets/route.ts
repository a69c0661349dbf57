import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { listAssets } from "@/lib/assets/list-assets";
import { assetPage, listAssetsQuery } from "@/lib/assets/schemas";
import { ownsPath } from "@/lib/projects/owned";
import { idPath, withPath } from "@/lib/projects/path";

export const GET = apiRoute(
  {
    summary: "The project's files, newest first",
    tag: "storage",
    params: idPath,
    owns: ownsPath,
    query: listAssetsQuery,
    response: assetPage,
  },
  withPath({ id: "project_id" }, listAssets),
);
export const { OPTIONS, POST, PUT, PATCH, DELETE } = refuseOthers("GET");
