import { apiRoute } from "@/lib/api";
import { logout } from "@/lib/auth/logout";
import { LogoutInput } from "@/lib/auth/schemas";

export const POST = apiRoute(
  { summary: "End this login", tag: "auth", auth: "public", body: LogoutInput },
  logout,
);
