import { db } from "@/db";
import { findWallet, listExpiringGrants } from "@/db/queries/credits";
import type { Actor } from "@/lib/auth/actor";
import type { BalanceView } from "./schemas";

/** What the caller can spend now. Credit past its time does not count, even before it was swept. */
export async function getBalance(actor: Pick<Actor, "userId">): Promise<BalanceView> {
  const [wallet, grants] = await Promise.all([
    findWallet(db, actor.userId),
    listExpiringGrants(db, actor.userId),
  ]);
  const due = grants.filter(({ expired }) => expired).reduce((sum, { amount }) => sum + amount, 0);
  return {
    balance: Math.max(0, (wallet?.available ?? 0) - due),
    held: wallet?.held ?? 0,
    expiring: grants
      .filter(({ expired }) => !expired)
      .map(({ amount, at }) => ({ amount, at: at.toISOString() })),
  };
}
