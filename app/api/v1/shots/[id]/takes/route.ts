import { apiRoute } from "@/lib/api";
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
    response: takeList,
  },
  withPath({ id: "shot_id" }, listTakes),
);
