import { db } from "@/db";
import { deleteUserKey } from "@/db/queries/user-keys";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";

/** Forgets a person's own key. Jobs under way with it cannot be asked about any more, and fail. */
export async function deleteKey(actor: Actor, { provider }: { provider: string }): Promise<void> {
  await db.transaction(async (tx) => {
    const row = await deleteUserKey(tx, actor.userId, provider);
    if (!row) throw new AppError("not_found");
    await recordAudit(tx, {
      userId: actor.userId,
      action: "provider_key.deleted",
      target: provider,
      details: { last4: row.last4 },
    });
  });
}
