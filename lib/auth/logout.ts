import { db } from "@/db";
import { findRefreshToken, revokeFamily } from "@/db/queries/logins";
import { requestContext } from "@/lib/request-context";
import type { Actor } from "./actor";
import type { LogoutInput } from "./schemas";
import { hashSecret } from "./secrets";

/** Ends the login the request came with, and the one of the refresh token it names. Says nothing about either. */
export async function logout(_actor: Actor | null, input: LogoutInput): Promise<void> {
  const { login } = await requestContext();
  if (login) await revokeFamily(db, login.userId, login.familyId);
  if (input.refresh === undefined) return;
  const row = await findRefreshToken(db, hashSecret(input.refresh));
  if (row) await revokeFamily(db, row.userId, row.familyId);
}
