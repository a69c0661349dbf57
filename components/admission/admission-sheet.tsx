"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { StateGlyph } from "@/components/brand/state-glyph";
import { useDuration } from "@/components/tasks/use-task-words";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { Sheet } from "@/components/ui/dialog";
import { Hatch } from "@/components/ui/hatch";
import { Switch } from "@/components/ui/switch";
import { BlockedList } from "./blocked-list";
import { type AdmissionPlan, type Purse, verdictOf } from "./plan";
import { PlanTable } from "./plan-table";

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** One sentence: what this run does and where it stops. */
  intent: string;
  title?: string;
  /** null while it is being worked out; "failed" when it could not be. */
  plan: AdmissionPlan | null | "failed";
  purse: Purse;
  confirm: string;
  skip: boolean;
  onSkip?: (skip: boolean) => void;
  includeStale: boolean;
  onIncludeStale?: (include: boolean) => void;
  pending: boolean;
  onConfirm: () => void;
  /** A word about what just happened: the price changed. */
  note?: string;
  /** Choices that change the plan, above it. */
  lead?: ReactNode;
};

/** The sheet before spending: blocked, stale, what will run and its price, budget, balance after, time. */
export function AdmissionSheet(props: Props) {
  const { plan, skip, includeStale, confirm } = props;
  const t = useTranslations("admission");
  const ready = plan !== null && plan !== "failed" ? plan : null;
  return (
    <Sheet
      open={props.open}
      onOpenChange={props.onOpenChange}
      title={props.title ?? t("title")}
      description={
        <>
          {props.intent} {t("subtitle", { confirm })}
        </>
      }
      footer={<Footer {...props} />}
    >
      <div className="flex flex-col gap-3.5 pt-1" aria-busy={plan === null}>
        {props.lead}
        {plan === null && <Hatch className="h-52" label={t("loading")} />}
        {plan === "failed" && (
          <p className="rounded-lg border border-blocked/50 p-4 text-blocked">{t("failedPlan")}</p>
        )}
        {props.note && (
          <p role="status" className="rounded-lg border border-accent-line bg-accent-soft px-4 py-2.5">
            {props.note}
          </p>
        )}
        {ready && ready.blocked.length > 0 && (
          <BlockedList blocked={ready.blocked} skip={skip} onSkip={props.onSkip} />
        )}
        {ready?.stale && props.onIncludeStale && (
          <section className="flex flex-wrap items-center gap-x-2.5 gap-y-2 rounded-lg border border-line px-4 py-3">
            <StateGlyph state="stale" />
            <b className="font-semibold text-stale">
              {t(includeStale ? "staleOn" : "stale", { count: ready.stale.count })}
            </b>
            <span className="flex-1 text-ink-2 text-sm">{t("staleNote")}</span>
            <Switch
              checked={includeStale}
              onCheckedChange={props.onIncludeStale}
              label={
                <>
                  {t("includeStale")} <span className="text-ink-2">+{ready.stale.credits}</span>
                </>
              }
            />
          </section>
        )}
        {ready && <PlanTable plan={ready} />}
        {ready && ready.warnings.length > 0 && (
          <details className="rounded-lg border border-line px-4 py-3 text-sm">
            <summary className="cursor-pointer text-ink-2">
              {t("warnings", { count: ready.warnings.length })}
            </summary>
            <ul className="mt-2 flex flex-col gap-1 text-ink-2">
              {[...new Set(ready.warnings)].map((warning) => (
                <li key={warning}>· {warning}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </Sheet>
  );
}

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

function Footer({ plan, purse, skip, confirm, pending, onConfirm, onOpenChange }: Props) {
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
