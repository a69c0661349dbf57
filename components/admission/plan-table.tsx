"use client";

import { useTranslations } from "next-intl";
import type { AdmissionPlan } from "./plan";

const NAMES_SHOWN = 12;

export function PlanTable({ plan }: { plan: AdmissionPlan }) {
  const t = useTranslations("admission");
  const count = plan.rows.reduce((sum, row) => sum + row.count, 0);
  const named = plan.rows.some(({ which }) => which.length > 0);
  const sized = plan.rows.some(({ size }) => size);
  const head = "py-2 font-normal text-ink-3 text-xs";
  return (
    <section className="rounded-lg border border-line px-4 py-3">
      <h3 className="font-semibold">{count === 0 ? t("nothing") : t("table.title", { count })}</h3>
      {plan.rows.length > 0 && (
        <table className="mt-1 w-full border-collapse">
          <thead>
            <tr className="border-line border-b text-left">
              <th className={head}>{t("table.what")}</th>
              <th className={`${head} max-sm:hidden`}>{t(named ? "table.which" : "table.stage")}</th>
              {sized && <th className={`${head} max-sm:hidden`}>{t("table.size")}</th>}
              <th className={`${head} text-right`}>{t("table.count")}</th>
              <th className={`${head} text-right`}>{t("table.unit")}</th>
              <th className={`${head} text-right`}>{t("table.total")}</th>
            </tr>
          </thead>
          <tbody>
            {plan.rows.map((row) => (
              <tr key={row.key} className="border-line border-b last:border-0">
                <td className="py-2.5 pr-3">{row.what}</td>
                <td className="py-2.5 pr-3 max-sm:hidden">
                  {row.note ? (
                    <span className="text-ink-2 text-sm">{row.note}</span>
                  ) : (
                    <span className="flex flex-wrap gap-1">
                      {row.which.slice(0, NAMES_SHOWN).map((name, at) => (
                        <span
                          // biome-ignore lint/suspicious/noArrayIndexKey: two people may share a name
                          key={at}
                          dir="auto"
                          className="max-w-40 truncate rounded-tag bg-surface-3 px-1.5 font-medium text-xs leading-5"
                        >
                          {name}
                        </span>
                      ))}
                      {row.which.length > NAMES_SHOWN && (
                        <span className="text-ink-3 text-xs leading-5">
                          {t("rest", { count: row.which.length - NAMES_SHOWN })}
                        </span>
                      )}
                    </span>
                  )}
                </td>
                {sized && <td className="py-2.5 pr-3 text-ink-2 text-sm max-sm:hidden">{row.size}</td>}
                <td className="py-2.5 text-right">{row.count}</td>
                <td className="py-2.5 pl-3 text-right text-ink-2">{row.unit ?? ""}</td>
                <td className="py-2.5 pl-3 text-right font-semibold">{row.total}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
