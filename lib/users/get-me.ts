import { db } from "@/db";
import { findUser } from "@/db/queries/users";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import type { MeView } from "./schemas";
import { userView } from "./user-view";

export async function getMe(actor: Actor): Promise<MeView> {
  const row = await findUser(db, actor.userId);
  if (!row) throw new AppError("not_signed_in");
  return { user: await userView(row) };
}
