import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { getMe } from "@/lib/users/get-me";
import { MeView } from "@/lib/users/schemas";

export const GET = apiRoute({ summary: "Who is signed in", tag: "auth", response: MeView }, getMe);
export const { OPTIONS, POST, PUT, PATCH, DELETE } = refuseOthers("GET");
