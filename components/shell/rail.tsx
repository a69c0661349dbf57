"use client";

import { Droplet, House, ListChecks, Settings } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { Drop, Mark, Wordmark } from "@/components/brand/mark";
import { StateGlyph } from "@/components/brand/state-glyph";
import { useOpenCount } from "@/components/live/task-store";
import { cn } from "@/components/ui/cn";
import { CreditChip } from "./chips";
import { LanguageMenu } from "./language-theme";
import { PersonMenu } from "./person-menu";

const LINKS = [
  { href: "/projects", key: "projects", icon: House },
  { href: "/tasks", key: "tasks", icon: ListChecks },
  { href: "/credits", key: "credits", icon: Droplet },
  { href: "/settings", key: "settings", icon: Settings },
] as const;

export type Person = { name: string; balance: number; held: number };

/** Home frame: rail 216 on a desk, top strip and bottom tabs on a phone. */
export function Rail({ person }: { person: Person }) {
  const t = useTranslations("shell");
  const path = usePathname();
  const running = useOpenCount();
  return (
    <aside className="sticky top-0 hidden h-dvh w-54 shrink-0 flex-col border-line border-r bg-bg-2 p-3 md:flex">
      <Link href="/projects" className="mb-3 rounded-md px-3 py-2.5">
        <Wordmark />
      </Link>
      <nav aria-label={t("nav")} className="flex flex-col gap-0.5">
        {LINKS.map(({ href, key, icon: Icon }) => {
          const active = path === href;
          return (
            <Link
              key={href}
              href={href}
              aria-current={active ? "page" : undefined}
              className={cn(
                "flex h-9 items-center gap-3 rounded-md px-3 text-ink-2 hover:bg-surface-2 hover:text-ink",
                active && "bg-surface-2 font-semibold text-ink",
              )}
            >
              <Icon className={cn("size-4", active && "text-accent-text")} aria-hidden="true" />
              <span className="flex-1">{t(key)}</span>
              {key === "tasks" && running > 0 && (
                <span className="flex items-center gap-1.5 text-running text-sm">
                  <StateGlyph state="running" className="size-3.5" /> {running}
                </span>
              )}
            </Link>
          );
        })}
      </nav>
      <div className="mt-auto flex flex-col gap-3">
        <Link
          href="/credits"
          className="block rounded-md border border-line bg-surface p-3 hover:border-line-2"
        >
          <span className="flex items-center gap-1.5 font-semibold text-lg">
            <Drop className="text-accent" /> {person.balance.toLocaleString("en")}
          </span>
          <span className="text-ink-3 text-xs">{t("held", { held: person.held })}</span>
        </Link>
        <div className="flex items-center gap-2 px-1">
          <PersonMenu name={person.name} />
          <span className="min-w-0 flex-1 truncate font-medium">{person.name}</span>
          <LanguageMenu />
        </div>
      </div>
    </aside>
  );
}

export function PhoneStrip({ person }: { person: Person }) {
  return (
    <header className="flex h-14 items-center gap-2 border-line border-b bg-bg-2 px-4 md:hidden">
      <Link href="/projects" className="flex items-center gap-2 font-semibold">
        <Mark /> Inkreel
      </Link>
      <span className="flex-1" />
      <CreditChip balance={person.balance} />
      <PersonMenu name={person.name} />
    </header>
  );
}

export function PhoneTabs() {
  const t = useTranslations("shell");
  const path = usePathname();
  return (
    <nav
      aria-label={t("nav")}
      className="fixed inset-x-0 bottom-0 z-30 flex border-line border-t bg-bg-2 pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {LINKS.map(({ href, key, icon: Icon }) => (
        <Link
          key={href}
          href={href}
          aria-current={path === href ? "page" : undefined}
          className={cn(
            "flex h-15 flex-1 flex-col items-center justify-center gap-1 text-ink-3 text-xs",
            path === href && "text-accent-text",
          )}
        >
          <Icon className="size-5" aria-hidden="true" />
          {t(key)}
        </Link>
      ))}
    </nav>
  );
}
