import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { episodeQuery } from "@/lib/episodes/schemas";
import { ownsPath } from "@/lib/projects/owned";
import { pageQuery } from "@/lib/projects/paging";
import { idPath, withPath } from "@/lib/projects/path";
import { listScriptVersions } from "@/lib/scripts/list-versions";
import { versionPage } from "@/lib/scripts/schemas";

export const GET = apiRoute(
  {
    summary: "Saved versions, newest first",
    tag: "script",
    params: idPath,
    owns: ownsPath,
    query: pageQuery.extend(episodeQuery.shape),
    response: versionPage,
  },
  withPath({ id: "project_id" }, listScriptVersions),
);
export const { OPTIONS, POST, PUT, PATCH, DELETE } = refuseOthers("GET");
