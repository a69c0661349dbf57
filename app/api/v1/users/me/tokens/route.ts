import { z } from "zod";
import { apiRoute } from "@/lib/api";
import { paged, pagesOf } from "@/lib/api/paged-list";
import { refuseOthers } from "@/lib/api/refuse-others";
import { pageQuery } from "@/lib/projects/paging";
import { createToken, listTokens, revokeTokens } from "@/lib/users/access-tokens";
import { AccessTokensView, CreateTokenInput, NewTokenView } from "@/lib/users/schemas";

export const GET = apiRoute(
  {
    summary: "Personal access tokens",
    tag: "users",
    scope: "login",
    query: pageQuery,
    response: pagesOf(AccessTokensView),
  },
  paged(listTokens),
);

export const POST = apiRoute(
  {
    summary: "Make a personal access token; its secret is shown once",
    tag: "users",
    scope: "login",
    body: CreateTokenInput,
    response: NewTokenView,
    status: 201,
  },
  createToken,
);

export const DELETE = apiRoute(
  {
    summary: "Revoke every personal access token, or the one named",
    tag: "users",
    scope: "login",
    query: z.object({ id: z.uuid().optional() }),
  },
  revokeTokens,
);
export const { OPTIONS, PUT, PATCH } = refuseOthers("GET", "POST", "DELETE");
