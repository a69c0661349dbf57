import { type AdmissionPlan, COUNTED } from "@/components/admission/plan";
import type { QuoteView } from "@/lib/generations/quote-generations";

type Named = { id: string; name: string };
/** People and places that have no picture. */
export type CastWork = { people: Named[]; places: Named[] };

type Words = { people: string; places: string; reason: (reason: string) => string };

export const countOf = ({ people, places }: CastWork): number => people.length + places.length;

/** The sheet of the missing portraits and places, by name. A picture costs the same whoever is on it. */
export function toCastPlan(quote: QuoteView, work: CastWork, words: Words): AdmissionPlan {
  const blocked = quote.blocked.filter(({ reason }) => !COUNTED.has(reason));
  const stopped = new Set(blocked.flatMap(({ details }) => (details?.id ? [String(details.id)] : [])));
  const rows = (["people", "places"] as const)
    .map((kind) => ({ kind, items: work[kind].filter(({ id }) => !stopped.has(id)) }))
    .filter(({ items }) => items.length > 0);
  const count = rows.reduce((sum, { items }) => sum + items.length, 0);
  const unit = count === 0 ? 0 : quote.credits / count;
  return {
    credits: quote.credits,
    rows: rows.map(({ kind, items }) => ({
      key: kind,
      what: words[kind],
      which: items.map(({ name }) => name),
      count: items.length,
      unit: Number.isInteger(unit) ? unit : undefined,
      total: Math.round(unit * items.length),
    })),
    blocked: blocked.map(({ reason, details }, index) => ({
      key: `${details?.id ?? index}:${reason}`,
      title: String(details?.name ?? ""),
      reason: words.reason(reason),
    })),
    warnings: quote.warnings.map(({ reason }) => words.reason(reason)),
    stale: null,
    seconds: null,
  };
}
