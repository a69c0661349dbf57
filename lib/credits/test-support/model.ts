import fc from "fast-check";

/** The ledger as thirty lines of arithmetic: grants in spending order, holds with their portions, one debt. */
export class Model {
  grants: { key: string; left: number; order: number; expired: boolean }[] = [];
  holds = new Map<string, { amount: number; portions: { key: string; amount: number }[] }>();
  debt = 0;
  revenue = 0;

  get available() {
    return this.grants.reduce((sum, { left }) => sum + left, 0);
  }
  get held() {
    return [...this.holds.values()].reduce((sum, { amount }) => sum + amount, 0);
  }
  private take(amount: number, first?: string) {
    const order = [...this.grants].sort(
      (a, b) => Number(b.key === first) - Number(a.key === first) || a.order - b.order,
    );
    const portions: { key: string; amount: number }[] = [];
    for (const grant of order) {
      const part = Math.min(grant.left, amount);
      grant.left -= part;
      amount -= part;
      if (part > 0) portions.push({ key: grant.key, amount: part });
    }
    return { portions, missing: amount };
  }
  expire() {
    for (const grant of this.grants) if (grant.expired) grant.left = 0;
  }
  private pay() {
    const paid = Math.min(this.debt, this.available);
    this.take(paid);
    this.debt -= paid;
    this.revenue += paid;
  }
  grant(key: string, amount: number, order: number) {
    this.expire();
    this.grants.push({ key, left: amount, order, expired: false });
    this.pay();
  }
  hold(id: string, amount: number): string | null {
    if (this.debt > 0) return "refund_due";
    // A refusal is rolled back: not even what is due expires.
    const live = this.grants.reduce((sum, { left, expired }) => sum + (expired ? 0 : left), 0);
    if (live < amount) return "insufficient_credits";
    this.expire();
    this.holds.set(id, { amount, portions: this.take(amount).portions });
    return null;
  }
  settle(id: string, charged: number): boolean {
    const hold = this.holds.get(id);
    if (!hold) return false;
    this.expire();
    this.holds.delete(id);
    this.revenue += charged;
    for (const { key, amount } of hold.portions) {
      const spent = Math.min(charged, amount);
      charged -= spent;
      const grant = this.grants.find((one) => one.key === key);
      if (grant) grant.left += amount - spent;
    }
    this.expire();
    this.pay();
    return true;
  }
  refund(key: string, amount: number) {
    this.expire();
    const { missing } = this.take(amount, key);
    this.debt += missing;
    this.revenue -= missing;
  }
}

const index = fc.nat({ max: 9 });
/** One thing that can happen to a user's credits; indexes choose among the grants and holds there are. */
export const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("grant" as const),
      amount: fc.integer({ min: 1, max: 20 }),
      days: fc.option(fc.integer({ min: 1, max: 9 })),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant("hold" as const), amount: fc.integer({ min: 1, max: 15 }) }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant("settle" as const),
      hold: index,
      percent: fc.integer({ min: 0, max: 100 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("release" as const), hold: index }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant("expire" as const), grant: index, sweep: fc.boolean() }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("refund" as const),
      grant: index,
      amount: fc.integer({ min: 1, max: 20 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("repeat" as const) }) },
);
export type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
