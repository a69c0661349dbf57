import { apiRoute } from "@/lib/api";
import { createToken, listTokens } from "@/lib/users/access-tokens";
import { AccessTokensView, CreateTokenInput, NewTokenView } from "@/lib/users/schemas";

export const GET = apiRoute(
  { summary: "Personal access tokens", tag: "users", scope: "login", response: AccessTokensView },
  listTokens,
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
