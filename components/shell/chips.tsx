"use client";

import { ListChecks } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Drop } from "@/components/brand/mark";
import { StateGlyph } from "@/components/brand/state-glyph";
import { useLive, useOpenCount } from "@/components/live/task-store";
import { cn } from "@/components/ui/cn";
import { Tip } from "@/components/ui/tooltip";

export function CreditChip({ balance, className }: { balance: number; className?: string }) {
  const t = useTranslations("shell");
  return (
    <Link
      href="/credits"
      aria-label={t("balanceLabel", { balance })}
      className={cn(
        "inline-flex h-8 shrink-0 items-center gap-1.5 whitespace-nowrap rounded-full border border-line-2 px-3.5 font-semibold hover:bg-surface-2 pointer-coarse:h-11",
        className,
      )}
    >
      <Drop className="text-accent" />
      {balance.toLocaleString("en")}
    </Link>
  );
}

export function TasksChip() {
  const t = useTranslations("shell");
  const count = useOpenCount();
  const connected = useLive((state) => state.connected);
  return (
    <Tip label={connected ? (count > 0 ? t("running", { count }) : t("runningIdle")) : t("reconnecting")}>
      <Link
        href="/tasks"
        aria-label={count > 0 ? t("running", { count }) : t("runningIdle")}
        className="inline-flex h-8 shrink-0 items-center gap-1.5 rounded-full px-2.5 font-semibold text-running hover:bg-surface-2 pointer-coarse:h-11"
      >
        {count > 0 ? (
          <>
            <StateGlyph state="running" /> {count}
          </>
        ) : (
          <ListChecks className={cn("size-4", connected ? "text-ink-2" : "text-stale")} />
        )}
      </Link>
    </Tip>
  );
}
