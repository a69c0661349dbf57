import { expect, test } from "vitest";
import { pool } from "@/db";

test("the migrated database refuses to change or unbalance the ledger", async () => {
  const [{ count } = { count: 0 }] = await pool`
    select count(*)::int as count from pg_trigger where tgname in
      ('ledger_transactions_append_only', 'ledger_entries_append_only', 'ledger_entries_balanced', 'generations_keep_terminal')`;
  expect(count).toBe(4);
});
