import { and, asc, eq, gt, inArray, isNull, lte, or, sql } from "drizzle-orm";
import type { Queryable } from "..";
import {
  holds,
  ledgerAccounts,
  ledgerEntries,
  ledgerTransactions,
  projects,
  quotes,
  wallets,
} from "../schema";

export type WalletRow = typeof wallets.$inferSelect;
export type HoldRow = typeof holds.$inferSelect;
export type Portion = HoldRow["portions"][number];
export type LedgerKind = typeof ledgerTransactions.$inferSelect.kind;
export type AccountKind = typeof ledgerAccounts.$inferSelect.kind;
export type Account = {
  id: string;
  kind: AccountKind;
  name: string;
  /** Of a user's account; system accounts keep no projection (it would be everybody's lock). */
  balance: number;
  expired: boolean;
};

/** Takes the user's lock. Every movement of a user's credits, and every end of a task, starts here. */
export async function lockWallet(tx: Queryable, userId: string): Promise<WalletRow> {
  const lock = () => tx.select().from(wallets).where(eq(wallets.userId, userId)).for("update");
  const [found] = await lock();
  if (found) return found;
  await tx.insert(wallets).values({ userId }).onConflictDoNothing();
  const [made] = await lock();
  if (!made) throw new Error(`no wallet for ${userId}`);
  return made;
}

export async function findWallet(db: Queryable, userId: string): Promise<WalletRow | null> {
  const [row] = await db.select().from(wallets).where(eq(wallets.userId, userId));
  return row ?? null;
}

/** The system accounts and, of the user: `held`, the receivable, grants with credit left and those named. */
export async function loadAccounts(tx: Queryable, userId: string, named: string[]): Promise<Account[]> {
  return tx
    .select({
      id: ledgerAccounts.id,
      kind: ledgerAccounts.kind,
      name: ledgerAccounts.name,
      balance: ledgerAccounts.balance,
      expired: sql<boolean>`coalesce(${ledgerAccounts.expiresAt} <= now(), false)`,
    })
    .from(ledgerAccounts)
    .where(
      or(
        isNull(ledgerAccounts.userId),
        and(
          eq(ledgerAccounts.userId, userId),
          or(
            inArray(ledgerAccounts.kind, ["held", "refund_receivable"]),
            gt(ledgerAccounts.balance, 0),
            named.length > 0 ? inArray(ledgerAccounts.id, named) : undefined,
          ),
        ),
      ),
    )
    .orderBy(
      sql`${ledgerAccounts.expiresAt} asc nulls last`,
      asc(ledgerAccounts.createdAt),
      asc(ledgerAccounts.id),
    );
}

/** Opens an account, or finds it where another transaction was faster. */
export async function openAccount(
  tx: Queryable,
  account: { userId: string | null; kind: AccountKind; name: string; expiresAt?: Date | null },
): Promise<string> {
  const [made] = await tx
    .insert(ledgerAccounts)
    .values(account)
    .onConflictDoNothing()
    .returning({ id: ledgerAccounts.id });
  if (made) return made.id;
  const [found] = await tx
    .select({ id: ledgerAccounts.id })
    .from(ledgerAccounts)
    .where(
      and(
        account.userId === null ? isNull(ledgerAccounts.userId) : eq(ledgerAccounts.userId, account.userId),
        eq(ledgerAccounts.name, account.name),
        eq(ledgerAccounts.kind, account.kind),
      ),
    );
  if (!found) throw new Error(`no ledger account ${account.name}`);
  return found.id;
}

export async function postedKeys(tx: Queryable, keys: string[]): Promise<Set<string>> {
  if (keys.length === 0) return new Set();
  const rows = await tx
    .select({ key: ledgerTransactions.idempotencyKey })
    .from(ledgerTransactions)
    .where(inArray(ledgerTransactions.idempotencyKey, keys));
  return new Set(rows.map((row) => row.key));
}

export type PostedTransaction = typeof ledgerTransactions.$inferInsert & { id: string };
export type PostedEntry = { transactionId: string; accountId: string; amount: number };

/** Writes movements with their entries and moves the projections by the same sums, in four statements. */
export async function postTransactions(
  tx: Queryable,
  wallet: WalletRow,
  transactions: PostedTransaction[],
  entries: PostedEntry[],
  userDeltas: { accountId: string; delta: number }[],
): Promise<void> {
  await tx.insert(ledgerTransactions).values(transactions);
  await tx.insert(ledgerEntries).values(entries);
  if (userDeltas.length > 0)
    await tx.execute(sql`
      update ledger_accounts a set balance = a.balance + d.delta
      from jsonb_to_recordset(${JSON.stringify(userDeltas)}::text::jsonb) as d("accountId" uuid, delta bigint)
      where a.id = d."accountId"`);
  await tx
    .update(wallets)
    .set({ available: wallet.available, held: wallet.held, receivable: wallet.receivable })
    .where(eq(wallets.userId, wallet.userId));
}

export async function insertHolds(tx: Queryable, rows: (typeof holds.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await tx.insert(holds).values(rows);
}

export async function findHold(db: Queryable, id: string): Promise<HoldRow | null> {
  const [row] = await db.select().from(holds).where(eq(holds.id, id));
  return row ?? null;
}

/** open → settled or released. Null = it was resolved before: there is exactly one resolution. */
export async function resolveHold(tx: Queryable, id: string, captured: number): Promise<HoldRow | null> {
  const [row] = await tx
    .update(holds)
    .set({ status: captured > 0 ? "settled" : "released", captured, resolvedAt: sql`now()` })
    .where(and(eq(holds.id, id), eq(holds.status, "open")))
    .returning();
  return row ?? null;
}

/** Moves the project's spending under its cap; false = the cap does not allow it. Not an edit: `updated_at` stays. */
export async function raiseBudgetUsed(tx: Queryable, projectId: string, amount: number): Promise<boolean> {
  const rows = await tx.execute(sql`
    update projects set budget_used = budget_used + ${amount}
    where id = ${projectId} and (budget_cap is null or budget_used + ${amount} <= budget_cap) returning id`);
  return rows.length > 0;
}

export async function lowerBudgetUsed(tx: Queryable, projectId: string, amount: number): Promise<void> {
  await tx.execute(sql`update projects set budget_used = budget_used - ${amount} where id = ${projectId}`);
}

export async function findBudget(
  db: Queryable,
  projectId: string,
): Promise<{ cap: number | null; used: number } | null> {
  const [row] = await db
    .select({ cap: projects.budgetCap, used: projects.budgetUsed })
    .from(projects)
    .where(eq(projects.id, projectId));
  return row ?? null;
}

/** Users who own grants past their time with credit left in them. */
export async function usersWithDueGrants(db: Queryable, limit: number): Promise<string[]> {
  const rows = await db
    .selectDistinct({ userId: ledgerAccounts.userId })
    .from(ledgerAccounts)
    .where(
      and(
        eq(ledgerAccounts.kind, "grant"),
        gt(ledgerAccounts.balance, 0),
        lte(ledgerAccounts.expiresAt, sql`now()`),
      ),
    )
    .limit(limit);
  return rows.flatMap(({ userId }) => userId ?? []);
}

/** Grants with credit left and an end, soonest first; those already past it too. */
export async function listExpiringGrants(
  db: Queryable,
  userId: string,
): Promise<{ amount: number; at: Date; expired: boolean }[]> {
  const rows = await db
    .select({
      amount: ledgerAccounts.balance,
      at: ledgerAccounts.expiresAt,
      expired: sql<boolean>`${ledgerAccounts.expiresAt} <= now()`,
    })
    .from(ledgerAccounts)
    .where(
      and(
        eq(ledgerAccounts.userId, userId),
        eq(ledgerAccounts.kind, "grant"),
        gt(ledgerAccounts.balance, 0),
        sql`${ledgerAccounts.expiresAt} is not null`,
      ),
    )
    .orderBy(asc(ledgerAccounts.expiresAt));
  return rows.flatMap(({ amount, at, expired }) => (at ? [{ amount, at, expired }] : []));
}

export type QuoteRow = typeof quotes.$inferSelect;

export async function insertQuote(db: Queryable, quote: typeof quotes.$inferInsert): Promise<QuoteRow> {
  const [row] = await db.insert(quotes).values(quote).returning();
  if (!row) throw new Error("no quote inserted");
  return row;
}

/** The caller's own quote of this scope while it holds. */
export async function findQuote(
  db: Queryable,
  userId: string,
  id: string,
  scope: string,
): Promise<QuoteRow | null> {
  const [row] = await db
    .select()
    .from(quotes)
    .where(
      and(
        eq(quotes.id, id),
        eq(quotes.userId, userId),
        eq(quotes.scope, scope),
        gt(quotes.expiresAt, sql`now()`),
      ),
    );
  return row ?? null;
}

/** Long enough after their end that nobody asks for them any more. */
export async function deleteOldQuotes(db: Queryable): Promise<number> {
  const gone = await db
    .delete(quotes)
    .where(lte(quotes.expiresAt, sql`now() - interval '1 day'`))
    .returning({ id: quotes.id });
  return gone.length;
}
