import type { Portion } from "@/db/queries/credits";

/** `amount` taken from grants in their order; null when they do not cover it. */
export function takePortions(grants: { id: string; balance: number }[], amount: number): Portion[] | null {
  const portions: Portion[] = [];
  let missing = amount;
  for (const grant of grants) {
    if (missing === 0) break;
    const taken = Math.min(grant.balance, missing);
    if (taken > 0) portions.push({ accountId: grant.id, amount: taken });
    missing -= taken;
  }
  return missing === 0 ? portions : null;
}

/** What of a hold's portions goes back when only `captured` of it is charged: the first portions are spent first. */
export function returnedPortions(portions: Portion[], captured: number): Portion[] {
  let spent = captured;
  return portions.flatMap(({ accountId, amount }) => {
    const used = Math.min(spent, amount);
    spent -= used;
    return amount > used ? [{ accountId, amount: amount - used }] : [];
  });
}
