import { apiRoute } from "@/lib/api";
import { paged, pagesOf } from "@/lib/api/paged-list";
import { refuseOthers } from "@/lib/api/refuse-others";
import { pageQuery } from "@/lib/projects/paging";
import { idPath, withPath } from "@/lib/projects/path";
import { ownsShotPath } from "@/lib/shots/owned";
import { listTakes } from "@/lib/takes/list-takes";
import { takeList } from "@/lib/takes/schemas";

export const GET = apiRoute(
  {
    summary: "Everything made for a shot, newest first",
    tag: "shots",
    params: idPath,
    owns: ownsShotPath,
    query: pageQuery,
    response: pagesOf(takeList),
  },
  paged(withPath({ id: "shot_id" }, listTakes)),
);
export const { OPTIONS, POST, PUT, PATCH, DELETE } = refuseOthers("GET");
