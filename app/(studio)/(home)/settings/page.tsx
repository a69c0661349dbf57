import { cookies } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import { SettingsView } from "@/components/settings/settings-view";
import { readTheme } from "@/components/shell/theme";
import type { Locale } from "@/db/schema/values";
import { requireActor } from "@/lib/auth/session";
import { getMe } from "@/lib/users/get-me";

export async function generateMetadata() {
  return { title: (await getTranslations("settings"))("title") };
}

export default async function SettingsPage() {
  const { user } = await getMe(await requireActor("/settings"));
  const theme = readTheme((await cookies()).get("theme")?.value);
  return <SettingsView user={user} locale={(await getLocale()) as Locale} theme={theme} />;
}
