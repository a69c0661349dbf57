import type { Tx } from "@/db";
import { insertUser, type UserRow } from "@/db/queries/users";
import { newId } from "@/db/schema/columns";
import { grantCredits } from "@/lib/credits/grant-credits";
import { GRANTS } from "@/lib/credits/prices";
import { localeFor, regionOf } from "@/lib/region";
import { requestContext } from "@/lib/request-context";

type NewAccount = {
  email?: string;
  name: string;
  passwordHash?: string;
  deviceHash?: string;
  role?: "user" | "admin";
};

/** The person, their wallet and their first credits, or nothing at all. Null when e-mail or device is taken. */
export async function createAccount(
  tx: Tx,
  account: NewAccount,
  grant: keyof typeof GRANTS,
): Promise<UserRow | null> {
  const { headers, locale } = await requestContext();
  const id = newId();
  const user = await insertUser(tx, {
    ...account,
    id,
    region: regionOf(headers),
    locale: localeFor(headers, locale),
  });
  if (!user) return null;
  await grantCredits(tx, {
    userId: id,
    amount: GRANTS[grant].amount,
    source: grant,
    idempotencyKey: `${grant}:${id}`,
  });
  return user;
}
