"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { StateGlyph } from "@/components/brand/state-glyph";
import { Picture } from "@/components/media/picture";
import { buttonStyle } from "@/components/ui/button-style";
import { Switch } from "@/components/ui/switch";
import type { Blocker } from "./plan";

type Props = { blocked: Blocker[]; skip: boolean; onSkip?: (skip: boolean) => void };

export function BlockedList({ blocked, skip, onSkip }: Props) {
  const t = useTranslations("admission");
  const shots = new Set(blocked.flatMap(({ shotId }) => shotId ?? [])).size;
  return (
    <section className="rounded-lg border border-blocked/60 bg-blocked/12 p-4">
      <header className="flex flex-wrap items-center gap-x-2.5 gap-y-2">
        <StateGlyph state="blocked" />
        <b className="font-semibold text-blocked">{t("blocked", { count: blocked.length })}</b>
        <span className="flex-1 text-ink-2 text-sm">{t("blockedNote")}</span>
        {onSkip && shots > 0 && (
          <Switch checked={skip} onCheckedChange={onSkip} label={t("skip", { count: shots })} />
        )}
      </header>
      <ul className="scroll-thin mt-3 flex max-h-60 flex-col gap-2 overflow-y-auto">
        {blocked.map((item) => (
          <li key={item.key} className="flex items-center gap-3 rounded-md bg-surface px-3 py-2.5">
            {item.media !== undefined && (
              <span className="hatch h-12 w-9 shrink-0 overflow-hidden rounded-tag bg-surface-2">
                {item.media && <Picture media={item.media} alt="" className="brightness-50" />}
              </span>
            )}
            {item.number && <b className="font-semibold">{item.number}</b>}
            <span className="min-w-0 flex-1">
              <span className="block truncate">{item.title}</span>
              <span className="block text-blocked text-sm">{item.reason}</span>
            </span>
            {item.fix && (
              <Link href={item.fix.href} className={buttonStyle({ size: "sm" })}>
                {item.fix.label}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
