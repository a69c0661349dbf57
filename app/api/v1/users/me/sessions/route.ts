import { z } from "zod";
import { apiRoute } from "@/lib/api";
import { paged, pagesOf } from "@/lib/api/paged-list";
import { refuseOthers } from "@/lib/api/refuse-others";
import { pageQuery } from "@/lib/projects/paging";
import { SessionsView } from "@/lib/users/schemas";
import { endSessions, listSessions } from "@/lib/users/sessions";

export const GET = apiRoute(
  {
    summary: "Where you are signed in",
    tag: "users",
    scope: "login",
    query: pageQuery,
    response: pagesOf(SessionsView),
  },
  paged(listSessions),
);

export const DELETE = apiRoute(
  {
    summary: "Sign out everywhere",
    tag: "users",
    scope: "login",
    query: z.object({ keep_current: z.stringbool().default(false) }),
  },
  endSessions,
);
export const { OPTIONS, POST, PUT, PATCH } = refuseOthers("GET", "DELETE");
