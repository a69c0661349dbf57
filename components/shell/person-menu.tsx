"use client";

import { LogOut, Settings } from "lucide-react";
import { useRouter } from "next/navigation";
import { signOut } from "next-auth/react";
import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import { Menu, MenuItem, MenuLabel, MenuLine } from "@/components/ui/menu";
import { applyTheme } from "./preferences";
import { THEMES } from "./theme";

export function Initial({ name, className }: { name: string; className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={cn(
        "inline-flex size-7.5 shrink-0 items-center justify-center rounded-full bg-accent-soft font-semibold text-accent-text text-sm",
        className,
      )}
    >
      {[...name.trim()][0]?.toUpperCase() ?? "·"}
    </span>
  );
}

export function PersonMenu({ name }: { name: string }) {
  const t = useTranslations("shell");
  const router = useRouter();
  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label={t("person")}
          className="inline-flex items-center justify-center rounded-full pointer-coarse:size-11"
        >
          <Initial name={name} />
        </button>
      }
    >
      <MenuLabel>{name}</MenuLabel>
      <MenuItem icon={<Settings className="size-4" />} onSelect={() => router.push("/settings")}>
        {t("settings")}
      </MenuItem>
      <MenuLine />
      <MenuLabel>{t("theme")}</MenuLabel>
      {THEMES.map((theme) => (
        <MenuItem key={theme} onSelect={() => applyTheme(theme)}>
          {t(`themes.${theme}`)}
        </MenuItem>
      ))}
      <MenuLine />
      <MenuItem icon={<LogOut className="size-4" />} onSelect={() => signOut({ callbackUrl: "/" })}>
        {t("signOut")}
      </MenuItem>
    </Menu>
  );
}
