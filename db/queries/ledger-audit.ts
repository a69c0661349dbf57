import { sql } from "drizzle-orm";
import type { Queryable } from "..";

/**
 * Every rule of the ledger as a query that finds what breaks it. The projections are recomputed from the entries, so a
 * wrong sum anywhere shows, whoever wrote it.
 */
const RULES = {
  "entries of a transaction sum to zero": sql`
    select t.id::text as what from ledger_transactions t left join ledger_entries e on e.transaction_id = t.id
    group by t.id having coalesce(sum(e.amount), 0) <> 0 or count(e.id) < 2`,
  "an account's balance is the sum of its entries": sql`
    select a.id::text as what from ledger_accounts a left join ledger_entries e on e.account_id = a.id
    where a.user_id is not null group by a.id having a.balance <> coalesce(sum(e.amount), 0)`,
  "a wallet is the sum of its accounts": sql`
    select w.user_id::text as what from wallets w left join ledger_accounts a on a.user_id = w.user_id
    group by w.user_id having
      w.available <> coalesce(sum(a.balance) filter (where a.kind = 'grant'), 0)
      or w.held <> coalesce(sum(a.balance) filter (where a.kind = 'held'), 0)
      or w.receivable <> coalesce(sum(a.balance) filter (where a.kind = 'refund_receivable'), 0)`,
  "what is held is the sum of the open holds": sql`
    select w.user_id::text as what from wallets w left join holds h on h.user_id = w.user_id and h.status = 'open'
    group by w.user_id having w.held <> coalesce(sum(h.amount), 0)`,
  "nothing is below zero": sql`
    select user_id::text as what from wallets where available < 0 or held < 0 or receivable < 0
    union all select id::text from ledger_accounts where user_id is not null and balance < 0`,
  "a hold's portions are its amount": sql`
    select h.id::text as what from holds h where h.amount <>
      (select coalesce(sum((p->>'amount')::bigint), 0) from jsonb_array_elements(h.portions) p)`,
  "a hold has one resolution when resolved and none before": sql`
    select h.id::text as what from holds h left join ledger_transactions t on t.hold_id = h.id and t.kind in ('settle','release')
    group by h.id having count(t.id) <> case when h.status = 'open' then 0 else 1 end
      or bool_or(t.kind = 'settle' and h.status <> 'settled') or bool_or(t.kind = 'release' and h.status <> 'released')`,
  "a task has a hold exactly while it can still be charged": sql`
    select g.id::text as what from generations g left join holds h on h.id = g.id
    where g.price > 0 and (h.id is null
      or (h.status = 'open') <> (g.status in ('queued','running'))
      or (g.status = 'succeeded' and g.charged <> h.captured)
      or (g.status in ('failed','cancelled') and h.captured <> 0))`,
  "nothing is captured beyond its hold": sql`
    select id::text as what from holds where captured > amount or (status <> 'settled' and captured <> 0)`,
  "what a settlement moved is what its hold says": sql`
    select h.id::text as what from holds h join ledger_transactions t on t.hold_id = h.id and t.kind = 'settle'
    where t.amount <> -h.captured`,
  "the balance after each movement follows from the movements": sql`
    select user_id::text as what from (
      select t.user_id, sum(t.amount) as moved, max(w.available + w.held) as owned
      from ledger_transactions t join wallets w on w.user_id = t.user_id group by t.user_id) s where moved <> owned`,
  "a project's spending is its open and captured holds": sql`
    select p.id::text as what from projects p left join holds h on h.project_id = p.id
    group by p.id having p.budget_used <> coalesce(sum(case h.status when 'open' then h.amount else h.captured end), 0)`,
  "the database refuses changes to the ledger and to ended tasks": sql`
    select wanted as what from unnest(array['ledger_transactions_append_only', 'ledger_entries_append_only',
      'ledger_entries_balanced', 'generations_keep_terminal', 'holds_keep_resolved']) as wanted
    where not exists (select 1 from pg_trigger t where t.tgname = wanted and t.tgenabled <> 'D')`,
};

export type LedgerViolation = { rule: keyof typeof RULES; ids: string[] };

export async function findLedgerViolations(db: Queryable): Promise<LedgerViolation[]> {
  const found: LedgerViolation[] = [];
  for (const [rule, query] of Object.entries(RULES)) {
    const rows = await db.execute<{ what: string }>(sql`${query} limit 20`);
    if (rows.length > 0) found.push({ rule: rule as keyof typeof RULES, ids: rows.map((row) => row.what) });
  }
  return found;
}
