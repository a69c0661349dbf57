import { db } from "@/db";
import { findOwnAsset } from "@/db/queries/assets";
import { updateUser, usernameTaken } from "@/db/queries/users";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import type { MeView, UpdateMeInput } from "./schemas";
import { userView } from "./user-view";

export async function updateMe(actor: Actor, input: UpdateMeInput): Promise<MeView> {
  const { avatar, ...fields } = input;
  if (avatar) {
    const asset = await findOwnAsset(db, actor.userId, avatar);
    if (asset?.status !== "ready") throw new AppError("not_found", { field: "avatar" });
    if (!asset.contentType.startsWith("image/")) throw new AppError("unsupported_file", { field: "avatar" });
  }
  const values = { ...fields, ...(avatar !== undefined && { avatarAssetId: avatar }) };
  const row = await updateUser(db, actor.userId, { ...values, updatedAt: new Date() }).catch(
    async (error: unknown) => {
      if (input.username && (await usernameTaken(db, actor.userId, input.username)))
        throw new AppError("username_taken", { field: "username" });
      throw error;
    },
  );
  if (!row) throw new AppError("not_signed_in");
  return { user: await userView(row) };
}
