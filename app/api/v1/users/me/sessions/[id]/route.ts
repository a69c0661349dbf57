import { z } from "zod";
import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { endSession } from "@/lib/users/sessions";

export const DELETE = apiRoute(
  { summary: "End one login", tag: "users", scope: "login", params: z.object({ id: z.uuid() }) },
  endSession,
);
export const { OPTIONS, GET, POST, PUT, PATCH } = refuseOthers("DELETE");
