"use client";

import { ChevronDown } from "lucide-react";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { Menu, MenuItem } from "@/components/ui/menu";
import type { EpisodeView } from "@/lib/episodes/schemas";

/** The episodes of a series; the address carries the chosen one. */
export function EpisodeMenu({ episodes }: { episodes: EpisodeView[] }) {
  const t = useTranslations("common");
  const [router, path, params] = [useRouter(), usePathname(), useSearchParams()];
  const asked = params.get("episode") ?? "1";
  const current = episodes.find(({ id, number }) => id === asked || String(number) === asked) ?? episodes[0];
  const name = (episode: EpisodeView) =>
    episode.title
      ? `${t("episode", { number: episode.number })} · ${episode.title}`
      : t("episode", { number: episode.number });
  return (
    <Menu
      align="start"
      trigger={
        <button
          type="button"
          className="flex h-8 min-w-0 items-center gap-1.5 rounded-sm px-2 text-ink-2 text-sm hover:bg-surface-2 pointer-coarse:h-11"
        >
          <span className="truncate">{current && name(current)}</span>
          <ChevronDown className="size-3.5 shrink-0" aria-hidden="true" />
        </button>
      }
    >
      {episodes.map((episode) => (
        <MenuItem
          key={episode.id}
          checked={episode.id === current?.id}
          onSelect={() => router.push(episode.number === 1 ? path : `${path}?episode=${episode.number}`)}
        >
          {name(episode)}
        </MenuItem>
      ))}
    </Menu>
  );
}
