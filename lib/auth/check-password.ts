import { createHash } from "node:crypto";
import { db } from "@/db";
import { knownAddress } from "@/db/queries/logins";
import { forgetEvents, uncountEvent } from "@/db/queries/platform";
import { findUserByEmail, type UserRow } from "@/db/queries/users";
import { AppError } from "@/lib/errors";
import { enforceLimit, rateKey } from "@/lib/rate-limit";
import { requestContext } from "@/lib/request-context";
import { verifyPassword } from "./hash-password";
import type { PasswordLoginInput } from "./schemas";

/**
 * The account of an e-mail and password. Tries are counted before they are judged and forgiven when they were right,
 * so the counters see failures. An address that has signed in to the account before does not count against the
 * account: somebody guessing from elsewhere cannot lock the owner out.
 */
export async function checkPassword(input: PasswordLoginInput): Promise<UserRow> {
  const { ip } = await requestContext();
  const account = createHash("sha256").update(input.email).digest("base64url");
  const pair = `${account}:${ip}`;
  await enforceLimit("login_address", ip);
  await enforceLimit("login_pair", pair);
  const user = await findUserByEmail(db, input.email);
  const known = user !== null && (await knownAddress(db, user.id, ip));
  if (!known) await enforceLimit("login_account", account);

  const matches = await verifyPassword(user?.passwordHash ?? null, input.password);
  if (!user || !matches) throw new AppError("bad_credentials");
  if (user.status !== "active") throw new AppError("account_disabled");
  await forgetEvents(db, rateKey("login_pair", pair));
  await uncountEvent(db, rateKey("login_address", ip));
  if (!known) await uncountEvent(db, rateKey("login_account", account));
  return user;
}
