import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { logout } from "@/lib/auth/logout";
import { LogoutInput } from "@/lib/auth/schemas";

export const POST = apiRoute(
  { summary: "End this login", tag: "auth", auth: "public", body: LogoutInput },
  logout,
);
export const { OPTIONS, GET, PUT, PATCH, DELETE } = refuseOthers("POST");
