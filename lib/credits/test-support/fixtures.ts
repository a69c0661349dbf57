import { db, pool, schema } from "@/db";
import { newId } from "@/db/schema/columns";
import { grantCredits } from "../grant-credits";

/** A person with so many credits that never expire. */
export async function makeUser(credits = 0): Promise<string> {
  const id = newId();
  await db.insert(schema.users).values({ id, name: "Test" });
  if (credits > 0) await grant(id, credits);
  return id;
}

export const grant = (userId: string, amount: number, options: { expiresAt?: Date; key?: string } = {}) =>
  db.transaction((tx) =>
    grantCredits(tx, {
      userId,
      amount,
      source: "test",
      expiresAt: options.expiresAt,
      idempotencyKey: options.key ?? newId(),
    }),
  );

export async function makeProject(userId: string, budgetCap: number | null = null): Promise<string> {
  const id = newId();
  await db.insert(schema.projects).values({ id, userId, title: "Test", region: "GLOBAL", budgetCap });
  return id;
}

export async function walletOf(userId: string) {
  const [row] =
    await pool`select available::int, held::int, receivable::int from wallets where user_id = ${userId}`;
  return row ?? { available: 0, held: 0, receivable: 0 };
}

/** Lets a grant's time run out now. */
export const expireNow = (userId: string, name: string) =>
  pool`update ledger_accounts set expires_at = now() - interval '1 second' where user_id = ${userId} and name = ${name}`;
