import type { Media } from "@/components/views";

/** One line of the sheet: what × which shots × size × price. */
export type AdmissionRow = {
  key: string;
  what: string;
  /** Two-digit shot numbers, or names; empty for work that is counted only. */
  which: string[];
  size?: string;
  count: number;
  /** Credits each; absent where the pieces differ. */
  unit?: number;
  total: number;
  /** Said instead of the numbers where nothing is spent. */
  note?: string;
};

export type Blocker = {
  key: string;
  shotId?: string;
  number?: string;
  title: string;
  reason: string;
  media?: Media | null;
  fix?: { label: string; href: string };
};

export type AdmissionPlan = {
  credits: number;
  rows: AdmissionRow[];
  blocked: Blocker[];
  warnings: string[];
  stale: { count: number; credits: number } | null;
  /** Seconds it will take; null where nobody can say. */
  seconds: number | null;
};

export type Purse = { balance: number; cap: number | null; used: number };

/** Refusals the sheet says with numbers of its own. */
export const COUNTED: ReadonlySet<string> = new Set(["insufficient_credits", "budget_cap"]);

export type Verdict =
  | { kind: "ready" }
  | { kind: "nothing" }
  | { kind: "blocked" }
  | { kind: "short"; short: number }
  | { kind: "over"; over: number };

/** Why confirm can or cannot be pressed; the first reason a person has to deal with. */
export function verdictOf(
  plan: Pick<AdmissionPlan, "credits" | "blocked" | "rows">,
  purse: Purse,
  skipped: boolean,
): Verdict {
  if (plan.blocked.length > 0 && !(skipped && plan.blocked.every(({ shotId }) => shotId)))
    return { kind: "blocked" };
  if (plan.rows.every(({ count }) => count === 0)) return { kind: "nothing" };
  if (plan.credits > purse.balance) return { kind: "short", short: plan.credits - purse.balance };
  const left = purse.cap === null ? Number.POSITIVE_INFINITY : purse.cap - purse.used;
  if (plan.credits > left) return { kind: "over", over: plan.credits - left };
  return { kind: "ready" };
}
