import { z } from "zod";
import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { getMe } from "@/lib/users/get-me";
import { MeView, UpdateMeInput } from "@/lib/users/schemas";
import { updateMe } from "@/lib/users/update-me";

const own = {
  tag: "users",
  deprecated: true,
  params: z.object({ id: z.uuid() }),
  owns: async (actor: Actor, { id }: { id: string }) => {
    if (id !== actor.userId) throw new AppError("not_found");
  },
  response: MeView,
};

export const GET = apiRoute({ ...own, summary: "The signed-in user, by id" }, getMe);

export const PATCH = apiRoute(
  { ...own, summary: "Change the signed-in user, by id", body: UpdateMeInput },
  (actor, { id: _id, ...input }) => updateMe(actor, input),
);
export const { OPTIONS, POST, PUT, DELETE } = refuseOthers("GET", "PATCH");
