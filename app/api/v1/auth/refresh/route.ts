import { z } from "zod";
import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { refresh } from "@/lib/auth/refresh";
import { RefreshInput, TokenView } from "@/lib/auth/schemas";

export const POST = apiRoute(
  {
    summary: "Trade a refresh token for the next pair",
    description: "A refresh token works once. Using one twice ends every login that came from it.",
    tag: "auth",
    auth: "public",
    body: RefreshInput,
    response: z.object({ token: TokenView }),
  },
  refresh,
);
export const { OPTIONS, GET, PUT, PATCH, DELETE } = refuseOthers("POST");
