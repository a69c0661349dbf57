"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { StateGlyph } from "@/components/brand/state-glyph";
import { Sheet } from "@/components/ui/dialog";
import { Hatch } from "@/components/ui/hatch";
import { Switch } from "@/components/ui/switch";
import { AdmissionFooter } from "./admission-footer";
import { BlockedList } from "./blocked-list";
import type { AdmissionPlan, Purse } from "./plan";
import { PlanTable } from "./plan-table";

export type AdmissionProps = {
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
export function AdmissionSheet(props: AdmissionProps) {
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
      footer={<AdmissionFooter {...props} />}
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
