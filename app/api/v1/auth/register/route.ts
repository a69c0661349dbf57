import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { register } from "@/lib/auth/register";
import { RegisterInput, SignedInView } from "@/lib/auth/schemas";

export const POST = apiRoute(
  {
    summary: "Open an account",
    tag: "auth",
    auth: "public",
    body: RegisterInput,
    response: SignedInView,
    status: 201,
  },
  register,
);
export const { OPTIONS, GET, PUT, PATCH, DELETE } = refuseOthers("POST");
