import { cookies } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import { SettingsView } from "@/components/settings/settings-view";
import { readTheme } from "@/components/shell/theme";
import type { Locale } from "@/db/schema/values";
import { requireActor } from "@/lib/auth/session";
import { listKeys } from "@/lib/user-keys/list-keys";
import { getMe } from "@/lib/users/get-me";

export async function generateMetadata() {
  return { title: (await getTranslations("settings"))("title") };
}

export default async function SettingsPage() {
  const actor = await requireActor("/settings");
  const [{ user }, { items }] = await Promise.all([getMe(actor), listKeys(actor)]);
  const theme = readTheme((await cookies()).get("theme")?.value);
  return <SettingsView user={user} keys={items} locale={(await getLocale()) as Locale} theme={theme} />;
}
