import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { login } from "@/lib/auth/login";
import { LoginInput, SignedInView } from "@/lib/auth/schemas";

export const POST = apiRoute(
  {
    summary: "Sign in by e-mail and password, or by device",
    tag: "auth",
    auth: "public",
    body: LoginInput,
    response: SignedInView,
  },
  login,
);
export const { OPTIONS, GET, PUT, PATCH, DELETE } = refuseOthers("POST");
