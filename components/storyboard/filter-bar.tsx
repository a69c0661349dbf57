"use client";

import { useTranslations } from "next-intl";
import { StateGlyph } from "@/components/brand/state-glyph";
import { cn } from "@/components/ui/cn";
import { FILTERS, type Filter } from "./shot-state";

type Props = {
  filter: Filter;
  counts: Record<Filter, number>;
  onFilter: (filter: Filter) => void;
};

/** States with their counts; a state nothing is in stays in sight, but dim. */
export function FilterBar({ filter, counts, onFilter }: Props) {
  const t = useTranslations("storyboard");
  const states = useTranslations("states");
  return (
    <div
      role="toolbar"
      aria-label={t("filters")}
      className="no-scrollbar relative flex min-w-0 gap-0.5 overflow-x-auto rounded-md border border-line bg-surface p-0.75"
    >
      {FILTERS.map((key) => {
        const none = counts[key] === 0;
        const word = key === "all" ? t("all") : states(key);
        return (
          <button
            key={key}
            type="button"
            aria-pressed={filter === key}
            title={word}
            onClick={() => onFilter(key)}
            className={cn(
              "flex h-7.5 shrink-0 items-center gap-1.5 rounded-sm px-2.5 text-sm pointer-coarse:h-11",
              filter === key ? "bg-surface-3 font-semibold text-ink" : "text-ink-2 hover:text-ink",
              none && "text-ink-3 max-sm:order-last",
            )}
          >
            {key !== "all" && (
              <StateGlyph state={key} className={cn("size-3.5", none && "animate-none! opacity-50")} />
            )}
            <span className={cn(key !== "all" && none && "max-2xl:sr-only")}>{word}</span> {counts[key]}
          </button>
        );
      })}
    </div>
  );
}
