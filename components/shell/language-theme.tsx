"use client";

import { Globe, SunMoon } from "lucide-react";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { LOCALES, type Locale } from "@/db/schema/values";
import { Button } from "../ui/button";
import { Menu, MenuItem } from "../ui/menu";
import { applyTheme, rememberLocale } from "./preferences";
import { THEMES } from "./theme";

export function LanguageMenu({ withLabel = false }: { withLabel?: boolean }) {
  const t = useTranslations("shell");
  const locale = useLocale() as Locale;
  const router = useRouter();
  return (
    <Menu
      trigger={
        <Button
          variant={withLabel ? "secondary" : "quiet"}
          size={withLabel ? "sm" : "icon"}
          aria-label={`${t("language")}: ${t(`languages.${locale}`)}`}
        >
          <Globe className="size-4" />
          {withLabel && t(`languages.${locale}`)}
        </Button>
      }
    >
      {LOCALES.map((choice) => (
        <MenuItem
          key={choice}
          checked={choice === locale}
          onSelect={() => {
            rememberLocale(choice);
            router.refresh();
          }}
        >
          {t(`languages.${choice}`)}
        </MenuItem>
      ))}
    </Menu>
  );
}

export function ThemeMenu() {
  const t = useTranslations("shell");
  return (
    <Menu
      trigger={
        <Button variant="quiet" size="icon" aria-label={t("theme")}>
          <SunMoon className="size-4" />
        </Button>
      }
    >
      {THEMES.map((theme) => (
        <MenuItem key={theme} onSelect={() => applyTheme(theme)}>
          {t(`themes.${theme}`)}
        </MenuItem>
      ))}
    </Menu>
  );
}
