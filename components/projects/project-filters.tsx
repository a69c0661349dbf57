"use client";

import { Search, X } from "lucide-react";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Input, Select } from "@/components/ui/field";
import { Segmented } from "@/components/ui/segmented";

export const PROJECT_FILTERS = ["all", "draft", "generating", "completed", "failed", "archived"] as const;
const SORTS = ["updated", "created", "title"] as const;
const TYPING_PAUSE_MS = 300;

/** Search, state and order live in the address: a reload or a shared link shows the same list. */
function useListParams() {
  const [router, path, params] = [useRouter(), usePathname(), useSearchParams()];
  const [pending, start] = useTransition();
  const set = (changes: Record<string, string>) => {
    const next = new URLSearchParams(params);
    next.delete("page");
    for (const [key, value] of Object.entries(changes)) {
      if (value) next.set(key, value);
      else next.delete(key);
    }
    start(() => router.replace(next.size > 0 ? `${path}?${next}` : path, { scroll: false }));
  };
  return { params, set, pending };
}

export function ProjectSearch() {
  const t = useTranslations("projects");
  const { params, set } = useListParams();
  const current = params.get("search") ?? "";
  const [text, setText] = useState(current);

  useEffect(() => {
    if (text === current) return;
    const timer = setTimeout(() => set({ search: text.trim() }), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  });

  return (
    <search className="relative w-full sm:w-65">
      <Search
        className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-ink-3"
        aria-hidden="true"
      />
      <Input
        type="search"
        value={text}
        aria-label={t("searchLabel")}
        placeholder={t("search")}
        onChange={(event) => setText(event.target.value)}
        className="pr-9 pl-9"
      />
      {text && (
        <Button
          variant="quiet"
          size="icon-sm"
          aria-label={t("clear")}
          onClick={() => setText("")}
          className="absolute top-1/2 right-1 -translate-y-1/2"
        >
          <X className="size-3.5" />
        </Button>
      )}
    </search>
  );
}

export function ProjectFilters({ total }: { total: number }) {
  const t = useTranslations("projects");
  const { params, set, pending } = useListParams();
  const filter = PROJECT_FILTERS.find((key) => key === params.get("filter")) ?? "all";
  return (
    <div className="flex flex-wrap items-center gap-3" aria-busy={pending}>
      <Segmented
        label={t("filters")}
        value={filter}
        onChange={(value) => set({ filter: value === "all" ? "" : value })}
        options={PROJECT_FILTERS.map((key) => ({ value: key, label: t(`filter.${key}`) }))}
      />
      <span className="text-ink-3 text-sm" role="status">
        {t("total", { total })}
      </span>
      <span className="flex-1" />
      <Select
        aria-label={t("sort")}
        className="w-auto"
        value={params.get("sort") ?? "updated"}
        onChange={(event) => set({ sort: event.target.value === "updated" ? "" : event.target.value })}
      >
        {SORTS.map((sort) => (
          <option key={sort} value={sort}>
            {t(`sorts.${sort}`)}
          </option>
        ))}
      </Select>
    </div>
  );
}
