import { db, type Queryable } from "@/db";
import { findLedgerViolations, type LedgerViolation } from "@/db/queries/ledger-audit";

/** Recomputes every rule of the ledger from its entries. An empty answer is the only good one. */
export function verifyLedger(q: Queryable = db): Promise<LedgerViolation[]> {
  return findLedgerViolations(q);
}
