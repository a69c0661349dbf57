"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useDuration } from "@/components/tasks/use-task-words";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import type { AdmissionProps } from "./admission-sheet";
import { verdictOf } from "./plan";

function BudgetBar({
  cap,
  used,
  adding,
  label,
}: {
  cap: number;
  used: number;
  adding: number;
  label: string;
}) {
  const share = (value: number) => `${cap === 0 ? 0 : Math.min(100, (value / cap) * 100)}%`;
  return (
    <div className="mb-1.5">
      <p className="flex justify-between">
        <span>{label}</span>
        <span>
          {used.toLocaleString("en")} <b className="text-accent-text">+{adding.toLocaleString("en")}</b> /{" "}
          {cap.toLocaleString("en")}
        </span>
      </p>
      <div className="mt-1 flex h-1.5 overflow-hidden rounded-xs bg-surface-3" aria-hidden="true">
        <span className="bg-line-2" style={{ width: share(used) }} />
        <span className="bg-accent" style={{ width: share(adding) }} />
      </div>
    </div>
  );
}

/** Budget, balance after, time, and the one button that starts it. */
export function AdmissionFooter({
  plan,
  purse,
  skip,
  confirm,
  pending,
  onConfirm,
  onOpenChange,
}: AdmissionProps) {
  const t = useTranslations("admission");
  const ready = plan !== null && plan !== "failed" ? plan : null;
  const duration = useDuration();
  const verdict = ready ? verdictOf(ready, purse, skip) : null;
  const credits = ready?.credits ?? 0;
  const count = ready?.rows.reduce((sum, row) => sum + row.count, 0) ?? 0;
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
      <div className="min-w-52 flex-1 text-xs">
        {purse.cap !== null && (
          <BudgetBar cap={purse.cap} used={purse.used} adding={credits} label={t("budget")} />
        )}
        {verdict?.kind === "short" ? (
          <p className="text-blocked">
            {t("short", { short: verdict.short, balance: purse.balance, credits })}
          </p>
        ) : verdict?.kind === "over" ? (
          <p className="text-blocked">{t("budgetOver", { over: verdict.over })}</p>
        ) : (
          <p className="text-ink-2">
            {t("after", { balance: purse.balance, after: Math.max(0, purse.balance - credits) })}{" "}
            {ready?.seconds != null && t("time", { time: duration(ready.seconds) })}
          </p>
        )}
        <p className="text-ink-3">{t("background")}</p>
      </div>
      <div className="flex items-center gap-2 max-sm:w-full">
        <Button variant="quiet" size="lg" className="max-sm:px-4" onClick={() => onOpenChange(false)}>
          {t("cancel")}
        </Button>
        {verdict?.kind === "short" ? (
          <Link
            href="/credits"
            className={buttonStyle({ variant: "primary", size: "lg", className: "max-sm:flex-1" })}
          >
            {t("buy")}
          </Link>
        ) : (
          <Button
            variant="primary"
            size="lg"
            className="max-sm:flex-1"
            disabled={verdict?.kind !== "ready"}
            pending={pending}
            count={count > 0 ? count : undefined}
            price={ready ? credits : undefined}
            onClick={onConfirm}
          >
            {confirm}
          </Button>
        )}
      </div>
    </div>
  );
}
