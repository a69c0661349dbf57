"use client";

import { LogOut } from "lucide-react";
import { useRouter } from "next/navigation";
import { signOut } from "next-auth/react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { applyTheme, rememberLocale, rememberRegion } from "@/components/shell/preferences";
import { THEMES, type Theme } from "@/components/shell/theme";
import { Button } from "@/components/ui/button";
import { Field, Input, Select } from "@/components/ui/field";
import { Progress } from "@/components/ui/progress";
import { Segmented } from "@/components/ui/segmented";
import { notify } from "@/components/ui/toast";
import { useAction } from "@/components/use-action";
import { LOCALES, type Locale, REGIONS, type Region } from "@/db/schema/values";
import type { ProviderKeyView } from "@/lib/user-keys/schemas";
import type { UserView } from "@/lib/users/schemas";
import { updateMeAction } from "./actions";
import { KeysSection } from "./keys-section";

export function SettingsView({
  user,
  keys,
  locale,
  theme,
}: {
  user: UserView;
  keys: ProviderKeyView[];
  locale: Locale;
  theme: Theme;
}) {
  const t = useTranslations("settings");
  const shell = useTranslations("shell");
  const router = useRouter();
  const [update] = useAction(updateMeAction);
  const [name, setName] = useState(user.name);
  const [look, setLook] = useState(theme);

  const save = async (change: Parameters<typeof updateMeAction>[0]) => {
    const result = await update(change);
    if (!result?.ok) return;
    notify({ id: "settings", title: t("saved") });
    router.refresh();
  };

  return (
    <div className="flex max-w-170 flex-col gap-6">
      <h1 className="font-semibold text-xl">{t("title")}</h1>
      <Card title={t("profile")}>
        <Field label={t("name")}>
          {(control) => (
            <Input
              {...control}
              value={name}
              maxLength={80}
              autoComplete="name"
              onChange={(event) => setName(event.target.value)}
              onBlur={() => {
                if (name.trim() && name !== user.name) void save({ name });
                else setName(user.name);
              }}
            />
          )}
        </Field>
        <Field label={t("email")}>
          {(control) => <Input {...control} value={user.email ?? t("noEmail")} readOnly />}
        </Field>
      </Card>
      <Card title={t("appearance")}>
        <Row label={t("language")}>
          <Segmented
            label={t("language")}
            value={locale}
            options={LOCALES.map((value) => ({ value, label: shell(`languages.${value}`) }))}
            onChange={(value) => {
              rememberLocale(value);
              void save({ locale: value });
            }}
          />
        </Row>
        <Row label={t("theme")}>
          <Segmented
            label={t("theme")}
            value={look}
            options={THEMES.map((value) => ({ value, label: shell(`themes.${value}`) }))}
            onChange={(value) => {
              applyTheme(value);
              setLook(value);
            }}
          />
        </Row>
        <Field label={t("region")} hint={t("regionNote")}>
          {(control) => (
            <Select
              {...control}
              value={user.region}
              onChange={(event) => {
                const region = event.target.value as Region;
                rememberRegion(region);
                void save({ region });
              }}
            >
              {REGIONS.map((region) => (
                <option key={region} value={region}>
                  {shell(`regions.${region}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </Card>
      <Card title={t("storage")}>
        <p className="text-ink-2 text-sm">
          {t("storageUsed", { used: bytes(user.quota.used), total: bytes(user.quota.total) })}
        </p>
        <Progress value={Math.min(100, user.quota.percent)} label={t("storage")} tone="accent" />
        <p className="text-ink-2 text-sm">
          {t("videosUsed", { used: user.videos.used, remaining: user.videos.remaining })}
        </p>
      </Card>
      <KeysSection items={keys} />
      <div className="flex items-center gap-3">
        <Button onClick={() => signOut({ callbackUrl: "/" })}>
          <LogOut className="size-4" aria-hidden="true" /> {t("signOut")}
        </Button>
        <span className="text-ink-3 text-sm">{t("signOutNote")}</span>
      </div>
    </div>
  );
}

function Card({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-4 rounded-lg border border-line bg-surface p-5">
      <h2 className="font-semibold text-md">{title}</h2>
      {children}
    </section>
  );
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-2">
      <span className="text-ink-2 text-sm">{label}</span>
      {children}
    </div>
  );
}

/** 1536 → 1.5 KB, in powers of 1024. */
function bytes(size: number): string {
  const units = ["B", "KB", "MB", "GB", "TB"];
  const power = size < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log(size) / Math.log(1024)));
  return `${Math.round((size / 1024 ** power) * 10) / 10} ${units[power]}`;
}
