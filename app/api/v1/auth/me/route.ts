import { apiRoute } from "@/lib/api";
import { getMe } from "@/lib/users/get-me";
import { MeView } from "@/lib/users/schemas";

export const GET = apiRoute({ summary: "Who is signed in", tag: "auth", response: MeView }, getMe);
