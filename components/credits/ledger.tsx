import { useFormatter, useTranslations } from "next-intl";
import type { TransactionView } from "@/lib/credits/schemas";

/** Settled movements with the balance after each; on a phone the time stands under what it was for. */
export function Ledger({ items }: { items: TransactionView[] }) {
  const t = useTranslations("credits");
  const tasks = useTranslations("tasks.types");
  const format = useFormatter();
  const head = "whitespace-nowrap px-3 py-2 font-normal sm:px-5";
  const cell = "px-3 py-2.5 sm:px-5";
  return (
    <section className="rounded-lg border border-line bg-surface">
      <table className="w-full text-sm">
        <caption className="px-3 pt-4 pb-2 text-left font-semibold text-md sm:px-5">{t("ledger")}</caption>
        <thead>
          <tr className="border-line border-b text-left text-ink-3 text-xs">
            <th className={head}>{t("what")}</th>
            <th className={`${head} max-sm:hidden`}>{t("when")}</th>
            <th className={`${head} text-right`}>{t("amount")}</th>
            <th className={`${head} text-right`}>{t("after")}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => {
            const when = format.dateTime(new Date(item.created_at), {
              dateStyle: "medium",
              timeStyle: "short",
            });
            return (
              <tr key={item.id} className="border-line border-b last:border-0">
                <td className={cell}>
                  {t(`types.${item.type}`)}
                  {item.task_type && (
                    <span className="ml-2 text-ink-2">
                      {tasks.has(item.task_type) ? tasks(item.task_type) : ""}
                    </span>
                  )}
                  <span className="block text-ink-3 text-xs sm:hidden">{when}</span>
                </td>
                <td className={`${cell} whitespace-nowrap text-ink-2 max-sm:hidden`}>{when}</td>
                <td
                  className={`${cell} text-right font-semibold ${item.amount > 0 ? "text-current-state" : ""}`}
                >
                  {item.amount > 0 ? "+" : ""}
                  {item.amount.toLocaleString("en")}
                </td>
                <td className={`${cell} text-right text-ink-2`}>{item.balance_after.toLocaleString("en")}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
