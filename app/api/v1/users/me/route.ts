import { apiRoute } from "@/lib/api";
import { notBuilt } from "@/lib/api/not-built";
import { refuseOthers } from "@/lib/api/refuse-others";
import { getMe } from "@/lib/users/get-me";
import { MeView, UpdateMeInput } from "@/lib/users/schemas";
import { updateMe } from "@/lib/users/update-me";

export const GET = apiRoute({ summary: "The signed-in user", tag: "users", response: MeView }, getMe);

export const PATCH = apiRoute(
  { summary: "Change the signed-in user", tag: "users", body: UpdateMeInput, response: MeView },
  updateMe,
);

export const DELETE = notBuilt();
export const { OPTIONS, POST, PUT } = refuseOthers("GET", "PATCH", "DELETE");
