import { db } from "@/db";
import { findRefreshToken, revokeFamily, spendRefreshToken } from "@/db/queries/logins";
import { findUser } from "@/db/queries/users";
import { AppError } from "@/lib/errors";
import { enforceLimit } from "@/lib/rate-limit";
import { requestContext } from "@/lib/request-context";
import type { Actor } from "./actor";
import { issueTokens } from "./open-login";
import type { RefreshInput, TokenView } from "./schemas";
import { hashSecret } from "./secrets";

/** Trades a refresh token for the next pair. One that comes twice was stolen from somebody: its family ends. */
export async function refresh(_actor: Actor | null, input: RefreshInput): Promise<{ token: TokenView }> {
  await enforceLimit("refresh", (await requestContext()).ip);
  const tokenHash = hashSecret(input.refresh);
  const row = await findRefreshToken(db, tokenHash);
  if (!row) throw new AppError("not_signed_in");
  const token = await db.transaction(async (tx) => {
    if (!(await spendRefreshToken(tx, tokenHash))) return null;
    const user = await findUser(tx, row.userId);
    if (!user) throw new AppError("not_signed_in");
    if (user.status !== "active") throw new AppError("account_disabled");
    return issueTokens(tx, user, row.familyId);
  });
  if (token) return { token };
  const spent = await findRefreshToken(db, tokenHash);
  if (spent?.usedAt) await revokeFamily(db, row.userId, row.familyId);
  throw new AppError(spent && !spent.usedAt && !spent.revokedAt ? "token_expired" : "not_signed_in");
}
