import { useFormatter, useNow, useTranslations } from "next-intl";
import type { TransactionView } from "@/lib/credits/schemas";
import { spentByDay } from "./spent-by-day";

/** One bar per day, one hue; a table of the same numbers is in the ledger below. */
export function UsageBars({ transactions }: { transactions: TransactionView[] }) {
  const t = useTranslations("credits");
  const format = useFormatter();
  const days = spentByDay(transactions, useNow());
  const most = Math.max(...days.map(({ spent }) => spent));
  const date = (day: string) => format.dateTime(new Date(day), { month: "short", day: "numeric" });
  if (most === 0) return <p className="text-ink-3 text-sm">{t("usageNone")}</p>;
  return (
    <div>
      <ul className="flex h-24 items-end gap-1" aria-label={t("usage")}>
        {days.map(({ day, spent }) => {
          const label = t("usageDay", {
            day: date(day),
            amount: spent,
          });
          return (
            <li key={day} title={label} className="flex h-full flex-1 items-end">
              <span className="sr-only">{label}</span>
              <span
                aria-hidden="true"
                className="w-full rounded-t-xs bg-[#F6A94B]"
                style={{
                  height: `${Math.max(spent > 0 ? 4 : 1, (spent / most) * 100)}%`,
                  opacity: spent > 0 ? 1 : 0.25,
                }}
              />
            </li>
          );
        })}
      </ul>
      <p aria-hidden="true" className="mt-1.5 flex justify-between text-ink-3 text-xs">
        {[days.at(0), days.at(-1)].map((end) => end && <span key={end.day}>{date(end.day)}</span>)}
      </p>
    </div>
  );
}
