import { and, eq, inArray, sql } from "drizzle-orm";
import type { Queryable } from "..";
import { ledgerTransactions } from "../schema";

export type LedgerRow = typeof ledgerTransactions.$inferSelect;

/** What changed the balance, newest first. Holds and releases changed nothing a user owns. */
export async function listMovements(
  db: Queryable,
  userId: string,
  options: { after?: [createdAt: string, id: string]; offset: number; limit: number; countCap: number },
): Promise<{ rows: LedgerRow[]; counted: number }> {
  const mine = and(
    eq(ledgerTransactions.userId, userId),
    inArray(ledgerTransactions.kind, ["grant", "settle", "expire", "refund", "adjust"]),
  );
  const after = options.after
    ? sql`(${ledgerTransactions.createdAt}, ${ledgerTransactions.id}) < (${options.after[0]}::timestamptz, ${options.after[1]}::uuid)`
    : undefined;
  const [rows, [counted]] = await Promise.all([
    db
      .select()
      .from(ledgerTransactions)
      .where(and(mine, after))
      .orderBy(sql`${ledgerTransactions.createdAt} desc`, sql`${ledgerTransactions.id} desc`)
      .limit(options.limit)
      .offset(options.offset),
    db.select({ count: sql<number>`count(*)::int` }).from(
      db
        .select({ id: ledgerTransactions.id })
        .from(ledgerTransactions)
        .where(mine)
        .limit(options.countCap + 1)
        .as("capped"),
    ),
  ]);
  return { rows, counted: counted?.count ?? 0 };
}
