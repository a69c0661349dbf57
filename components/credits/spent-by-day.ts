import type { TransactionView } from "@/lib/credits/schemas";

const DAY_MS = 86_400_000;
const DAYS = 30;

/** Credits spent on each of the last thirty days (UTC), oldest first; what came back counts against its day. */
export function spentByDay(
  transactions: Pick<TransactionView, "type" | "amount" | "created_at">[],
  now: Date,
): { day: string; spent: number }[] {
  const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);
  const spent = new Map(
    Array.from({ length: DAYS }, (_, back) => [dayOf(now.getTime() - (DAYS - 1 - back) * DAY_MS), 0]),
  );
  for (const { type, amount, created_at } of transactions) {
    const day = created_at.slice(0, 10);
    const known = spent.get(day);
    if (known !== undefined && (type === "consume" || type === "refund")) spent.set(day, known - amount);
  }
  return [...spent].map(([day, value]) => ({ day, spent: Math.max(0, value) }));
}
