import { z } from "zod";
import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { revokeToken } from "@/lib/users/access-tokens";

export const DELETE = apiRoute(
  {
    summary: "Revoke a personal access token",
    tag: "users",
    scope: "login",
    params: z.object({ id: z.uuid() }),
  },
  revokeToken,
);
export const { OPTIONS, GET, POST, PUT, PATCH } = refuseOthers("DELETE");
