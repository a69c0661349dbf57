import { sql } from "drizzle-orm";
import { bigint, check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, instant } from "./columns";
import { users } from "./users";

export const LEDGER_ACCOUNT_KINDS = [
  "grant",
  "held",
  "revenue",
  "wash",
  "promo",
  "expired",
  "adjust",
  "refund_receivable",
] as const;
export const LEDGER_KINDS = ["grant", "hold", "settle", "release", "expire", "refund", "adjust"] as const;

/** The user's lock: every movement of a user's credits starts by locking this row. */
export const wallets = pgTable(
  "wallets",
  {
    userId: uuid()
      .primaryKey()
      .references(() => users.id, { onDelete: "restrict" }),
    /** Projections of the entries: spendable now; reserved on top; owed after a refund of spent credits. */
    available: bigint({ mode: "number" }).notNull().default(0),
    held: bigint({ mode: "number" }).notNull().default(0),
    receivable: bigint({ mode: "number" }).notNull().default(0),
  },
  (t) => [check("wallets_solvent", sql`${t.available} >= 0 and ${t.held} >= 0 and ${t.receivable} >= 0`)],
);

/**
 * Double-entry accounts. A user has one `held`, one `refund_receivable`, and one `grant` per grant received;
 * system accounts have no user. A user's balances are positive; system accounts run negative (they issue credits).
 */
export const ledgerAccounts = pgTable(
  "ledger_accounts",
  {
    id: id(),
    userId: uuid(),
    kind: text({ enum: LEDGER_ACCOUNT_KINDS }).notNull(),
    /** System accounts: `promo`, `revenue`, `wash:stripe`…; grants: where they came from (`signup`, `purchase:<order>`). */
    name: text().notNull(),
    /** Projection of the entries. */
    balance: bigint({ mode: "number" }).notNull().default(0),
    /** Grants: soonest expiry is spent first; null = never. */
    expiresAt: instant(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("ledger_accounts_system_key").on(t.name).where(sql`${t.userId} is null`),
    uniqueIndex("ledger_accounts_user_key").on(t.userId, t.kind, t.name).where(sql`${t.userId} is not null`),
    index("ledger_accounts_grants_idx")
      .on(t.userId, t.expiresAt)
      .where(sql`${t.kind} = 'grant' and ${t.balance} > 0`),
    check("ledger_accounts_solvent", sql`${t.userId} is null or ${t.balance} >= 0`),
  ],
);

/** Append-only (trigger). `idempotencyKey` makes each movement happen once. */
export const ledgerTransactions = pgTable(
  "ledger_transactions",
  {
    id: id(),
    idempotencyKey: text().notNull().unique(),
    kind: text({ enum: LEDGER_KINDS }).notNull(),
    userId: uuid().notNull(),
    holdId: uuid(),
    generationId: uuid(),
    taskType: text(),
    /** Signed change of what the user owns (0 for a hold or a release) and what they owned after it. */
    amount: bigint({ mode: "number" }).notNull(),
    balanceAfter: bigint({ mode: "number" }).notNull(),
    metadata: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    createdAt: createdAt(),
  },
  (t) => [
    index("ledger_transactions_user_idx").on(t.userId, t.createdAt.desc(), t.id.desc()),
    /** Exactly one resolution per hold. */
    uniqueIndex("ledger_transactions_resolution_key")
      .on(t.holdId)
      .where(sql`${t.kind} in ('settle','release')`),
  ],
);

/** Append-only; the entries of one transaction sum to zero (deferred constraint trigger). */
export const ledgerEntries = pgTable(
  "ledger_entries",
  {
    id: id(),
    transactionId: uuid()
      .notNull()
      .references(() => ledgerTransactions.id),
    accountId: uuid()
      .notNull()
      .references(() => ledgerAccounts.id),
    amount: bigint({ mode: "number" }).notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    index("ledger_entries_transaction_idx").on(t.transactionId),
    index("ledger_entries_account_idx").on(t.accountId),
    check("ledger_entries_nonzero", sql`${t.amount} <> 0`),
  ],
);

/** A reservation: its id is the generation's id. `portions` name the grants it took from, so that a release returns there. */
export const holds = pgTable(
  "holds",
  {
    id: uuid().primaryKey(),
    userId: uuid().notNull(),
    projectId: uuid(),
    amount: integer().notNull(),
    captured: integer().notNull().default(0),
    status: text({ enum: ["open", "settled", "released"] })
      .notNull()
      .default("open"),
    portions: jsonb().$type<{ accountId: string; amount: number }[]>().notNull(),
    createdAt: createdAt(),
    resolvedAt: instant(),
  },
  (t) => [
    index("holds_open_idx").on(t.userId).where(sql`${t.status} = 'open'`),
    check("holds_amount_check", sql`${t.amount} > 0 and ${t.captured} >= 0 and ${t.captured} <= ${t.amount}`),
  ],
);

/** A price promised for a while: the start of the work checks it still holds. */
export const quotes = pgTable("quotes", {
  id: id(),
  userId: uuid().notNull(),
  scope: text().notNull(),
  credits: integer().notNull(),
  expiresAt: instant().notNull(),
  createdAt: createdAt(),
});
